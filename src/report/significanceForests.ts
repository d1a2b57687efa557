import { conclusionOrder } from "../model/compared.ts";
import type { Comparison } from "../model/comparison.ts";
import { metric } from "../model/metrics.ts";
import { forestPlot } from "./charts/forest.ts";
import { nearestZero, pairWords } from "./significanceTables.ts";

const ROWS_PER_FILE = 40;

export interface ForestFile {
  readonly name: string;
  readonly alt: string;
  readonly content: string;
}

/** One forest plot per metric that some verdict rests on, forty rows a file, in the order of the table. */
export function forestFiles(comparisons: readonly Comparison[], marginPct: number): ForestFile[] {
  const names = [...new Set(comparisons.filter(({ primary }) => primary).map(familyName))].sort();
  return names.flatMap((name) => {
    const rows = comparisons
      .filter(
        (each) =>
          familyName(each) === name && each.conclusion !== "not-comparable" && each.effectPct !== null,
      )
      .sort(nearestZero);
    const barred = comparisons.filter((each) => familyName(each) === name).length - rows.length;
    const count = Math.ceil(rows.length / ROWS_PER_FILE);
    return Array.from({ length: count }, (_, index) => {
      const part = rows.slice(index * ROWS_PER_FILE, (index + 1) * ROWS_PER_FILE);
      return fileOf(name, part, { part: count === 1 ? null : index + 1, barred, marginPct });
    });
  });
}

interface Part {
  readonly part: number | null;
  readonly barred: number;
  readonly marginPct: number;
}

function fileOf(name: string, rows: readonly Comparison[], { part, barred, marginPct }: Part): ForestFile {
  const [first] = rows;
  const id = first?.metric ?? "ttft";
  const counts = conclusionOrder
    .map((each) => [each, rows.filter(({ conclusion }) => conclusion === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${each}`)
    .join(", ");
  const title = `${metric(id).label}, ${first?.statistic ?? ""}: ${counts} of ${rows.length}${part === null ? "" : ` (part ${part})`}`;
  return {
    name: `significance-${name.replace(/[^a-z0-9]+/g, "-")}${part === null ? "" : `-${part}`}.svg`,
    alt: `Forest plot. ${title}; table below`,
    content: forestPlot({
      title,
      better: metric(id).better,
      marginPct,
      rows: rows.map((each) => ({
        commit: each.commit.slice(0, 8),
        pair: pairWords(each),
        n: `${each.reference.n} + ${each.candidate.n}`,
        effectPct: each.effectPct ?? 0,
        ci95: each.ci95,
        single: each.label !== null,
        conclusion: each.conclusion,
      })),
      note: `Better %, 95 % interval, log axis; grey band ±${marginPct} %; diamond: single run. Not comparable, not drawn: ${barred}.`,
    }),
  };
}

function familyName({ metric: id, statistic }: Comparison): string {
  return `${id} ${statistic}`;
}
