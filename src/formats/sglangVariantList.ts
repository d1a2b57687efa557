import type { RawLog } from "../model/raw.ts";
import type { Workload } from "../model/records.ts";
import { type Fields, fieldsOf, hash, longestHash, number, present, text } from "./fields.ts";
import { errorOf, modeOf, runId, timeOf } from "./runs.ts";
import { namedVariant } from "./sglangVariants.ts";
import type { Placed } from "./placed.ts";
import { merged, type ObjectReader, type Parsed, problemOnly } from "./reader.ts";
import { variantRun } from "./variantRun.ts";

const rates = ["total", "decode", "prefill"].map((part) => `${part}_throughput_tokens_per_sec`);

/**
 * One commit checked out over an installed SGLang, one batch a variant. The runner writes 0 where nothing was printed,
 * and a rate for an agent whose patch was refused, which is the parent's: neither is a measurement.
 */
export const sglangVariantList: ObjectReader = {
  object(placed) {
    const { file, fields: document } = placed;
    const commit = longestHash(document["human_commit"], document["commit"]);
    if (commit === undefined)
      return problemOnly(file, "/human_commit", "no commit hash", "add the commit's hash");
    const rows = document["benchmarks"];
    return merged(
      (Array.isArray(rows) ? rows : []).map((row, index) => oneRun(placed, commit, fieldsOf(row), index)),
    );
  },
};

function oneRun(placed: Placed, commit: string, row: Fields, index: number): Parsed {
  const { file, format, fields: document } = placed;
  const name = text(row["variant"]);
  if (name === undefined)
    return problemOnly(file, `/benchmarks/${index}/variant`, "no variant named", "name the variant");
  const { variant, agent } = namedVariant(name);
  const section = sectionOf(text(document["raw_output"]) ?? "", name);
  const parsed = variantRun({
    file,
    format: format.name,
    pipeline: pipelineOf(placed),
    commit,
    variant,
    at: ["benchmarks", index],
    metrics: row,
    mode: modeOf(undefined, text(row["bench_script"]) ?? "bench_one_batch"),
    workload: workloadIn(fieldsOf(document["bench_args"]), row),
    ...outcome(row, name, section),
    more: {
      project: "sglang",
      parent: hash(document["base_commit"]),
      agent,
      block: runId(file, "", "block"),
      error: errorOf(row["error"]) ?? outcome(row, name, section).error,
      durationS: number(row["duration_s"]),
      time: timeOf(row["timestamp"]) ?? timeOf(document["timestamp"]),
    },
  });
  const [run] = parsed.records;
  if (run?.kind !== "run" || run.status === "success" || section === "") return parsed;
  const log: RawLog = { kind: "raw-log", run: run.id, texts: [{ pointer: "/raw_output", text: section }] };
  return merged([parsed, { records: [log], problems: [] }]);
}

function outcome(row: Fields, name: string, section: string): { status: unknown; error: string | undefined } {
  const isRefused = row["patch_status"] === "failed" || /^error: .*patch does not apply$/m.test(section);
  if (isRefused)
    return { status: "patch_failed", error: `the patch of ${name} does not apply: what ran is the parent` };
  if (text(row["status"]) !== undefined) return { status: row["status"], error: undefined };
  const isMeasured = rates.some((key) => (number(row[key]) ?? 0) > 0);
  return isMeasured
    ? { status: "success", error: undefined }
    : { status: "no_metrics", error: "the benchmark printed no rate; the runner wrote 0 for it" };
}

/** What was printed of one variant: from its heading to the next one. */
function sectionOf(printed: string, name: string): string {
  const start = printed.indexOf(`\n=== ${name.toUpperCase()}:`);
  if (start < 0) return "";
  const end = printed.indexOf("\n=== ", start + 1);
  return printed.slice(start + 1, end < 0 ? undefined : end);
}

/** Each folder is a way of its own to install what is measured: over an image, in a container, on the host. */
function pipelineOf({ file, format }: Placed): string {
  const way = /(?:^|\/)([a-z]+)_benchmark_results\/[^/]+$/.exec(file.path)?.[1];
  return way === undefined ? format.name : `${format.name} ${way}`;
}

function workloadIn(shared: Fields, row: Fields): Workload {
  return present({
    model: text(row["model"]) ?? text(shared["model"]),
    batchSize: number(row["batch_size"]),
    inputLen: number(row["input_len"]),
    outputLen: number(row["output_len"]),
  });
}
