import { metric, type MetricId, metricIds, perRegistry, statisticSchema } from "../model/metrics.ts";
import type { Workload } from "../model/records.ts";
import { unitFactor } from "../model/units.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";
import { remembered } from "./remembered.ts";
import { ownTable } from "../model/ownTable.ts";

/** One printed "Serving Benchmark Result". Texts are cut off at either end, so every part is optional. */
export interface ServingBlock {
  readonly values: readonly PrintedValue[];
  readonly counts: Pick<Workload, "completed" | "inputTokens" | "outputTokens">;
  /** What the block says of what was asked for; the arguments of the program, where they stand, say it too. */
  readonly load: Pick<Workload, "requestRate" | "concurrency">;
  readonly durationS?: number;
  /** Line of the header; of the first label where the text begins inside the block or the program prints no header. */
  readonly line: number;
  /** False where the text ends before the closing rule. */
  readonly closed: boolean;
  /** False for what is left of a block whose beginning was cut off, and for programs that print no header. */
  readonly headed: boolean;
  /** The offline benchmark has the same layout. */
  readonly offline: boolean;
}

const header = /==== (Serving|Offline Throughput) Benchmark Result ====/;
const rule = /={20}\s*$/;
/** What a block says of its load; the same words stand before the header too, where they begin no block. */
const load =
  /(?:^|[\s|\]])(traffic request rate|request rate configured \(rps\)|max(?:imum)? request concurrency):\s+(inf|\d[\d.]*)\s*$/i;
const counters = ownTable<keyof ServingBlock["counts"]>({
  "successful requests": "completed",
  "total input tokens": "inputTokens",
  "total generated tokens": "outputTokens",
});

/**
 * What a block calls its metrics, from the registry, and the line of a label with its number at the end, whatever a log
 * writer put in front. Until 2024-03-27 the unit stood behind the number: `Mean TTFT: 12.34 ms`.
 */
const labels = perRegistry(() => {
  const [means, stems] = [new Map<string, MetricId>(), new Map<string, MetricId>()];
  for (const id of metricIds())
    for (const spelling of metric(id).printed ?? []) {
      if ("label" in spelling) means.set(spelling.label.toLowerCase(), id);
      if ("stem" in spelling) stems.set(spelling.stem.toLowerCase(), id);
    }
  const units = new Set(["ms", "s", "req/s", "tok/s", ...metricIds().map((id) => metric(id).unit)]);
  const line = new RegExp(
    [
      "(?:^|[\\s|\\]])(?<!peak )(",
      `(?:mean|median|std|max|p\\d+(?:\\.\\d+)?) (?:${either(stems.keys())})`,
      `|${either(means.keys())}`,
      `|${either(Object.keys(counters))}|benchmark duration`,
      `)(?: \\((${either(units)})\\))?:\\s+(\\S+)(?:\\s(?:ms|s|requests/s|tokens/s))?\\s*$`,
    ].join(""),
    "i",
  );
  return { means, stems, line };
});

/** `-------Time to First Token-------` at the end of a line; in two steps, since one takes the square of a hostile line. */
function isSection(line: string): boolean {
  const text = line.trimEnd();
  if (!text.endsWith("---")) return false;
  const end = /(?<![A-Za-z0-9 .()-])[A-Za-z0-9 .()-]+$/.exec(text)?.[0] ?? "";
  return /---[A-Za-z].*---$/.test(end);
}

/** One of the names, as they stand, for a regular expression. */
function either(names: Iterable<string>): string {
  return [...names].map((name) => name.replace(/[$()*+./?[\\\]^{|}-]/g, "\\$&")).join("|");
}

/** Every block of the text in order; one without a single value is left out. */
export function servingBlocks(text: string): ServingBlock[] {
  return allBlocks(text).filter(({ values }) => values.length > 0);
}

/** Lines of the headers under which no number was printed: the benchmark failed. */
export function emptyBlocks(text: string): number[] {
  return allBlocks(text).flatMap(({ values, line }) => (values.length === 0 ? [line] : []));
}

/** A single label outside a block is somebody's remark, not a result. */
const LEAST_LABELS = 3;

/** A text without one of these holds no block; most texts are read no further. */
const signs = ["Benchmark Result", "Request throughput", "TTFT"];

const blocksOf = perRegistry(() => remembered(readBlocks, 32));

function allBlocks(text: string): readonly ServingBlock[] {
  return blocksOf()(text);
}

