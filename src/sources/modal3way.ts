import type { SourceFile } from "../io/file.ts";
import { engineVersion } from "../logs/printedBlocks.ts";
import type { RunRecord, Variant } from "../model/records.ts";
import { documentOf, type Fields, hash, has, isFields, number, present, text } from "./fields.ts";
import { measurementsOf } from "./metricKeys.ts";
import { agentOf, errorOf, gpuOf, modeOf, runId, runRecord, statusOf, workloadFromText } from "./runs.ts";
import { defineSource } from "./source.ts";

/** One execution of the Modal runner: up to three variants of one commit, measured in one file. */
export default defineSource({
  name: "modal-3way",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    const result = document?.["result"];
    if (document === undefined || !isFields(result) || !("instance" in document)) return false;
    return !has(result, "baseline_ms") && !has(result, "patched_metrics") && ("human_metrics" in result || "full_commit" in result);
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const result = document["result"] as Fields;
    const instance = isFields(document["instance"]) ? document["instance"] : {};
    const commit = hash(result["full_commit"]) ?? hash(instance["commit_hash"]) ?? hash(result["commit"]);
    if (commit === undefined) {
      return { records: [], problems: [{ file: file.path, pointer: "/result/full_commit", reason: "no commit hash", advice: "add the commit's hash" }] };
    }
    const variants: readonly Variant[] = ["baseline", "human", "agent"];
    return { records: variants.flatMap((variant) => variantRun(file, result, commit, variant)), problems: [] };
  },
});

function variantRun(file: SourceFile, result: Fields, commit: string, variant: Variant): RunRecord[] {
  const metrics = result[`${variant}_metrics`];
  const wasTried = isFields(metrics) || has(result, `${variant}_raw`) || has(result, `${variant}_version`) || variant !== "agent";
  if (!wasTried || (variant === "agent" && metrics === null && text(result["agent_error"]) === undefined)) return [];
  const command = text(result["perf_command"]);
  const mode = modeOf(result["benchmark_mode"], command);
  const measurements = isFields(metrics) ? measurementsOf(metrics, ["result", `${variant}_metrics`], "modal-metrics", mode) : [];
  const raw = text(result[`${variant}_raw`]) ?? "";
  const version = engineVersion(text(result[`${variant}_version`]) ?? "");
  const { status, statusText } = statusOf(result["status"]);
  const base = runRecord({
    kind: "run",
    id: runId(file, `/result/${variant}_metrics`, variant),
    commit,
    project: "vllm",
    parent: hash(result["parent_commit"]),
    variant,
    agent: variant === "agent" ? agentOf(file.path) : undefined,
    pipeline: "modal",
    block: runId(file, "/result", "block"),
    format: "modal-3way",
    file: file.path,
    pointer: `/result/${variant}_metrics`,
    status: measurements.length > 0 ? "success" : status === "success" ? "error" : status,
    statusText,
    error: measurements.length > 0 ? undefined : (errorOf(result[`${variant}_error`]) ?? errorOf(result["error"])),
    mode,
    command,
    workload: {
      ...workloadFromText(raw),
      ...present({ model: text(result["model"]), engineVersion: version }),
      ...gpuOf(text(result["gpu_config"])),
    },
    durationS: number(result["duration_s"]),
    time: undefined,
    image: undefined,
    measurements,
  });
  return [base];
}
