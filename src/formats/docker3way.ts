import type { Variant } from "../model/records.ts";
import {
  documentOf,
  type Fields,
  fieldsOf,
  has,
  isFields,
  longestHash,
  number,
  present,
  text,
} from "./fields.ts";
import { agentOf, errorOf, modeOf, runId, timeOf } from "./runs.ts";
import { defineSource, merged, problemOnly } from "./source.ts";
import { variantRun } from "./variantRun.ts";

const variants: readonly Variant[] = ["baseline", "human", "agent"];

/** Three variants in one map, run one after the other on one machine. */
export default defineSource({
  name: "docker-3way",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    const results = fieldsOf(document?.["results"]);
    return (
      document !== undefined && has(document, "commit", "timestamp") && has(results, "baseline", "human")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const results = fieldsOf(document["results"]);
    const commit = longestHash(document["commit"], fieldsOf(results["human"])["commit_hash"]);
    if (commit === undefined) return problemOnly(file, "/commit", "no commit hash", "add the commit's hash");
    const measured = variants.filter((variant) => isFields(results[variant]));
    const time = timeOf(document["timestamp"]);
    return merged(
      measured.map((variant) => {
        const result = fieldsOf(results[variant]);
        return variantRun({
          file,
          format: "docker-3way",
          pipeline: "docker-3way",
          commit,
          variant,
          at: ["results", variant],
          ...partsOf(result, variant),
          more: {
            agent: variant === "agent" ? agentOf(file.path) : undefined,
            block: runId(file, "", "block"),
            error: errorOf(result["error"]),
            durationS: number(result["duration_s"]),
            time,
          },
        });
      }),
    );
  },
});

function partsOf(result: Fields, variant: Variant) {
  return {
    metrics: fieldsOf(result["metrics"]),
    metricsAt: ["results", variant, "metrics"],
    status: result["status"],
    mode: modeOf(result["benchmark_type"], undefined),
    printed: text(result["raw_output"]),
    printedAt: ["results", variant, "raw_output"],
    workload: present({ model: text(result["model"]) }),
  };
}
