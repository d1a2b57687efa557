import { hash } from "node:crypto";
import type { SourceFile } from "../io/file.ts";
import { engineGeneration } from "../logs/engineLine.ts";
import { namespaceLine, workloadOfArguments } from "../logs/namespaceLine.ts";
import { remembered } from "../logs/remembered.ts";
import { resultBlock } from "../logs/servingBlock.ts";
import type { Mode, Project, RunRecord, Workload } from "../model/records.ts";
import { present } from "./fields.ts";
import { ownTable } from "../model/ownTable.ts";

/** Identity of a run: content, place and variant, so that a copy in another data set is the same run. */
export function runId(file: Pick<SourceFile, "sha256">, pointer: string, variant: string): string {
  return hash("sha256", `${file.sha256}\n${pointer}\n${variant}`).slice(0, 16);
}

/** What the printed text of a run tells of its workload. */
const workloadFromText: (text: string) => Workload = remembered(readWorkload, 32);

function readWorkload(text: string): Workload {
  if (text === "") return {};
  const args = namespaceLine(text);
  const engine = engineGeneration(text);
  const block = resultBlock(text);
  return {
    ...block?.load,
    ...(args === null ? {} : workloadOfArguments(args.values)),
    ...block?.counts,
    ...(engine === undefined ? {} : { engine }),
  };
}

/**
 * What was measured: the record's own words, and what the program printed where the record is silent. A model that was
 * replaced on the way to the program is the printed one; the record's name for it stays beside it.
 */
export function workloadOf(printed: string, stated: Workload): Pick<RunFields, "workload" | "statedModel"> {
  const ran = workloadFromText(printed);
  const workload = { ...ran, ...stated };
  if (ran.model === undefined || stated.model === undefined || nameOf(ran.model) === nameOf(stated.model))
    return { workload, statedModel: undefined };
  return { workload: { ...workload, model: ran.model }, statedModel: stated.model };
}

/** A model may be loaded from a folder of its name. */
function nameOf(model: string): string {
  return (
    model
      .replace(/(?<!\/)\/+$/, "")
      .split("/")
      .at(-1) ?? model
  );
}

/** `H100:4` → GPU and count. */
export function gpuOf(config: string | undefined): Pick<Workload, "gpu" | "gpuCount"> {
  const [, gpu, count] = /^([A-Za-z0-9-]+):(\d+)$/.exec(config ?? "") ?? [];
  return gpu === undefined ? {} : { gpu, gpuCount: Number(count) };
}

const modes = ownTable<Mode>({
  serving: "serving",
  latency: "latency",
  throughput: "throughput",
  prefix_caching: "prefix-caching",
  "prefix-caching": "prefix-caching",
});
const scripts: readonly (readonly [RegExp, Mode])[] = [
  [/benchmark_serving\b|bench_serving\b|\bvllm bench serve\b/, "serving"],
  [/benchmark_latency\b|\bvllm bench latency\b|bench_one_batch\b|bench_latency\b/, "latency"],
  [/benchmark_throughput\b|\bvllm bench throughput\b|bench_offline_throughput\b/, "throughput"],
  [/benchmark_prefix_caching\b/, "prefix-caching"],
  [/\bvllm bench startup\b/, "startup"],
];

/** The mode a file names; "standalone" says only that no server was involved, so the command's script decides. */
export function modeOf(named: unknown, command: string | undefined): Mode | undefined {
  const direct = typeof named === "string" ? modes[named] : undefined;
  return (
    direct ?? (command === undefined ? undefined : scripts.find(([script]) => script.test(command))?.[1])
  );
}

/** The agent whose results a folder holds: `omniperf_results_3way_codex` → codex; re-runs of a campaign keep its name. */
export function agentOf(path: string): RunRecord["agent"] {
  const folder = /(?:omniperf|iso_bench)_results_3way_([a-z0-9_]+)\//.exec(path)?.[1];
  // a campaign without an agent is named after its project
  if (folder === undefined || projectOf(folder) !== undefined) return undefined;
  return { name: folder.replace(/_\d{4}$/, ""), model: null };
}

/** ISO 8601; a time without a zone stays without one. */
export function timeOf(value: unknown): string | undefined {
  const written = typeof value === "string" ? value : "";
  const iso = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(written);
  if (iso !== null) return `${iso[1]}T${iso[2]}${iso[3] ?? ""}`;
  const compact = /^(\d{4})(\d{2})(\d{2})[_-](\d{2})(\d{2})(\d{2})$/.exec(written);
  if (compact === null) return undefined;
  const [, year, month, day, hour, minute, second] = compact;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

const statuses = ownTable<RunRecord["status"]>({
  success: "success",
  error: "error",
  exception: "error",
  failed: "error",
  timeout: "timeout",
  skipped: "skipped",
  dry_run: "skipped",
  incompatible: "error",
  baseline_failed: "error",
  no_metrics: "error",
  version_bug: "not-run",
  no_wheel: "not-run",
  no_baseline_wheel: "not-run",
  wheel_install_failed: "not-run",
  no_perf_command: "not-run",
  no_patch: "not-run",
  patch_failed: "not-run",
  no_test: "not-run",
});

export function statusOf(text: unknown): { status: RunRecord["status"]; statusText: string } {
  const statusText = typeof text === "string" && text !== "" ? text.slice(0, 60) : "no status";
  return { status: statuses[statusText] ?? "error", statusText };
}

/** The first 200 characters of an error, on one line. */
export function errorOf(value: unknown): string | undefined {
  const line = typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, 200) : "";
  return line === "" ? undefined : line;
}

export function projectOf(value: unknown): Project | undefined {
  const where = typeof value === "string" ? value : "";
  if (/sgl/i.test(where)) return "sglang";
  return /vllm/i.test(where) ? "vllm" : undefined;
}

/** What few formats tell of a run. */
type Rare = "outputsSha256" | "statedEffects" | "echoes" | "log" | "snapshot" | "statedModel";

/** The fields of a run; the optional ones may be undefined but must be thought of, but for the rare ones. */
export type RunFields = {
  [K in keyof Required<Omit<RunRecord, Rare>>]: undefined extends RunRecord[K]
    ? RunRecord[K] | undefined
    : RunRecord[K];
} & { [K in Rare]?: RunRecord[K] | undefined };

/** A run record without the fields that are not known. */
export function runRecord(fields: RunFields): RunRecord {
  return present(fields);
}

/** The project whose folder the file stands in. */
export function pathProject(path: string): Project | undefined {
  return (["vllm", "sglang"] as const).find((project) => `/${path}`.includes(`/${project}/`));
}
