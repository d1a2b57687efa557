import { hash as digest } from "node:crypto";
import type { SourceFile } from "../io/file.ts";
import type { RunRecord } from "../model/records.ts";
import { documentOf, type Fields, fieldsOf, has, hash, pointer } from "./fields.ts";
import { errorOf, modeOf, projectOf, type RunFields, runId, runRecord, statusOf, timeOf } from "./runs.ts";
import { defineSource } from "./source.ts";

const FORMAT = "report-native";

/** Outcomes of the native runner in one list; each has a file of its own, so that a row counts only where that is missing. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "generated_at", "dataset", "split", "total_instances", "summary", "metrics", "results")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const rows = Array.isArray(document["results"]) ? document["results"].map(fieldsOf) : [];
    const shared = { project: projectOf(document["split"]), time: timeOf(document["generated_at"]) };
    const records = rows.flatMap((row, index) => {
      const commit = hash(row["commit_hash"]);
      return commit === undefined ? [] : [outcome(file, row, index, commit, shared)];
    });
    return { records, problems: [] };
  },
});

/** The outcome of the baseline; the effect of a success stands in the result itself, beside its values. */
function outcome(
  file: SourceFile,
  row: Fields,
  index: number,
  commit: string,
  shared: Pick<RunFields, "project" | "time">,
): RunRecord {
  const { status, statusText } = statusOf(row["status"]);
  const content = { sha256: digest("sha256", JSON.stringify(row)) };
  return runRecord({
    kind: "run",
    id: runId(content, FORMAT, "baseline"),
    commit,
    variant: "baseline",
    pipeline: "native",
    format: FORMAT,
    file: file.path,
    pointer: pointer("results", index),
    // the row tells no number, so that its success is another file's
    status: status === "success" ? "skipped" : status,
    statusText,
    error: errorOf(row["error"]),
    mode: modeOf(row["benchmark_type"], undefined),
    workload: {},
    measurements: [],
    copied: true,
    ...absent,
    ...shared,
  });
}

const absent = {
  parent: undefined,
  agent: undefined,
  block: undefined,
  command: undefined,
  durationS: undefined,
  image: undefined,
  attempt: undefined,
  patchSha256: undefined,
} as const satisfies Partial<RunFields>;
