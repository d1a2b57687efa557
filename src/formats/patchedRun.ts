import type { RunRecord } from "../model/records.ts";

/** The agent whose patch a runner took: named in the path of the patch, `…/state/runs/vllm/claude_code/default/…`. */
export function patchAgent(patchPath: unknown): RunRecord["agent"] {
  const found =
    typeof patchPath === "string" ? /\/state\/runs\/[^/]+\/([^/]+)\/([^/]+)\//.exec(patchPath) : null;
  const [, name, model] = found ?? [];
  return name === undefined
    ? undefined
    : { name, model: model === undefined || model === "default" ? null : model };
}

/** The run directory a runner took the patch from: what stands between `/runs/` and the file. */
export function patchDirectory(patchPath: unknown): string | undefined {
  if (typeof patchPath !== "string") return undefined;
  const runs = /(?:^|\/)runs\//.exec(patchPath);
  if (runs === null) return undefined;
  const below = patchPath.slice(runs.index + runs[0].length);
  return below.lastIndexOf("/") < 1 ? undefined : below.slice(0, below.lastIndexOf("/"));
}

/** The campaign folder of a result: `archive/results/omniperf_results_v2/vllm/…` → `omniperf_results_v2`. */
export function campaignOf(path: string): string | undefined {
  return /(?:^|\/)((?:omniperf|iso_bench)_results[a-z0-9_]*)\//.exec(path)?.[1];
}
