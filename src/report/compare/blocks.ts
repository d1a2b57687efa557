import { isLost } from "../../model/compared.ts";
import type { AnyComparison, ComparedCurve } from "../../model/comparison.ts";
import { metricIds } from "../../model/metricRegistry.ts";
import { statistics } from "../../model/metricEntry.ts";
import { comparedName } from "../words/compared.ts";

/** One benchmark of a call: what decides first, the rest behind it. */
export interface ComparedBlock {
  readonly name: string;
  /** What decides, and what the candidate lost. */
  readonly shown: readonly AnyComparison[];
  readonly rest: readonly AnyComparison[];
}

/** The comparisons by benchmark, loads in their order (2 before 10), metrics in that of the registry. */
export function blocksOf(
  comparisons: readonly AnyComparison[],
  curves: readonly ComparedCurve[] = [],
): ComparedBlock[] {
  const byName = new Map<string, AnyComparison[]>();
  for (const each of comparisons)
    byName.set(comparedName(each), [...(byName.get(comparedName(each)) ?? []), each]);
  const order = new Intl.Collator("en", { numeric: true });
  const loads = new Map(
    curves.flatMap(({ name, points }) => points.map(({ benchmark }, at) => [benchmark, { name, at }])),
  );
  const before = (a: string, b: string) => {
    const [x, y] = [loads.get(a), loads.get(b)];
    return order.compare(x?.name ?? a, y?.name ?? b) || (x?.at ?? 0) - (y?.at ?? 0) || order.compare(a, b);
  };
  const rank = metricRanks();
  return [...byName]
    .toSorted(([a], [b]) => before(a, b))
    .map(([name, rows]) => {
      const sorted = rows.toSorted((a, b) => rank(a) - rank(b));
      const isShown = (each: AnyComparison) => each.primary || isLost(each);
      return { name, shown: sorted.filter(isShown), rest: sorted.filter((each) => !isShown(each)) };
    });
}

/** Where each row is a benchmark of its own, names stand in the rows. */
export function isFlat(blocks: readonly ComparedBlock[]): boolean {
  return blocks.every(({ shown, rest }) => shown.length + rest.length === 1);
}

function metricRanks(): (comparison: AnyComparison) => number {
  const ranks = new Map<string, number>(metricIds().map((id, index) => [id, index]));
  return ({ metric, statistic }) =>
    (ranks.get(metric) ?? ranks.size) * (statistics.length + 1) +
    (statistic === null ? 0 : statistics.indexOf(statistic) + 1);
}
