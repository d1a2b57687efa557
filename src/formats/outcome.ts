import { hash as digest } from "node:crypto";
import { pointer } from "./fields.ts";
import { noCommit, projectIn } from "./mapped.ts";
import { pipelineOf } from "./mappedRuns.ts";
import type { ObjectReader } from "./reader.ts";
import { errorOf, modeOf, type RunFields, runId, runRecord, statusOf, timeOf } from "./runs.ts";

/**
 * The outcome of a baseline in a list of them; each has a file of its own, so that a row counts only where that is missing.
 * The effect of a success stands in the result itself, beside its values.
 */
export const outcome: ObjectReader = {
  object(placed) {
    const commit = placed.commit();
    if (commit === undefined) return noCommit(placed);
    const { file, format, fields: row } = placed;
    const { status, statusText } = statusOf(row["status"]);
    const content = { sha256: digest("sha256", JSON.stringify(row)) };
    const record = runRecord({
      kind: "run",
      id: runId(content, format.name, "baseline"),
      commit,
      variant: "baseline",
      pipeline: pipelineOf(placed),
      format: format.name,
      file: file.path,
      pointer: pointer(...placed.at),
      // the row tells no number, so that its success is another file's
      status: status === "success" ? "skipped" : status,
      statusText,
      error: errorOf(row["error"]),
      mode: modeOf(row["benchmark_type"], undefined),
      workload: {},
      measurements: [],
      copied: true,
      ...absent,
      project: projectIn(placed),
      time: placed.get("time", timeOf),
    });
    return { records: [record], problems: [] };
  },
};

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
