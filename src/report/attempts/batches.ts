import type { AttemptBatch } from "../../model/attemptSummary.ts";
import { code, dash, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped, quantity } from "../cells/numbers.ts";
import { type TotalledCell, totalled } from "../page/totalled.ts";
import { stepWords, sumOf } from "./counted.ts";

/** Run by run, in the order they were started: one agent's attempts under one directory. */
export function batchTable(batches: readonly AttemptBatch[]): MarkdownTable {
  return totalled(
    [
      { title: "Run" },
      { title: "Agent" },
      { title: "Attempts", total: "sum" },
      { title: "Copies", total: "sum" },
      { title: "Marked success", total: "sum" },
      { title: "Return code ≠ 0", total: "sum" },
      { title: "With a patch", total: "sum" },
      { title: "Median s", align: "right" },
      { title: "Furthest step" },
    ],
    batches.map((batch): TotalledCell[] => [
      code(batch.run),
      text(batch.agent),
      batch.attempts,
      batch.copies,
      batch.marked,
      batch.failed,
      batch.patched,
      batch.medianS === null ? dash : text(quantity(Math.round(batch.medianS * 10) / 10)),
      batch.furthest === null ? dash : text(stepWords[batch.furthest]),
    ]),
  );
}

const sizes: readonly { readonly words: string; readonly holds: (size: number) => boolean }[] = [
  { words: "single: 1 attempt", holds: (size) => size === 1 },
  { words: "small: 2 to 9", holds: (size) => size > 1 && size < 10 },
  { words: "batch: 10 or more", holds: (size) => size >= 10 },
];

/** Does an attempt fare better alone than in a batch? By the size of the batch as far as its directories are here. */
export function batchSizeTable(batches: readonly AttemptBatch[]): MarkdownTable {
  return totalled(
    [
      { title: "Size of the batch" },
      { title: "Batches", total: "sum" },
      { title: "Attempts", total: "sum" },
      { title: "Marked success", total: "sum" },
      { title: "With a patch", total: "sum" },
      { title: "Measured", total: "sum" },
      { title: "Marked, %", align: "right" },
    ],
    sizes.map(({ words, holds }): TotalledCell[] => {
      const those = batches.filter(({ attempts }) => holds(attempts));
      const attempts = sumOf(those, (batch) => batch.attempts);
      const marked = sumOf(those, (batch) => batch.marked);
      return [
        text(words),
        those.length,
        attempts,
        marked,
        sumOf(those, ({ patched }) => patched),
        sumOf(those, ({ measured }) => measured),
        attempts === 0 ? dash : text(grouped(Math.round((100 * marked) / attempts))),
      ];
    }),
  );
}
