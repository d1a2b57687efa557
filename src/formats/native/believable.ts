import type { NativeResult, NativeValue } from "./result.ts";

/*
 * Whether the numbers of a result can be what their keys say: in which unit times stand whose keys do not tell, and whether
 * anything was answered at all.
 */

/** All that a program prints when nothing was answered are zeros. */
export function nothingServed({ workload: { completed } }: NativeResult): boolean {
  return completed === 0;
}

/**
 * By what times under keys without a unit are multiplied to be milliseconds: 1, 1000 for seconds, null where nothing proves it.
 * Requests × latency of one = seconds of the run × requests at a time (Little 1961). As one reading makes a thousand times the
 * other, the requests at a time need only be known roughly.
 */
export function bareFactor(result: NativeResult): 1 | 1000 | null {
  if (result.bareIsMs === true) return 1;
  const latency = latencyOf(result);
  const { completed, prompts, concurrency, requestRate } = result.workload;
  const requests = completed ?? prompts;
  const { durationS } = result;
  if (latency === null || requests === undefined || durationS === undefined || !(durationS > 0)) return null;
  const most = Math.min(concurrency ?? requests, requests);
  // a server that is sent requests one by one may stand idle between them
  const least =
    requestRate === "inf" || requestRate === undefined ? (concurrency === undefined ? 1 : most) : 0;
  const fits = ([1, 1000] as const).filter((factor) => {
    const atATime = (requests * latency * factor) / 1000 / durationS;
    return atATime >= least / ROUGHLY && atATime <= most * ROUGHLY;
  });
  return fits.length === 1 ? fits[0]! : null;
}

/** Medians stand for means, and the first and last requests are not as many at a time as the others. */
const ROUGHLY = 4;

/** How long one request took, in the unit of the keys without one; null where the result does not tell. */
function latencyOf({ values, workload: { outputTokens, completed, prompts } }: NativeResult): number | null {
  const bare = values.filter((each) => each.bare === true);
  const whole = centreOf(bare, "e2e_latency");
  if (whole !== null) return whole;
  const first = centreOf(bare, "ttft");
  const next = centreOf(bare, "tpot") ?? centreOf(bare, "itl");
  const requests = completed ?? prompts;
  if (first === null || next === null || outputTokens === undefined || requests === undefined) return null;
  return first + (outputTokens / requests - 1) * next;
}

function centreOf(values: readonly NativeValue[], id: NativeValue["metric"]): number | null {
  const of = (statistic: NativeValue["statistic"]) =>
    values.find((each) => each.metric === id && each.statistic === statistic)?.value;
  return of("mean") ?? of("median") ?? of("p50") ?? null;
}
