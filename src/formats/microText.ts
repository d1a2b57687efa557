import type { SourceFile } from "../io/file.ts";
import { plainLines } from "../logs/plainLines.ts";
import { type Fields, fieldsOf, has, hash, number } from "./fields.ts";
import { type MicroPair, microRuns } from "./microPair.ts";
import { pipelineOf } from "./mappedRuns.ts";
import type { FileReader, Parsed } from "./reader.ts";
import { pathProject } from "./runs.ts";

/**
 * What the child processes of a micro-benchmark printed: a line of JSON for the baseline and after it one for the patched
 * side. The result beside the text holds the same numbers, so that these are copies of them.
 */
export const microText: FileReader = {
  file(file, { format, path: { agent: name, model } }) {
    const agent =
      name === undefined
        ? undefined
        : { name, model: model === undefined || model === "default" ? null : model };
    const more = {
      project: pathProject(file.path),
      parent: undefined,
      agent,
      block: undefined,
      time: undefined,
      attempt: undefined,
    };
    return printedPair(file, { format: format.name, pipeline: pipelineOf({ file, format }), more });
  },
};

function printedPair(file: SourceFile, pair: Pick<MicroPair, "format" | "pipeline" | "more">): Parsed {
  const timed = plainLines(file.text()).flatMap((text, index) => {
    const fields = text.startsWith('{"impl_tag"') ? objectIn(text) : {};
    const isTimed = has(fields, "impl_tag", "avg_ms") && number(fields["iters"]) !== 0;
    return isTimed ? [{ fields, line: index + 1 }] : [];
  });
  const [first, second] = timed;
  const commit = hash(first?.fields["commit_hash"]);
  if (first === undefined || commit === undefined) return { records: [], problems: [] };
  const result = {
    status: "success",
    baseline_output: first.fields,
    baseline_ms: first.fields["avg_ms"],
    patched_output: second?.fields,
    patched_ms: second?.fields["avg_ms"],
  };
  const { records, problems } = microRuns({ ...pair, file, commit, result, at: [] });
  const lineOf = { baseline: first.line, human: first.line, agent: second?.line ?? first.line };
  return {
    records: records.map((record) => {
      if (record.kind !== "run") return record;
      const at = `line ${lineOf[record.variant]}`;
      const measurements = record.measurements.map((each) => ({ ...each, pointer: at }));
      return { ...record, pointer: at, measurements, copied: true as const };
    }),
    problems,
  };
}

/** A line that the program did not finish says nothing. */
function objectIn(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}
