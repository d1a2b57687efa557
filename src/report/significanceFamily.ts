import type { Table } from "mdast";
import type { Analysis } from "../model/analysis.ts";
import { conclusionOrder } from "../model/compared.ts";
import type { Comparison } from "../model/comparison.ts";
import { metric } from "../model/metrics.ts";
import { link, picture } from "../print/nodes.ts";
import { groupsOf } from "../table/keys.ts";
import { nearestZero } from "./cells/comparisons.ts";
import { grouped } from "./cells/numbers.ts";
import { defineReport } from "./page/report.ts";
import { table } from "./page/table.ts";
import { countsOf, type ForestFile, forestFile } from "./significance/forests.ts";
import { barredTable, familyTable } from "./significance/tables.ts";

/** A page holds so many rows: GitHub renders no larger one at once. */
const MOST_ROWS = 200;

interface Family {
  /** `ttft-mean`. */
  readonly id: string;
  readonly title: string;
  readonly comparisons: readonly Comparison[];
}

/** All comparisons of one metric and statistic; sorted by name. */
function familiesOf(comparisons: readonly Comparison[]): Family[] {
  const idOf = ({ metric: id, statistic }: Comparison) => `${id}-${statistic}`.replaceAll("_", "-");
  return groupsOf(comparisons, idOf).map(({ key, rows }) => ({
    id: key,
    title: `${metric(rows[0]!.metric).label}, ${rows[0]!.statistic}`,
    comparisons: rows,
  }));
}

/** significance/<metric>-<statistic>.md: every comparison of one metric. */
export default defineReport({
  name: "significance-family",
  pages: ({ analysis }) =>
    familiesOf(analysis.comparisons).flatMap((family) => {
      const forest = forestOf(family, analysis);
      const { unit, better } = metric(family.comparisons[0]!.metric);
      return partsOf(family).map(({ name, rows }, index, parts) => ({
        name,
        view: {
          title: `${family.title}: ${grouped(family.comparisons.length)} comparisons${parts.length === 1 ? "" : `, part ${index + 1} of ${parts.length}`}`,
          answer: `${countsOf(family.comparisons)}.`,
          unit: `Unit ${unit}, ${better} is better.`,
          back: link("all metrics", "significance.md"),
          forest: index > 0 || forest === null ? null : picture(forest.alt, forest.name),
          table: familyTable(rows),
          barred: index > 0 ? null : barredTable(barredOf(family)),
        },
      }));
    }),
  files: ({ analysis }) =>
    familiesOf(analysis.comparisons).flatMap((family) => forestOf(family, analysis) ?? []),
});

function forestOf({ id, title, comparisons }: Family, { policy }: Analysis): ForestFile | null {
  return forestFile(`significance/${id}.svg`, title, comparisons, policy.marginPct);
}

function barredOf({ comparisons }: Family): Comparison[] {
  return comparisons.filter(({ conclusion }) => conclusion === "not-comparable");
}

function partsOf({ id, comparisons }: Family): { name: string; rows: Comparison[] }[] {
  const rows = comparisons.filter(({ conclusion }) => conclusion !== "not-comparable").sort(nearestZero);
  const parts = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  return Array.from({ length: parts }, (_, index) => ({
    name: `significance/${id}${index === 0 ? "" : `-${index + 1}`}`,
    rows: rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  }));
}

/** The way to every metric, with what stands there. */
export function familyIndex(comparisons: readonly Comparison[]): Table | null {
  return table(familiesOf(comparisons), [
    { title: "Metric", value: ({ id, title }) => link(title, `significance/${id}.md`) },
    ...conclusionOrder.map((each) => ({
      title: each.replace("-", " "),
      value: (family: Family) => family.comparisons.filter(({ conclusion }) => conclusion === each).length,
      total: "sum" as const,
    })),
    { title: "Total", value: (family) => family.comparisons.length, total: "sum" },
  ]);
}
