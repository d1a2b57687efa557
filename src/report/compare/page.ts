import type { Root } from "mdast";
import { comparedCounts, isDescribed, isLost, sortedComparisons } from "../../model/compared.ts";
import type { AnyComparison, ComparedCurve, ComparedSet, LatencyTarget } from "../../model/comparison.ts";
import { code, fenced, paragraph, phrase, text } from "../../print/nodes.ts";
import { type Block, type Phrase, phrasing } from "../../print/tree.ts";
import { effectWords, sizeWords } from "../cells/comparisons.ts";
import { pText, quantity } from "../cells/numbers.ts";
import { type Column, table } from "../page/table.ts";
import {
  comparedName,
  type ComparedNote,
  comparedNotes,
  methodClauses,
  quantityName,
} from "../words/compared.ts";
import { reasonsWords } from "../../model/reasonWords.ts";
import { subjectWords, verdictWords } from "../words/verdict.ts";
import { blocksOf } from "./blocks.ts";
import { curveCells, curveTitle, curveWords, goodputWords } from "./curveWords.ts";

/** A comment that nobody scrolls: 60 lines with everything in it. */
const ROWS = 18;
/** Of what decides, where curves take the room. */
const LEAST = 6;
const CURVES = 1;
const LOADS = 6;
const FOLDED_ROWS = 14;
const NOTES = 8;

/** `compare` as a comment of a pull request: headline, what decides, the rest to open, the call that makes it again. */
export function comparePage(compared: ComparedSet, command: string): Root {
  const { comparisons } = compared;
  const blocks = blocksOf(comparisons, compared.curves);
  const notes = comparedNotes(compared);
  const curves = curveBlocks(compared);
  const decisive = blocks.flatMap(({ shown }) => shown);
  const rest = blocks.flatMap(({ rest: more }) => more);
  const isOnly = blocks.length === 1;
  const taken = linesOf(compared, notes);
  const room = Math.max(LEAST, ROWS - taken);
  const rows = decisive.length > room ? sortedComparisons(decisive).slice(0, room) : decisive;
  const hidden = [...decisive.filter((each) => !rows.includes(each)), ...rest];
  return {
    type: "root",
    children: [
      headline(comparisons, isOnly),
      ...variedOf(notes),
      ...curves,
      ...blockOf(table(rows, columnsOf(isOnly))),
      ...notesOf(notes.filter(({ label }) => label !== "varied")),
      ...foldOf(hidden, compared, isOnly, FOLDED_ROWS - Math.max(0, taken - ROWS + LEAST)),
      fenced(command, "sh"),
    ],
  };
}

function headline(comparisons: readonly AnyComparison[], isOnly: boolean): Block {
  const { name: verdict, surest, counts } = verdictWords(comparisons);
  const effects = surest.map(
    (each) => `${subjectWords(each, isOnly)} ${effectWords(each) ?? valuesOf(each)}`,
  );
  const words = effects.length === 0 ? counts : `${effects.join("; ")} (${counts})`;
  const name: Phrase = { type: "strong", children: phrasing(text(`Benchmarks: ${verdict}`)) };
  return paragraph(name, phrase` – ${text(words)}`);
}

function valuesOf({ reference, candidate, unit }: AnyComparison): string {
  const [from, to] = [reference.mean, candidate.mean].map((mean) => (mean === null ? "–" : quantity(mean)));
  return `${from} to ${to}${unit === null ? "" : ` ${unit}`}`;
}

function columnsOf(isOnly: boolean): Column<AnyComparison>[] {
  const mean = (value: number | null, unit: string | null) =>
    value === null ? null : `${quantity(value)}${unit === null ? "" : `\u00a0${unit}`}`;
  return [
    ...(isOnly ? [] : [{ title: "Benchmark", value: comparedName }]),
    { title: "Metric", value: quantityName },
    { title: "Before", value: ({ reference, unit }) => mean(reference.mean, unit), align: "right" },
    { title: "After", value: ({ candidate, unit }) => mean(candidate.mean, unit), align: "right" },
    { title: "Better % [95 %]", value: effectWords, align: "right" },
    { title: "q", value: ({ q }) => pText(q), align: "right" },
    { title: "n", value: sizeWords },
    { title: "Conclusion", value: conclusionWords },
  ];
}

