import type { WorkloadDifference } from "../model/comparison.ts";
import type { Mode, Workload } from "../model/records.ts";

type Field = Exclude<keyof Workload, "settings">;

/** Fields that must be equal for two runs to have measured the same thing, with the words a reader knows. */
const equalFields: readonly (readonly [Field, string])[] = [
  ["model", "model"],
  ["dataset", "dataset"],
  ["prompts", "prompts"],
  ["completed", "completed requests"],
  ["requestRate", "request rate"],
  ["inputLen", "input length"],
  ["outputLen", "output length"],
  ["batchSize", "batch size"],
  ["dtype", "dtype"],
  ["concurrency", "concurrency"],
  ["engine", "engine"],
  ["gpu", "GPU"],
  ["gpuCount", "GPUs"],
];

/** Totals that depend on which prompts were drawn and on where answers end. */
export const TOKEN_FIELDS = ["inputTokens", "outputTokens"] as const;
export type TokenField = (typeof TOKEN_FIELDS)[number];
export const tokenWords: Readonly<Record<TokenField, string>> = {
  inputTokens: "input tokens",
  outputTokens: "generated tokens",
};

/** A run as far as its load is concerned; what kind of benchmark it is may be unknown. */
interface Measured {
  readonly workload: Workload;
  readonly mode?: Mode | undefined;
}

/**
 * Why two runs did not measure the same workload; empty when nothing known differs. A field that one side does not
 * state is unknown and no difference. Token counts may differ by `tolerancePct` (sampling ends answers early).
 */
export function workloadDifferences(
  reference: Measured,
  candidate: Measured,
  tolerancePct: number,
): WorkloadDifference[] {
  const a = reference.workload;
  const b = candidate.workload;
  // requests per second of a server and of an offline script share a name and nothing else
  const [mode, other] = [reference.mode, candidate.mode];
  const isOtherKind = mode !== undefined && other !== undefined && mode !== other;
  const different: WorkloadDifference[] = isOtherKind
    ? [{ field: "kind of benchmark", reference: mode, candidate: other }]
    : [];
  for (const [field, words] of equalFields) {
    const [x, y] = [a[field], b[field]];
    if (x === undefined || y === undefined || x === y) continue;
    different.push({ field: words, reference: x, candidate: y });
  }
  for (const field of TOKEN_FIELDS) {
    const [x, y] = [a[field], b[field]];
    if (typeof x !== "number" || typeof y !== "number") continue;
    if (Math.abs(x - y) <= (tolerancePct / 100) * Math.max(x, y)) continue;
    different.push({ field: tokenWords[field], reference: x, candidate: y });
  }
  return different;
}

/** True when neither side says what it measured: comparable only on trust. */
export function isWorkloadUnknown(run: { readonly workload: Workload }): boolean {
  return Object.keys(run.workload).every((field) => field === "settings" || field === "failed");
}
