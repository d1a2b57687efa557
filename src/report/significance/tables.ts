import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { joined } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { isEstablished } from "../../model/compared.ts";
import { columns, nearestZero } from "../cells/comparisons.ts";
import { type Layout, table } from "../page/table.ts";
import { reasonClass } from "../../model/reasonWords.ts";

const { commit, pair, metric, pipeline, n, effect, pAndQ, conclusion, test } = columns;

/** Every comparison of one table row each. */
export function conclusionTable(
  comparisons: readonly Comparison[],
  layout: Layout<Comparison> = {},
): Table | null {
  const sorted = comparisons.toSorted(nearestZero);
  return table(sorted, [commit, pair, metric, n, effect, pAndQ, conclusion, test], layout);
}

/** The comparisons of one metric: pipeline instead of the metric that is the page's. */
export function familyTable(comparisons: readonly Comparison[]): Table | null {
  const sorted = comparisons.toSorted(nearestZero);
  return table(sorted, [commit, pair, pipeline, n, effect, pAndQ, conclusion, test]);
}

/** Significant on their own and no longer when the whole family is counted. */
export function correctedOf(comparisons: readonly Comparison[], { policy }: Analysis): Comparison[] {
  return comparisons.filter(
    ({ p, q, effectPct }) =>
      p !== null &&
      q !== null &&
      p <= policy.alpha &&
      q > policy.alpha &&
      Math.abs(effectPct ?? 0) >= policy.marginPct,
  );
}

/** The percentages that documents called wins and losses, before anybody had measured the noise. */
const THRESHOLDS = [1, 2, 5];

/** What a bare percentage would have called a win or a loss, and what of it the data carry. */
export function thresholdTable(comparisons: readonly Comparison[]): Table | null {
  const rows = THRESHOLDS.map((threshold) => {
    const called = calledBy(threshold, comparisons);
    return { threshold, called: called.length, established: called.filter(isEstablished).length };
  });
  return table(rows, [
    { title: "Threshold", value: ({ threshold }) => `±${threshold}\u00a0%` },
    { title: "Wins and losses it calls", value: ({ called }) => called },
    { title: "Established", value: ({ established }) => established },
    { title: "Not established", value: ({ called, established }) => called - established },
  ]);
}

/** Per threshold the commits it calls a win or a loss and that are not established; what calls none is left out. */
export function unprovenCommits(
  comparisons: readonly Comparison[],
): { readonly title: string; readonly commits: Phrase }[] {
  return THRESHOLDS.flatMap((threshold) => {
    const open = calledBy(threshold, comparisons).filter((each) => !isEstablished(each));
    const commits = [...new Set(open.map(({ commit: hash }) => hash))].sort();
    if (commits.length === 0) return [];
    const title = `±${threshold}\u00a0%: ${commits.length} commits called and not established`;
    return [{ title, commits: joined(commits.map(commitLink), ", ") }];
  });
}

function calledBy(threshold: number, comparisons: readonly Comparison[]): Comparison[] {
  return comparisons.filter(({ effectPct }) => effectPct !== null && Math.abs(effectPct) >= threshold);
}

/** Why pairs were not compared, most frequent reason first. */
export function barredTable(comparisons: readonly Comparison[]): Table | null {
  const reasons = groupsOf(comparisons, ({ reasons: [first] }) =>
    first === undefined ? "no reason given" : reasonClass(first),
  );
  return table(
    reasons.toSorted((a, b) => b.rows.length - a.rows.length),
    [
      { title: "Reason", value: ({ key }) => key },
      { title: "Comparisons", value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
}
