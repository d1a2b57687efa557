/**
 * P-values adjusted for the size of their family. Compare the adjusted value with alpha (Holm) or q (BH, BY).
 *
 * A null stands for a comparison that could not be tested: it is not counted and stays null. Order is kept, ties get equal
 * values, adjusted values are at most 1. Throws RangeError for a p outside [0, 1].
 */
type P = number | null;

/**
 * Benjamini-Hochberg: the expected share of false alarms among the reported effects stays below q, for independent or
 * positively dependent tests. Formula: min over later ranks k of p(k) m / k. Source: Benjamini & Hochberg 1995.
 */
export function benjaminiHochberg(ps: readonly P[]): P[] {
  return adjust(ps, (ascending) => stepUp(ascending, 1));
}

/** Benjamini-Yekutieli: as BH, for any dependence, at the price of a factor 1 + 1/2 + … + 1/m. Source: B. & Y. 2001. */
export function benjaminiYekutieli(ps: readonly P[]): P[] {
  return adjust(ps, (ascending) =>
    stepUp(
      ascending,
      ascending.reduce((sum, _, index) => sum + 1 / (index + 1), 0),
    ),
  );
}

/** Holm: the chance of a single false alarm stays below alpha, for any dependence. Source: Holm 1979. */
export function holm(ps: readonly P[]): P[] {
  return adjust(ps, (ascending) => {
    const adjusted: number[] = [];
    for (const [index, p] of ascending.entries()) {
      adjusted.push(Math.min(1, Math.max(adjusted.at(-1) ?? 0, p * (ascending.length - index))));
    }
    return adjusted;
  });
}

function stepUp(ascending: readonly number[], penalty: number): number[] {
  const descending: number[] = [];
  for (const [index, p] of ascending.toReversed().entries()) {
    const rank = ascending.length - index;
    descending.push(Math.min(descending.at(-1) ?? 1, (p * penalty * ascending.length) / rank));
  }
  return descending.toReversed();
}

/** Applies a method on the sorted, tested values and puts each result back where its p stood. */
function adjust(ps: readonly P[], method: (ascending: readonly number[]) => number[]): P[] {
  const tested = ps.flatMap((p, index) => (p === null ? [] : [{ p: checkP(p, index), index }]));
  const ordered = tested.toSorted((x, y) => x.p - y.p);
  const adjusted = method(ordered.map(({ p }) => p));
  const result: P[] = ps.map(() => null);
  for (const [rank, { index }] of ordered.entries()) result[index] = adjusted[rank]!;
  return result;
}

function checkP(p: number, index: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p[${index}] is ${p}: a p-value lies between 0 and 1`);
  return p;
}
