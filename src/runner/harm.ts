import type { Job } from "../model/manifest.ts";
import type { Checks } from "./journal.ts";

/** Why a faster variant does not do the same work. */
export type Harm = "failed-requests" | "fewer-tokens" | "other-outputs" | "lower-accuracy";

/** What a candidate must keep, in percent of the baseline; a manifest of before did not say. */
const kept: NonNullable<Job["decision"]["keeps"]> = { tokensPct: 98, accuracyPct: 99 };

/**
 * What a candidate's trials lack against the baseline's; null where nothing speaks against them. Texts are compared only
 * where every trial of the baseline gave the same ones: sampling and batching change texts without any patch.
 */
export function harmOf(
  baseline: readonly Checks[],
  candidate: readonly Checks[],
  { tokensPct, accuracyPct } = kept,
): Harm | null {
  const below = (name: "outputTokens" | "accuracy", percent: number | null) => {
    if (percent === null) return false;
    const [now, before] = [meanOf(candidate, name), meanOf(baseline, name)];
    return now !== null && before !== null && now < (before * percent) / 100;
  };
  if ((meanOf(candidate, "failedRequests") ?? 0) > (meanOf(baseline, "failedRequests") ?? 0))
    return "failed-requests";
  if (below("outputTokens", tokensPct)) return "fewer-tokens";
  if (below("accuracy", accuracyPct)) return "lower-accuracy";
  const [texts, textsBefore] = [outputsOf(candidate), outputsOf(baseline)];
  const isSteady = textsBefore.size === 1 && !textsBefore.has(null);
  return isSteady && [...texts].some((each) => each !== null && !textsBefore.has(each))
    ? "other-outputs"
    : null;
}

function outputsOf(checks: readonly Checks[]): ReadonlySet<string | null> {
  return new Set(checks.map(({ outputsSha256 }) => outputsSha256));
}

/** Mean of what is told; null where nothing is. */
function meanOf(
  checks: readonly Checks[],
  name: "failedRequests" | "outputTokens" | "accuracy",
): number | null {
  const told = checks.flatMap((each) => each[name] ?? []);
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}
