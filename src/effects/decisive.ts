import type { AnyComparison } from "../model/comparison.ts";
import { decisiveAmong } from "../model/decisive.ts";
import { benjaminiHochberg } from "../stats/adjustP.ts";

/**
 * The comparisons with their decisive ones marked and held together: a call is one question, so that their error rate is kept over
 * all of them (Benjamini and Hochberg 1995). What does not hold is inconclusive.
 */
export function heldTogether(
  comparisons: readonly AnyComparison[],
  alpha: number,
  wanted: readonly string[] = [],
): AnyComparison[] {
  const decisive = decisiveAmong(comparisons, wanted);
  const tested = [...decisive].filter(({ q }) => q !== null);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const held = new Map(tested.map((each, index) => [each, adjusted[index] ?? null]));
  return comparisons.map((each) => {
    if (!decisive.has(each)) return { ...each, primary: false };
    const together = held.get(each) ?? null;
    return heldAt({ ...each, primary: true }, together, { alpha, rows: tested.length });
  });
}

function heldAt(
  comparison: AnyComparison,
  together: number | null,
  { alpha, rows }: { readonly alpha: number; readonly rows: number },
): AnyComparison {
  const { q, conclusion } = comparison;
  if (together === null || q === null || together <= q) return comparison;
  if (together <= alpha || (conclusion !== "improved" && conclusion !== "regressed"))
    return { ...comparison, q: together };
  return {
    ...comparison,
    q: together,
    conclusion: "inconclusive",
    reasons: [...comparison.reasons, { kind: "not-held-together", args: { q, rows } }],
  };
}

/**
 * The comparisons of a commit with what a headline rests on held over the metrics of one benchmark (Benjamini and Hochberg over
 * their q): a family keeps the error rate of one metric, and a commit with several looks as many times. What does not hold is inconclusive.
 */
export function heldOverMetrics<C extends AnyComparison>(comparisons: readonly C[], alpha: number): C[] {
  const groups = new Map<string, AnyComparison[]>();
  for (const each of decisiveAmong(comparisons)) {
    if (each.q === null) continue;
    const benchmark = JSON.stringify([each.pipeline, each.reference.runs, each.candidate.runs]);
    groups.set(benchmark, [...(groups.get(benchmark) ?? []), each]);
  }
  const fallen = new Map(
    [...groups.values()].flatMap((members) => {
      const together = benjaminiHochberg(members.map(({ q }) => q));
      return members
        .filter(
          ({ conclusion }, index) =>
            (conclusion === "improved" || conclusion === "regressed") && (together[index] ?? 0) > alpha,
        )
        .map((each) => [each, members.length] as const);
    }),
  );
  return comparisons.map((each) => {
    const rows = fallen.get(each);
    if (rows === undefined || each.q === null) return each;
    const reasons = [...each.reasons, { kind: "not-held-together", args: { q: each.q, rows } } as const];
    return { ...each, conclusion: "inconclusive", reasons };
  });
}
