import { conclusionOrder } from "../../model/compared.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { forestPlot } from "../charts/forest.ts";
import { nearestZero, pairWords } from "../cells/comparisons.ts";

const MOST_ROWS = 40;

export interface ForestFile {
  /** Path inside the report. */
  readonly name: string;
  readonly alt: string;
  readonly content: string;
}

/**
 * The forest plot of comparisons of one direction of "better": what was tested first, in the order of the table, single
 * runs after it, forty rows at most. Null where nothing can be drawn.
 * @param what the title says of the rows: `TTFT, mean`
 */
export function forestFile(
  name: string,
  what: string,
  comparisons: readonly Comparison[],
  marginPct: number,
): ForestFile | null {
  const [first] = comparisons;
  const compared = comparisons.filter(
    ({ conclusion, effectPct }) => conclusion !== "not-comparable" && effectPct !== null,
  );
  if (first === undefined || compared.length === 0) return null;
  const drawable = eachQuantityOnce(compared);
  const isOneMetric = new Set(drawable.map((each) => `${each.metric} ${each.statistic}`)).size === 1;
  const isTested = ({ ci95 }: Comparison) => ci95 !== null;
  const sorted = [...drawable].sort(nearestZero);
  const rows = [...sorted.filter(isTested), ...sorted.filter((each) => !isTested(each))].slice(0, MOST_ROWS);
  const drawn = rows.length < drawable.length ? `, ${rows.length} of ${drawable.length} drawn` : "";
  const title = `${what}: ${countsOf(drawable)}${drawn}`;
  return {
    name,
    alt: `Forest plot. ${title}; table below`.slice(0, 150),
    // Drawn when it is written; the page beside it asks for its words only.
    get content() {
      return forestPlot({
        title,
        better: metric(first.metric).better,
        marginPct,
        rows: rows.map((each) => ({
          commit: each.commit.slice(0, 8),
          pair: isOneMetric ? pairOf(each) : metricAndVariant(each),
          n: `${each.reference.n} + ${each.candidate.n}`,
          effectPct: each.effectPct ?? 0,
          ci95: each.ci95,
          single: each.label !== null,
          conclusion: each.conclusion,
        })),
        note: noteOf(
          {
            more: drawable.length - rows.length,
            again: compared.length - drawable.length,
            barred: comparisons.length - compared.length,
          },
          marginPct,
        ),
      });
    },
  };
}

/** `1 improved, 39 inconclusive`. */
export function countsOf(comparisons: readonly Comparison[]): string {
  return conclusionOrder
    .map((each) => [each, comparisons.filter(({ conclusion }) => conclusion === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${each.replace("-", " ")}`)
    .join(", ");
}

/** Agents without their model: the picture is narrow, and the table has it. */
function pairOf({ reference, candidate }: Comparison): string {
  return `${candidate.agent?.name ?? candidate.variant} vs ${reference.variant}`;
}

function metricAndVariant({ metric: id, statistic, candidate }: Comparison): string {
  const quantity = `${metric(id).label}${statistic === "mean" ? "" : ` ${statistic}`}`;
  return `${quantity}, ${candidate.agent?.name ?? candidate.variant}`;
}

/**
 * Of one pair, measurements of one quantity that came to the same effect: three throughputs of a run are one row, the first of them.
 */
function eachQuantityOnce(comparisons: readonly Comparison[]): Comparison[] {
  const told = new Map<string, Comparison["metric"]>();
  return comparisons.filter((each) => {
    const { commit, pipeline, statistic, effectPct, conclusion } = each;
    const { quantity } = metric(each.metric);
    const size = effectPct?.toFixed(1);
    const key = JSON.stringify([commit, pipeline, pairWords(each), quantity, statistic, size, conclusion]);
    const first = told.get(key) ?? each.metric;
    told.set(key, first);
    return first === each.metric;
  });
}

/** What is not drawn: rows beyond the last, the same quantity again, pairs that may not be compared. */
interface NotDrawn {
  readonly more: number;
  readonly again: number;
  readonly barred: number;
}

function noteOf({ more, again, barred }: NotDrawn, marginPct: number): string {
  const table = more === 0 ? "" : ` ${more} more in the table.`;
  const once = again === 0 ? "" : ` The same quantity again, not drawn: ${again}.`;
  return `Better %, 95 % interval, log axis; grey band ±${marginPct} %.${table}${once} Not comparable, not drawn: ${barred}.`;
}
