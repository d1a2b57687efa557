import type { Analysis } from "../model/analysis.ts";
import type { Comparison } from "../model/comparison.ts";
import { conclusionOrder } from "../model/compared.ts";
import { metric } from "../model/metrics.ts";
import { link, picture, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import type { MarkdownTable } from "./page/tableNode.ts";
import { grouped } from "./cells/numbers.ts";
import { defineReport } from "./page/report.ts";
import { countsOf, type ForestFile, forestFile } from "./significance/forests.ts";
import { barredTable, familyTable, nearestZero } from "./significance/tables.ts";
import { totalled } from "./page/totalled.ts";

/** A page holds so many rows (report-design.md 6). */
const MOST_ROWS = 200;

interface Family {
  /** `ttft-mean`. */
  readonly id: string;
  readonly title: string;
  readonly comparisons: readonly Comparison[];
}

/** All comparisons of one metric and statistic; sorted by name. */
function familiesOf(comparisons: readonly Comparison[]): Family[] {
  const found = new Map<string, Comparison[]>();
  for (const each of comparisons) {
    const id = `${each.metric}-${each.statistic}`.replaceAll("_", "-");
    const members = found.get(id);
    if (members === undefined) found.set(id, [each]);
    else members.push(each);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => ({
      id,
      title: `${metric(members[0]!.metric).label}, ${members[0]!.statistic}`,
      comparisons: members,
    }));
}

/** significance/<metric>-<statistic>.md: every comparison of one metric. */
export default defineReport({
  name: "significance-family",
  pages: ({ analysis }) =>
    familiesOf(analysis.comparisons).flatMap((family) => {
      const forest = forestOf(family, analysis);
      return partsOf(family).map(({ name, rows }, index, parts) => ({
        name,
        view: {
          title: text(
            `${family.title}: ${grouped(family.comparisons.length)} comparisons${parts.length === 1 ? "" : `, part ${index + 1} of ${parts.length}`}`,
          ),
          answer: text(`${countsOf(family.comparisons)}.`),
          unit: text(
            `Unit ${metric(family.comparisons[0]!.metric).unit}, ${metric(family.comparisons[0]!.metric).better} is better.`,
          ),
          back: link(text("all metrics"), "significance.md"),
          forest: index > 0 || forest === null ? null : picture(forest.alt, forest.name),
          table: rows.length === 0 ? null : familyTable(rows),
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
export function familyIndex(comparisons: readonly Comparison[]): MarkdownTable {
  return totalled(
    [
      { title: "Metric" },
      ...conclusionOrder.map((each) => ({ title: each.replace("-", " "), total: "sum" as const })),
      { title: "Total", total: "sum" },
    ],
    familiesOf(comparisons).map((family) => [
      pageLink(family),
      ...conclusionOrder.map(
        (each) => family.comparisons.filter(({ conclusion }) => conclusion === each).length,
      ),
      family.comparisons.length,
    ]),
  );
}

function pageLink({ id, title }: Family): Phrase {
  return link(text(title), `significance/${id}.md`);
}
