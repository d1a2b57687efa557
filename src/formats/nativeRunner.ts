import type { RunRecord } from "../model/records.ts";
import { documentOf, type Fields, fieldsOf, has, isFields, longestHash, number, text } from "./fields.ts";
import { instanceFacts } from "./instance.ts";
import { campaignOf, patchAgent, patchDirectory } from "./patchedRun.ts";
import { errorOf, modeOf, projectOf } from "./runs.ts";
import { nonEmpty, statedEffects } from "./statedEffects.ts";
import { defineSource, merged, problemOnly } from "./source.ts";
import { variantRun, type VariantRun } from "./variantRun.ts";

const FORMAT = "native-runner";

/** Baseline against an agent's patch on the runner's own machine. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect(file) {
    const document = documentOf(file);
    const result = document?.["result"];
    return (
      isFields(result) && isFields(document?.["instance"]) && has(result, "benchmark_type", "patched_metrics")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const instance = fieldsOf(document["instance"]);
    const result = fieldsOf(document["result"]);
    const commit = longestHash(result["commit_hash"], instance["commit_hash"]);
    if (commit === undefined)
      return problemOnly(file, "/result/commit_hash", "no commit hash", "add the commit's hash");
    const project = projectOf(instance["repo"]);
    const command = text(result["perf_command"]);
    const shared = {
      file,
      format: FORMAT,
      pipeline: "native",
      commit,
      mode: modeOf(result["benchmark_type"], command),
      workload: {},
    };
    const more = {
      project,
      block: campaignOf(file.path),
      command,
      durationS: number(result["duration_s"]),
    };
    const facts = instanceFacts(file, instance, FORMAT, project);
    const error = errorOf(result["error_message"]);
    const baseline = variantRun({ ...shared, ...side(result, "baseline"), more: { ...more, error } });
    const isPatched = isFields(result["patched_metrics"]);
    const agent = patchAgent(result["patch_path"]);
    const attempt = patchDirectory(result["patch_path"]);
    const patched = isPatched
      ? [
          variantRun({
            ...shared,
            ...side(result, "patched"),
            more: { ...more, agent, attempt, statedEffects: statedIn(result) },
          }),
        ]
      : [];
    return merged([{ records: [...facts], problems: [] }, baseline, ...patched]);
  },
});

type Side = Pick<VariantRun, "variant" | "at" | "metrics" | "status" | "printed" | "printedAt">;

function side(result: Fields, name: "baseline" | "patched"): Side {
  const metrics = fieldsOf(result[`${name}_metrics`]);
  return {
    variant: name === "baseline" ? ("baseline" as const) : ("agent" as const),
    at: ["result", `${name}_metrics`],
    metrics,
    status: result["status"],
    printed: text(metrics["raw_output"]),
    printedAt: ["result", `${name}_metrics`, "raw_output"],
  };
}

function statedIn(result: Fields): RunRecord["statedEffects"] {
  return nonEmpty(statedEffects(fieldsOf(result["improvement"]), ["result", "improvement"], "baseline"));
}
