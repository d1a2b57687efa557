import type { Table } from "mdast";
import type { AttemptBatch } from "../../model/attemptSummary.ts";
import { code } from "../../print/nodes.ts";
import { quantity } from "../cells/numbers.ts";
import { table } from "../page/table.ts";
import { stepWords, sumOf } from "./counted.ts";

/** Run by run, in the order they were started: one agent's attempts under one directory. */
export function batchTable(batches: readonly AttemptBatch[]): Table | null {
  return table(batches, [
    { title: "Run", value: ({ run }) => code(run) },
    { title: "Agent", value: ({ agent }) => agent },
    { title: "Attempts", value: ({ attempts }) => attempts, total: "sum" },
    { title: "Copies", value: ({ copies }) => copies, total: "sum" },
    { title: "Marked success", value: ({ marked }) => marked, total: "sum" },
    { title: "Return code ≠ 0", value: ({ failed }) => failed, total: "sum" },
    { title: "With a patch", value: ({ patched }) => patched, total: "sum" },
    {
      title: "Median s",
      value: ({ medianS }) => medianS && quantity(Math.round(medianS * 10) / 10),
      align: "right",
    },
    { title: "Furthest step", value: ({ furthest }) => furthest && stepWords[furthest] },
  ]);
}

const sizes: readonly { readonly words: string; readonly holds: (size: number) => boolean }[] = [
  { words: "single: 1 attempt", holds: (size) => size === 1 },
  { words: "small: 2 to 9", holds: (size) => size > 1 && size < 10 },
  { words: "batch: 10 or more", holds: (size) => size >= 10 },
];

/** Does an attempt fare better alone than in a batch? By the size of the batch as far as its directories are here. */
export function batchSizeTable(batches: readonly AttemptBatch[]): Table | null {
  const rows = sizes.map(({ words, holds }) => {
    const those = batches.filter(({ attempts }) => holds(attempts));
    const sum = (of: "attempts" | "marked" | "patched" | "measured") => sumOf(those, (batch) => batch[of]);
    return { words, those, attempts: sum("attempts"), marked: sum("marked"), sum };
  });
  return table(rows, [
    { title: "Size of the batch", value: ({ words }) => words },
    { title: "Batches", value: ({ those }) => those.length, total: "sum" },
    { title: "Attempts", value: ({ attempts }) => attempts, total: "sum" },
    { title: "Marked success", value: ({ marked }) => marked, total: "sum" },
    { title: "With a patch", value: ({ sum }) => sum("patched"), total: "sum" },
    { title: "Measured", value: ({ sum }) => sum("measured"), total: "sum" },
    {
      title: "Marked, %",
      value: ({ attempts, marked }) => (attempts === 0 ? null : Math.round((100 * marked) / attempts)),
    },
  ]);
}
