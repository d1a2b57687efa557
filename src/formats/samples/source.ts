import type { SamplesRecord } from "../../model/records.ts";
import { pointer, present } from "../fields.ts";
import { defineSource, type Parsed, type Source } from "../source.ts";
import type { SampleSource } from "./values.ts";

/** The unit of values whose file states none. */
export const NO_UNIT = "?";

/** A format of repeated values as a source of records: what `compare` reads at once, everything else reads here. */
export function samplesSource(source: SampleSource): Source {
  const { name: format } = source;
  return defineSource({
    name: format,
    version: 1,
    detect: (file) => source.read(file) !== null,
    parse(file): Parsed {
      const problems: Parsed["problems"][number][] = [];
      const records = (source.read(file) ?? []).flatMap((set, index): SamplesRecord[] => {
        const values = set.values.filter((value) => Number.isFinite(value));
        const at = pointer(index);
        if (values.length < set.values.length) {
          const reason = `${set.values.length - values.length} of the ${set.values.length} values of ${set.name} are no finite numbers`;
          problems.push({ file: file.path, pointer: at, reason, advice: "measure again, or leave them out" });
        }
        const { name, unitOf } = set;
        const optional = present({ better: set.better, workload: set.workload });
        const unit = set.unit ?? NO_UNIT;
        return values.length === 0
          ? []
          : [
              {
                kind: "samples",
                name,
                unitOf,
                quantity: set.metric,
                unit,
                ...optional,
                values,
                format,
                file: file.path,
                pointer: at,
              },
            ];
      });
      return { records, problems };
    },
  });
}