function readBlocks(text: string): readonly ServingBlock[] {
  if (!signs.some((sign) => text.includes(sign))) return [];
  const lines = plainLines(text);
  const { line: labelled } = labels();
  const blocks: ServingBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const title = header.exec(lines[i] ?? "");
    if (title === null && !labelled.test(lines[i] ?? "")) continue;
    const { block, next } = readBlock(lines, i, title?.[1]);
    if (title !== null || block.values.length >= LEAST_LABELS) blocks.push(block);
    i = next - 1;
  }
  return blocks;
}

/** A block that tells nothing an earlier one did not: the same output searched and printed again. */
interface Echo {
  readonly line: number;
  /** Line of the block it repeats. */
  readonly of: number;
}

/**
 * The results a text holds, each once, and what only repeats one of them. Where the beginning of the first print is cut
 * off, the two make one result together, and neither is the copy.
 */
export function resultBlocks(text: string): ResultBlocks {
  return sortedOf()(text);
}

interface ResultBlocks {
  readonly results: readonly ServingBlock[];
  readonly echoes: readonly Echo[];
}

/** Metrics, workload and echoes of one run are asked for one after the other: the text is read once. */
const sortedOf = perRegistry(() => remembered(sortOut, 1));

function sortOut(text: string): ResultBlocks {
  const results: ServingBlock[] = [];
  const echoes: Echo[] = [];
  for (const block of servingBlocks(text)) {
    const original = results.find((earlier) => repeats(block, earlier));
    if (original === undefined) results.push(block);
    else if (original.headed) echoes.push({ line: block.line, of: original.line });
  }
  return { results, echoes };
}

function repeats(block: ServingBlock, earlier: ServingBlock): boolean {
  return block.values.every((value) => earlier.values.some((each) => isSame(each, value)));
}

function isSame(a: PrintedValue, b: PrintedValue): boolean {
  return a.metric === b.metric && a.statistic === b.statistic && a.value === b.value;
}

/** The block that belongs to the run: re-runs print a new one, and the last counts. */
export function resultBlock(text: string): ServingBlock | undefined {
  const { results } = resultBlocks(text);
  return results.findLast(({ counts }) => counts.completed !== undefined) ?? results.at(-1);
}

function readBlock(
  lines: readonly string[],
  start: number,
  title: string | undefined,
): { readonly block: ServingBlock; readonly next: number } {
  const values: PrintedValue[] = [];
  const counts: { -readonly [K in keyof ServingBlock["counts"]]: number } = {};
  const asked: { -readonly [K in keyof ServingBlock["load"]]: ServingBlock["load"][K] } = {};
  let durationS: number | undefined;
  let closed = false;
  let i = title === undefined ? start : start + 1;
  for (; i < lines.length && !closed; i++) {
    const line = lines[i] ?? "";
    if (header.test(line)) break;
    closed = rule.test(line);
    const [, words, unit, digits] = labels().line.exec(line) ?? [];
    // without a header only labels and section rules belong to the block
    if (title === undefined && words === undefined && !closed && !isSection(line)) break;
    if (title !== undefined) Object.assign(asked, loadIn(line));
    const value = printedNumber(digits);
    if (words === undefined || value === undefined) continue;
    const name = words.toLowerCase();
    const counter = counters[name];
    if (counter !== undefined) counts[counter] = value;
    if (name === "benchmark duration") durationS = value;
    const known = printedMetric(name);
    if (known === null) continue;
    const factor = unit === undefined ? 1 : (unitFactor(unit, metric(known.metric).unit) ?? 1);
    const label = unit === undefined ? words : `${words} (${unit})`;
    values.push({ value: value * factor, label, line: i + 1, ...known });
  }
  return {
    block: {
      values,
      counts,
      load: asked,
      line: start + 1,
      closed,
      headed: title !== undefined,
      offline: title === "Offline Throughput",
      ...(durationS === undefined ? {} : { durationS }),
    },
    next: i,
  };
}

function loadIn(line: string): ServingBlock["load"] {
  const [, name = "", amount = ""] = load.exec(line) ?? [];
  if (amount === "") return {};
  if (!name.toLowerCase().endsWith("concurrency"))
    return { requestRate: amount === "inf" ? amount : String(Number(amount)) };
  return amount === "inf" ? {} : { concurrency: Number(amount) };
}

function printedMetric(name: string): Pick<PrintedValue, "metric" | "statistic"> | null {
  const { means, stems } = labels();
  const mean = means.get(name);
  if (mean !== undefined) return { metric: mean, statistic: "mean" };
  const [, word = "", quantity = ""] = /^(mean|median|std|max|p\d+(?:\.\d+)?) (.+)$/.exec(name) ?? [];
  const stem = stems.get(quantity);
  const statistic = statisticSchema.safeParse(word);
  return stem === undefined || !statistic.success ? null : { metric: stem, statistic: statistic.data };
}
