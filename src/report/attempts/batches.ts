import type { AnalysedAttempt } from "../../model/attempts.ts";
import { code, dash, type Markdown, type MarkdownTable, text } from "../markdown.ts";
import { grouped, quantity } from "../numbers.ts";
import { type TotalledCell, totalled } from "../totalled.ts";
import { agentOf, counted, groupedBy, hasPatch, isMarked, steps, stepWords, sumOf } from "./counted.ts";

interface Batch {
  readonly agent: string;
  readonly run: string;
  readonly all: readonly AnalysedAttempt[];
  readonly own: readonly AnalysedAttempt[];
}

/** A batch is one agent's runs under one directory: what was started together. */
export function batchesOf(attempts: readonly AnalysedAttempt[]): Batch[] {
  return groupedBy(attempts, (attempt) => `${attempt.run ?? "?"}\n${agentOf(attempt)}`).map(([key, all]) => {
    const [run = "?", agent = "?"] = key.split("\n");
    return { run, agent, all, own: counted(all) };
  });
}

/** Run by run, in the order they were started. */
export function batchTable(batches: readonly Batch[]): MarkdownTable {
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
      { title: "Input tokens", total: "sum" },
      { title: "Furthest step" },
    ],
    batches.map(({ run, agent, all, own }): TotalledCell[] => [
      code(run),
      text(agent),
      own.length,
      all.length - own.length,
      own.filter(isMarked).length,
      own.filter(({ returnCode }) => returnCode !== undefined && returnCode !== 0).length,
      own.filter(hasPatch).length,
      medianCell(own),
      sumOf(own, ({ tokens }) => tokens?.input),
      furthestCell(own),
    ]),
  );
}

function medianCell(attempts: readonly AnalysedAttempt[]): Markdown {
  const values = attempts.flatMap(({ durationS }) => durationS ?? []).toSorted((a, b) => a - b);
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]];
  return low === undefined || high === undefined ? dash : text(quantity(Math.round(low + high) / 2));
}

function furthestCell(attempts: readonly AnalysedAttempt[]): Markdown {
  const furthest = Math.max(...attempts.map(({ ladder }) => steps.indexOf(ladder.step)));
  const step = steps[furthest];
  return step === undefined ? dash : text(stepWords[step]);
}

const sizes: readonly { readonly words: string; readonly holds: (size: number) => boolean }[] = [
  { words: "single: 1 attempt", holds: (size) => size === 1 },
  { words: "small: 2 to 9", holds: (size) => size > 1 && size < 10 },
  { words: "batch: 10 or more", holds: (size) => size >= 10 },
];

/** Does an attempt fare better alone than in a batch? By the size of the batch as far as its directories are here. */
export function batchSizeTable(batches: readonly Batch[]): MarkdownTable {
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
    sizes.map(({ words, holds }) => {
      const those = batches.filter(({ own }) => holds(own.length));
      const own = those.flatMap((batch) => batch.own);
      const marked = own.filter(isMarked).length;
      return [
        text(words),
        those.length,
        own.length,
        marked,
        own.filter(hasPatch).length,
        own.filter(isMeasured).length,
        own.length === 0 ? dash : text(grouped(Math.round((100 * marked) / own.length))),
      ];
    }),
  );
}

function isMeasured({ ladder }: AnalysedAttempt): boolean {
  return ladder.step === "established" || ladder.step === "not-established";
}
