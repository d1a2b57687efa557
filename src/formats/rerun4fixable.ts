import type { SourceFile } from "../io/file.ts";
import type { RunRecord, Variant } from "../model/records.ts";
import { commitRecord } from "./commitFacts.ts";
import {
  documentOf,
  type Fields,
  fieldsOf,
  has,
  longestHash,
  number,
  pointer,
  present,
  text,
} from "./fields.ts";
import { agentOf, errorOf, modeOf, runId, timeOf } from "./runs.ts";
import { defineSource, merged, type Parsed, problemOnly } from "./source.ts";
import { variantRun } from "./variantRun.ts";

const FORMAT = "rerun-4-fixable";
const variants: readonly Variant[] = ["baseline", "human", "agent"];

/** A re-run with corrected commands, one for the baseline and one for what is tested. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "commit_short", "baseline", "human", "agent", "analysis", "num_trials")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const commit = longestHash(document["commit_full"], document["commit_short"]);
    if (commit === undefined)
      return problemOnly(file, "/commit_full", "no commit hash", "add the commit's hash");
    const place = { file, format: FORMAT, commit, at: [], fields: document };
    const facts = commitRecord(place, { parent: "parent_hash", instanceId: "task_id" });
    const runs = variants.map((variant) => run(file, document, commit, variant));
    return merged([{ records: [facts], problems: [] }, ...runs]);
  },
});

function run(file: SourceFile, document: Fields, commit: string, variant: Variant): Parsed {
  const result = fieldsOf(document[variant]);
  const command = text(document[variant === "baseline" ? "baseline_command" : "test_command"]);
  return variantRun({
    file,
    format: FORMAT,
    pipeline: "rerun",
    commit,
    variant,
    at: [variant],
    metrics: fieldsOf(result["metrics"]),
    metricsAt: [variant, "metrics"],
    status: result["status"],
    mode: modeOf(document["benchmark_type"], command),
    printed: text(result["raw_output"]),
    printedAt: [variant, "raw_output"],
    workload: present({ model: text(document["model"]) }),
    more: {
      parent: longestHash(document["parent_hash"]),
      agent: variant === "agent" ? agentOf(file.path) : undefined,
      block: runId(file, "", "block"),
      error: errorOf(result["error"]),
      command,
      statedEffects: statedIn(document, variant),
      durationS: number(result["duration_s"]),
      time: timeOf(document["timestamp"]),
    },
  });
}

function statedIn(document: Fields, variant: Variant): RunRecord["statedEffects"] {
  const analysis = fieldsOf(document["analysis"]);
  const key = text(analysis["primary_metric"]);
  const name = `${variant}_improvement_pct`;
  const pct = number(analysis[name]);
  if (variant === "baseline" || key === undefined || pct === undefined) return undefined;
  return [{ key, against: "baseline", pct, pointer: pointer("analysis", name) }];
}
