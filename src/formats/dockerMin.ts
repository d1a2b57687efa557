import { documentOf, has, hash, number, present, text } from "./fields.ts";
import { errorOf, modeOf, timeOf } from "./runs.ts";
import { defineSource, problemOnly } from "./source.ts";
import { variantRun } from "./variantRun.ts";

/**
 * A check that the human commit's image starts at all, mostly with a stand-in model. Its numbers are of no workload
 * that another pipeline ran.
 */
export default defineSource({
  name: "docker-min",
  version: 2,
  detect(file) {
    const document = documentOf(file);
    if (document === undefined || !has(document, "commit_hash", "status")) return false;
    // a file that names its phase may be of another variant
    const isOther = ["human_commit", "instance", "results", "baseline_metrics", "metadata", "phase"].some(
      (key) => key in document,
    );
    return (
      !isOther && ["throughput_tok_s", "avg_latency_s", "ttft_mean", "error"].some((key) => key in document)
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const commit = hash(document["commit_hash"]);
    if (commit === undefined)
      return problemOnly(file, "/commit_hash", "no commit hash", "add the commit's hash");
    return variantRun({
      file,
      format: "docker-min",
      pipeline: "docker-check",
      commit,
      variant: "human",
      at: [],
      metrics: document,
      status: document["status"],
      mode: modeOf(document["benchmark_type"], undefined),
      workload: present({
        model: text(document["model"]),
        engine: document["v1_engine"] === true ? ("V1" as const) : undefined,
      }),
      more: {
        error: errorOf(document["error"]),
        durationS: number(document["duration_s"]),
        time: timeOf(document["timestamp"]),
      },
    });
  },
});
