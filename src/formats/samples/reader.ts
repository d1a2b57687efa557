import type { Problem, SamplesRecord } from "../../model/records.ts";
import { pointer, present } from "../fields.ts";
import type { FileReader } from "../reader.ts";
import type { SampleFormat, ValueSet } from "./valueSet.ts";

/** The unit of values whose file states none. */
export const NO_UNIT = "?";

/** A format of repeated values as a reader of records: what `compare` reads at once, everything else reads here. */
export function samplesReader(samples: SampleFormat): FileReader {
  return {
    accepts: (file) => samples.read(file) !== null,
    file(file, { format }) {
      const problems: Problem[] = [];
      const base = { kind: "samples" as const, format: format.name, file: file.path };
      const records = (samples.read(file) ?? []).flatMap((set, index): SamplesRecord[] => {
        const values = set.values.filter((value) => Number.isFinite(value));
        const at = pointer(index);
        if (values.length < set.values.length)
          problems.push({ file: file.path, pointer: at, ...lost(set, values.length) });
        const { name, unitOf, metric: quantity, better, workload } = set;
        const unit = set.unit ?? NO_UNIT;
        if (values.length === 0) return [];
        return [
          { ...base, name, unitOf, quantity, unit, ...present({ better, workload }), values, pointer: at },
        ];
      });
      return { records, problems };
    },
  };
}

function lost({ name, values, workload }: ValueSet, left: number): Pick<Problem, "reason" | "advice"> {
  if (workload?.failed !== undefined && left === 0)
    return {
      reason: `the run failed: ${workload.failed} of ${workload.failed} executions of ${name} did`,
      advice: "look at what the program printed, and run it again",
    };
  const reason = `${values.length - left} of the ${values.length} values of ${name} are no finite numbers`;
  return { reason, advice: "measure again, or leave them out" };
}
