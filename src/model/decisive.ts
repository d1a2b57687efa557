import type { AnyComparison } from "./comparison.ts";
import { definedMetric, metricIds } from "./metricRegistry.ts";
import type { Statistic } from "./metrics.ts";
import { quantityKey, recordPlace } from "./quantity.ts";

/** Which statistic speaks for a quantity where several are told; tails are guards, and a spread describes. */
const SPEAKING: readonly (Statistic | null)[] = [null, "mean", "median", "p50"];

/**
 * The comparisons that a headline and an exit code rest on: of every benchmark the primary metrics, each quantity once, by its mean
 * before its median. What is asked for by name is taken instead.
 * @param wanted `ttft`, `ttft p99`, `B/op`; empty: the registry's primary metrics
 */
export function decisiveAmong(
  comparisons: readonly AnyComparison[],
  wanted: readonly string[] = [],
): ReadonlySet<AnyComparison> {
  const best = new Map<string, AnyComparison>();
  const ranks = new Map<string, number>(metricIds().map((id, index) => [id, index]));
  const rankOf = ({ metric }: AnyComparison) => ranks.get(metric) ?? 0;
  for (const each of comparisons) {
    const claim = wanted.length === 0 ? claimOf(each) : askedIn(each, wanted);
    if (claim === null) continue;
    const key = JSON.stringify([thingOf(each), claim]);
    const known = best.get(key);
    const isBefore = (other: AnyComparison) =>
      answerRank(each) - answerRank(other) < 0 ||
      (answerRank(each) === answerRank(other) && rankOf(each) < rankOf(other));
    if (known === undefined || isBefore(known)) best.set(key, each);
  }
  return new Set(best.values());
}

/** What a comparison is of, whichever metric it tells. */
function thingOf({ benchmark, commit, pipeline, reference, candidate }: AnyComparison): unknown[] {
  return [benchmark, commit, pipeline, candidate.agent, placesOf(reference), placesOf(candidate)];
}

/** The records that the values of a side stand in. */
function placesOf({ origins }: AnyComparison["reference"]): string[] {
  return origins.map(({ file, pointer }) => `${file}#${recordPlace(pointer)}`);
}

/** The quantity that a row may speak for; null for one that no headline rests on. A file's own metric is its own quantity. */
function claimOf({ metric, statistic }: AnyComparison): string | null {
  const definition = definedMetric(metric);
  if (!SPEAKING.includes(statistic)) return null;
  if (definition === null) return metric;
  return definition.primary ? definition.quantity : null;
}

function askedIn(comparison: AnyComparison, wanted: readonly string[]): string | null {
  const { metric, statistic } = comparison;
  if (wanted.includes(quantityKey(comparison)) || wanted.includes(`${metric} ${statistic}`))
    return quantityKey(comparison);
  return wanted.includes(metric) && SPEAKING.includes(statistic) ? metric : null;
}

/** A comparison with an answer stands before one without; then the statistic decides. */
function answerRank({ conclusion, statistic }: AnyComparison): number {
  return (conclusion === "not-comparable" ? SPEAKING.length : 0) + SPEAKING.indexOf(statistic);
}