/** A comparison that has none says why. */
function conclusionWords(comparison: AnyComparison): string {
  const { conclusion, label, reasons } = comparison;
  if (isLost(comparison)) return "lost: only the reference has it";
  if (isDescribed(comparison)) return "described, not tested";
  if (conclusion !== "not-comparable") return `${conclusion}${label === null ? "" : `, ${label}`}`;
  const [first] = reasons;
  return `not comparable${first === undefined ? "" : `: ${reasonsWords([first])}`}`;
}

/** What differs on purpose, before any number. */
function variedOf(notes: readonly ComparedNote[]): Block[] {
  const words = notes.filter(({ label }) => label === "varied").map((note) => note.words);
  return words.length === 0 ? [] : [paragraph(text(`What differs: ${words.join("; ")}.`))];
}

/** How many lines the curves take, and what differs on purpose. */
function linesOf({ curves = [] }: ComparedSet, notes: readonly ComparedNote[]): number {
  const drawn = curves
    .slice(0, CURVES)
    .map(({ points }) => Math.min(points.length, LOADS) + (points.length > LOADS ? 7 : 5));
  const more = curves.length > CURVES ? 2 : 0;
  const varied = notes.some(({ label }) => label === "varied") ? 2 : 0;
  return drawn.reduce((sum, lines) => sum + lines, 0) + more + varied;
}

function curveBlocks({ curves = [], targets = [] }: ComparedSet): Block[] {
  const more = curves.length - CURVES;
  const left = more > 0 ? [paragraph(text(`${more} more curves: --json has them, --chart draws them.`))] : [];
  return [...curves.slice(0, CURVES).flatMap((curve) => curveBlock(curve, targets)), ...left];
}

function curveBlock(curve: ComparedCurve, targets: readonly LatencyTarget[]): Block[] {
  const good = goodputWords(curve, targets);
  const { head, rows } = curveCells(curve);
  const columns = head.map((title, at): Column<string[]> => ({
    title,
    value: (row) => row[at] ?? null,
    ...(at === 0 ? {} : { align: "right" as const }),
  }));
  const words = [...curveWords(curve), ...(good === null ? [] : [good])].join(". ");
  const left =
    rows.length > LOADS ? [paragraph(text(`${rows.length - LOADS} more loads: --json has them.`))] : [];
  return [
    paragraph({ type: "strong", children: phrasing(text(curveTitle(curve))) }, phrase`: ${text(words)}.`),
    ...blockOf(table(rows.slice(0, LOADS), columns)),
    ...left,
  ];
}

/** What holds for several rows, once. */
function notesOf(notes: readonly ComparedNote[]): Block[] {
  if (notes.length === 0) return [];
  const more = notes.length > NOTES ? [{ words: `and ${notes.length - NOTES} more notes` }] : [];
  return [
    {
      type: "list",
      spread: false,
      children: [...notes.slice(0, NOTES), ...more].map((note) => ({
        type: "listItem" as const,
        spread: false,
        children: [paragraph(text(note.words))],
      })),
    },
  ];
}

function foldOf(
  hidden: readonly AnyComparison[],
  compared: ComparedSet,
  isOnly: boolean,
  most: number,
): Block[] {
  const shown = sortedComparisons(hidden).slice(0, most);
  const more = hidden.length - shown.length;
  const method = paragraph(`Method: ${methodClauses(compared).join("; ")}.`);
  const left =
    more > 0
      ? [paragraph(phrase`${String(more)} more: ${code("--all")} or ${code("--json")} lists them.`)]
      : [];
  return [
    {
      type: "fold",
      summary: paragraph(`${comparedCounts(compared.comparisons)}, and how they were made`).children,
      children: [...tablesOf(shown, isOnly), ...left, method],
    },
  ];
}

function tablesOf(rows: readonly AnyComparison[], isOnly: boolean) {
  const found = table(rows, columnsOf(isOnly));
  return found === null ? [] : [found];
}

function blockOf(block: Block | null): Block[] {
  return block === null ? [] : [block];
}
