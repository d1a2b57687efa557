import type { Root } from "mdast";
import { comparedCounts, isDescribed, isLost, sortedComparisons } from "../../model/compared.ts";
import type { AnyComparison, ComparedSet } from "../../model/comparison.ts";
import { code, fenced, paragraph, phrase, text } from "../../print/nodes.ts";
import { type Block, type Phrase, phrasing } from "../../print/tree.ts";
import { effectWords, sizeWords } from "../cells/comparisons.ts";
import { pText, quantity } from "../cells/numbers.ts";
import { type Column, table } from "../page/table.ts";
import { comparedName, comparedNotes, methodClauses, quantityName } from "../words/compared.ts";
import { reasonsWords } from "../../model/reasonWords.ts";
import { subjectWords, verdictWords } from "../words/verdict.ts";
import { blocksOf } from "./blocks.ts";

/** A comment that nobody scrolls: 60 lines with everything in it. */
const ROWS = 18;
const FOLDED_ROWS = 14;
const NOTES = 8;

/** `compare` as a comment of a pull request: headline, what decides, the rest to open, the call that makes it again. */
export function comparePage(compared: ComparedSet, command: string): Root {
  const { comparisons } = compared;
  const blocks = blocksOf(comparisons);
  const decisive = blocks.flatMap(({ shown }) => shown);
  const rest = blocks.flatMap(({ rest: more }) => more);
  const isOnly = blocks.length === 1;
  const rows = decisive.length > ROWS ? sortedComparisons(decisive).slice(0, ROWS) : decisive;
  const hidden = [...decisive.filter((each) => !rows.includes(each)), ...rest];
  return {
    type: "root",
    children: [
      headline(comparisons, isOnly),
      ...blockOf(table(rows, columnsOf(isOnly))),
      ...notesOf(compared),
      ...foldOf(hidden, compared, isOnly),
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

/** What holds for several rows, once. */
function notesOf(compared: ComparedSet): Block[] {
  const notes = comparedNotes(compared);
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

function foldOf(hidden: readonly AnyComparison[], compared: ComparedSet, isOnly: boolean): Block[] {
  const shown = sortedComparisons(hidden).slice(0, FOLDED_ROWS);
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
