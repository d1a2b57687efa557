import { conclusionOrder, isEstablished, verdictOf } from "./compared.ts";
import type { AnyComparison, Conclusion } from "./comparison.ts";
import { decisiveAmong } from "./decisive.ts";

/**
 * Two variants of a commit in one pipeline. Mean, median and p99 of one run, and its throughputs, are one observation: what a headline
 * counts is the pair, and the commits of which there are pairs.
 */
export interface ComparedPair {
  readonly commit: string;
  /** What the metrics that decide come to together; mixed where some improved and some regressed. */
  readonly conclusion: PairConclusion;
  /** Whether a test says so of a metric that decides, and no fixed threshold. */
  readonly established: boolean;
}

export type PairConclusion = Conclusion | "mixed";

export const pairConclusions: readonly PairConclusion[] = ["mixed", ...conclusionOrder];

/** Every pair that some metric was compared of, in the order of the comparisons. */
export function comparedPairs(comparisons: readonly AnyComparison[]): ComparedPair[] {
  const pairs = new Map<string, { readonly commit: string; readonly rows: AnyComparison[] }>();
  for (const each of comparisons) {
    const { commit = "", pipeline, mode, reference, candidate } = each;
    const key = JSON.stringify([
      commit,
      pipeline,
      mode,
      reference.variant,
      candidate.variant,
      candidate.agent,
    ]);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { commit, rows: [each] });
    else known.rows.push(each);
  }
  const decisive = decisiveAmong(comparisons);
  return [...pairs.values()].map(({ commit, rows }) => ({
    commit,
    conclusion: conclusionOf(rows, decisive),
    established: rows.some((each) => decisive.has(each) && isEstablished(each)),
  }));
}

/** A percentile alone is a guard and calls no effect; where nothing else was compared the pair is open, or barred with its rows. */
function conclusionOf(rows: readonly AnyComparison[], decisive: ReadonlySet<AnyComparison>): PairConclusion {
  if (rows.every(({ conclusion }) => conclusion === "not-comparable")) return "not-comparable";
  const deciding = rows.filter((each) => decisive.has(each) && each.conclusion !== "not-comparable");
  const verdict = verdictOf(deciding.map((each) => ({ ...each, primary: true })));
  if (verdict === "identical") return "not-comparable";
  return verdict === "not-established" ? "inconclusive" : verdict;
}

/** `612 pairs (two variants in one pipeline) of 121 commits: 1 improved, 300 inconclusive, 5 equivalent (of 3 commits), 306 not comparable`. */
export function pairCounts(comparisons: readonly AnyComparison[]): string {
  const pairs = comparedPairs(comparisons);
  if (pairs.length === 0) return "nothing";
  const counts = pairConclusions.flatMap((name) => {
    const those = pairs.filter(({ conclusion }) => conclusion === name);
    return those.length === 0 ? [] : [countedPairs(name, those)];
  });
  return `${number(pairs.length)} ${pairs.length === 1 ? "pair" : "pairs"} (two variants in one pipeline) of ${commits(pairs)}: ${counts.join(", ")}`;
}

function countedPairs(name: PairConclusion, pairs: readonly ComparedPair[]): string {
  const words = `${number(pairs.length)} ${name.replace("-", " ")}`;
  const isOfFewer = new Set(pairs.map(({ commit }) => commit)).size < pairs.length;
  return isOfFewer && SETTLED.has(name) ? `${words} (of ${commits(pairs)})` : words;
}

/** Of what is not settled nobody counts commits: one has open pairs beside a settled one. */
const SETTLED: ReadonlySet<PairConclusion> = new Set(["mixed", "regressed", "improved", "equivalent"]);

function commits(pairs: readonly ComparedPair[]): string {
  const { size } = new Set(pairs.map(({ commit }) => commit));
  return `${number(size)} ${size === 1 ? "commit" : "commits"}`;
}

function number(count: number): string {
  return count.toLocaleString("en-US");
}
