import { createHash } from "node:crypto";
import type { SourceFile } from "../io/file.ts";
import { engineGeneration, namespaceArguments, servingBlocks, workloadFromArguments } from "../logs/printedBlocks.ts";
import type { Mode, RunRecord, Workload } from "../model/records.ts";
import { present } from "./fields.ts";

/** Identity of a run: content, place and variant, so that a copy in another data set is the same run. */
export function runId(file: SourceFile, pointer: string, variant: string): string {
  return createHash("sha256").update(`${file.sha256}\n${pointer}\n${variant}`).digest("hex").slice(0, 16);
}

/**
 * What the printed text of a run tells of its workload. Later blocks of a text belong to re-runs, so the last one
 * counts, unless it was cut off before its counts.
 */
export function workloadFromText(text: string): Workload {
  const blocks = servingBlocks(text);
  const block = blocks.findLast(({ counts }) => counts.completed !== undefined) ?? blocks.at(-1);
  const engine = engineGeneration(text);
  return { ...workloadFromArguments(namespaceArguments(text)), ...block?.counts, ...(engine === undefined ? {} : { engine }) };
}

/** `H100:4` → GPU and count. */
export function gpuOf(config: string | undefined): Pick<Workload, "gpu" | "gpuCount"> {
  const [, gpu, count] = /^([A-Za-z0-9-]+):(\d+)$/.exec(config ?? "") ?? [];
  return gpu === undefined ? {} : { gpu, gpuCount: Number(count) };
}

const modes: Readonly<Record<string, Mode>> = {
  serving: "serving",
  latency: "latency",
  throughput: "throughput",
  prefix_caching: "prefix-caching",
  "prefix-caching": "prefix-caching",
};

/** The mode a file names; "standalone" says only that no server was involved, so the command's script decides. */
export function modeOf(named: unknown, command: string | undefined): Mode | undefined {
  const direct = typeof named === "string" ? modes[named] : undefined;
  if (direct !== undefined) return direct;
  const script = /benchmark_(serving|latency|throughput|prefix_caching)\b|vllm bench (serve|latency|throughput)\b/.exec(command ?? "");
  const word = script?.[1] ?? script?.[2];
  return word === "serve" ? "serving" : word === undefined ? undefined : modes[word];
}

/** The agent whose results a folder holds: `omniperf_results_3way_codex` → codex; copies of a campaign keep its name. */
export function agentOf(path: string): RunRecord["agent"] {
  const folder = /(?:omniperf|iso_bench)_results_3way_([a-z0-9_]+)\//.exec(path)?.[1];
  if (folder === undefined) return undefined;
  const name = folder.replace(/_\d{4}$/, "");
  return { name, model: null };
}

/** ISO 8601; a time without a zone stays without one. */
export function timeOf(value: unknown): string | undefined {
  const found = typeof value === "string" ? /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z)?$/.exec(value) : null;
  return found === null ? undefined : `${found[1]}T${found[2]}${found[3] ?? ""}`;
}

const statuses: Readonly<Record<string, RunRecord["status"]>> = {
  success: "success",
  error: "error",
  exception: "error",
  timeout: "timeout",
  skipped: "skipped",
  baseline_failed: "error",
  no_metrics: "error",
  version_bug: "not-run",
  no_wheel: "not-run",
  no_perf_command: "not-run",
};

export function statusOf(text: unknown): { status: RunRecord["status"]; statusText: string } {
  const statusText = typeof text === "string" && text !== "" ? text.slice(0, 60) : "no status";
  return { status: statuses[statusText] ?? "error", statusText };
}

/** The first 200 characters of an error, on one line. */
export function errorOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/g, " ").trim().slice(0, 200) : undefined;
}

/** A run record without the fields that are not known. */
export function runRecord(fields: { [K in keyof RunRecord]: RunRecord[K] | undefined }): RunRecord {
  return present(fields) as RunRecord;
}
