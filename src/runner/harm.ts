import type { Checks } from "./journal.ts";

/** Why a faster variant does not do the same work. */
export type Harm = "failed-requests" | "fewer-tokens" | "other-outputs";

/** Generated tokens of two variants of one load differ by no more, in percent: what `strict` asks of two results of one load. */
const TOKENS_PCT = 2;

/**
 * What a candidate's trials lack against the baseline's; null where nothing speaks against them. Texts are compared only
 * where every trial of the baseline gave the same ones: sampling and batching change texts without any patch.
 */
export function harmOf(baseline: readonly Checks[], candidate: readonly Checks[]): Harm | null {
  const failures = (of: readonly Checks[]) => meanOf(of.map(({ failedRequests }) => failedRequests));
  const tokens = (of: readonly Checks[]) => meanOf(of.map(({ outputTokens }) => outputTokens));
  const [lost, lostBefore] = [failures(candidate), failures(baseline)];
  if (lost !== null && lost > (lostBefore ?? 0)) return "failed-requests";
  const [now, before] = [tokens(candidate), tokens(baseline)];
  if (now !== null && before !== null && now < before * (1 - TOKENS_PCT / 100)) return "fewer-tokens";
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
function meanOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}
