import type { ClaimCatalogue } from "../model/claimWords.ts";
import { blocksOf, type Section, type TableBlock, type Text } from "./document.ts";
import { type Figure, figuresIn, isCount } from "./numbers.ts";
import { says, wordsOf } from "./words.ts";

/** A table as numbers. */
export interface Grid {
  readonly section: Section;
  readonly table: TableBlock;
  readonly columns: readonly GridColumn[];
  /** Rows that tell of all others. */
  readonly totals: ReadonlySet<number>;
  /** Those, and rows that tell of all others and are no sum: their mean, in whatever language. */
  readonly summaries: ReadonlySet<number>;
}

export interface GridColumn {
  readonly title: Text;
  readonly words: string;
  /** The number a cell is; null where it is words, or words and numbers. */
  readonly values: readonly (Cell | null)[];
}

export interface Cell {
  readonly text: Text;
  readonly value: Figure;
  /** The percentage beside a count: `17 (89.5%)`. */
  readonly share: Figure | null;
}

export function gridsOf(section: Section, words: ClaimCatalogue): Grid[] {
  return blocksOf(section).flatMap((table) =>
    table.kind === "table" ? [gridOf(section, table, words)] : [],
  );
}

function gridOf(section: Section, table: TableBlock, { totals, averages }: ClaimCatalogue): Grid {
  const sums = table.rows.flatMap((row, at) => (isTotal(row[0]?.text ?? "", totals) ? [at] : []));
  const isGrid = table.rows.every((row) => row.length === table.header.length);
  return {
    section,
    table,
    columns: table.header.map((title, at) => ({
      title,
      words: wordsOf(title.text),
      values: table.rows.map((row) => (isGrid ? cellOf(row[at]) : null)),
    })),
    totals: new Set(sums),
    summaries: new Set([...sums, ...otherRows(table, averages)]),
  };
}

/** A row that is called a mean, or one with a word where all others have a number. */
function otherRows({ rows }: TableBlock, averages: readonly string[]): number[] {
  const firsts = rows.map((row) => row[0]?.text ?? "");
  const words = firsts.flatMap((text, at) => (figuresIn(text).length === 0 ? [at] : []));
  const isOdd = words.length === 1 && rows.length > 2;
  return rows.flatMap((_, at) =>
    (isOdd && words[0] === at) || averages.includes(wordsOf(firsts[at] ?? "").trim()) ? [at] : [],
  );
}

/** "Total", "All (primary)", "**Total:**": the word stands first, and a number of things is no total of rows. */
function isTotal(text: string, totals: readonly string[]): boolean {
  const [first = ""] = wordsOf(text).trim().split(" ");
  return (
    totals.includes(first) &&
    wordsOf(text.replace(/^([^(]*)\([^]*\)/, "$1"))
      .trim()
      .split(" ").length <= 2
  );
}

function cellOf(text: Text | undefined): Cell | null {
  if (text === undefined) return null;
  const figures = figuresIn(text.text);
  const [value, share] = figures;
  if (value === undefined || figures.length > 2) return null;
  const around = (text.text.slice(0, value.start) + text.text.slice(share?.end ?? value.end)).replace(
    /[*†‡().\s]/g,
    "",
  );
  if (around !== "") return null;
  if (share === undefined) return { text, value, share: null };
  return share.isPercent && !value.isPercent && /^\s*\($/.test(text.text.slice(value.end, share.start))
    ? { text, value, share }
    : null;
}

/** Columns all of whose numbers count something. */
export function countColumns({ columns }: Grid, { averages }: ClaimCatalogue): GridColumn[] {
  return columns.filter(
    ({ words, values }) =>
      !says(words, averages) &&
      values.some((cell) => cell !== null) &&
      values.every((cell) => cell === null || isCount(cell.value)),
  );
}

/** Words of the first cell of a row, without what stands in parentheses; and that. */
export function labelOf(row: readonly Text[]): { name: string; qualifier: string } {
  const text = row[0]?.text ?? "";
  return {
    name: wordsOf(text.replace(/\([^()]*\)/g, "")).trim(),
    qualifier: wordsOf([...text.matchAll(/\(([^()]*)\)/g)].map(([, inner]) => inner ?? "").join(" ")).trim(),
  };
}
