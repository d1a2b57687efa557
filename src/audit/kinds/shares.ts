import type { ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { type Cell, type Grid, type GridColumn, gridsOf } from "../grid.ts";
import { type Figure, figuresIn, isCount, printsShare } from "../numbers.ts";
import { outwards, type Text, textsOf } from "../document.ts";
import { says } from "../words.ts";

/** A count with its percentage, and where both stand. */
interface Share {
  readonly row: number;
  readonly count: Figure;
  readonly percent: Figure;
  readonly at: Text;
  readonly takes: readonly Text[];
}

/** So many rows must keep a whole before one that breaks it is called wrong. */
const enough = 3;

interface Whole {
  /** It stands in the table, or is the sum of its counts. */
  readonly isTabled: boolean;
  readonly value: (row: number) => number | null;
  readonly at: Text | null;
}

/**
 * Percentages of a table are those of its counts. Of what they are shares the document says somewhere: in a column, in a row,
 * as their sum, or in words above the table; the whole that fits most rows is meant.
 */
export const shares: ClaimReader = ({ document, sections, words }) =>
  sections.flatMap((section) =>
    gridsOf(section, words).flatMap((grid) => {
      const listed = sharesOf(grid, words.shares);
      return listed.flatMap((each) => {
        const whole = best(each, wholesOf(grid, each, words.totals));
        return each.map((share): Found => {
          const made = decided(share, whole);
          const evidence = whole?.at == null ? [] : [placeIn(document, whole.at)];
          return { section, at: share.at, takes: share.takes, evidence, ...made };
        });
      });
    }),
  );

/** Every pair of a column of counts and the column of percentages right of it, and counts that hold theirs. */
function sharesOf({ columns, summaries }: Grid, shareWords: readonly string[]): Share[][] {
  return columns.flatMap((column, at) => {
    const inside = column.values.flatMap((cell, row) =>
      cell?.share == null ? [] : [{ row, count: cell.value, percent: cell.share, at: cell.text, takes: [] }],
    );
    const beside = says(column.words, shareWords) ? countsLeftOf(columns, at) : null;
    const pairs = column.values.flatMap((cell, row) => {
      const count = beside?.values[row] ?? null;
      if (cell?.value.isPercent !== true || count === null || summaries.has(row)) return [];
      return [{ row, count: count.value, percent: cell.value, at: cell.text, takes: [count.text] }];
    });
    return [inside, pairs].filter((list) => list.length > 0);
  });
}

/** The nearest column of counts that is left of a column of shares and no whole itself. */
function countsLeftOf(columns: readonly GridColumn[], at: number): GridColumn | null {
  const before = columns
    .slice(0, at)
    .filter((column) => isCounts(column) && !/ (total|all) /.test(column.words));
  return (
    (/ success/.test(columns[at]?.words ?? "") ? named(before, / success/) : null) ?? before.at(-1) ?? null
  );
}

function named(columns: readonly GridColumn[], pattern: RegExp): GridColumn | undefined {
  return columns.find(({ words }) => pattern.test(words));
}

function isCounts({ values }: GridColumn): boolean {
  return values.some((cell) => cell !== null) && values.every((cell) => cell === null || isCount(cell.value));
}

function wholesOf(grid: Grid, list: readonly Share[], totals: readonly string[]): Whole[] {
  const perRow = grid.columns
    .filter((column) => isCounts(column) && says(column.words, totals))
    .map((column): Whole => ({
      value: (row) => column.values[row]?.value.value ?? null,
      at: column.title,
      isTabled: true,
    }));
  const sum = list.reduce((all, { count }) => all + count.value, 0);
  const rows = grid.columns
    .flatMap(({ values }) => values)
    .flatMap((cell): Cell[] => (cell !== null && isCount(cell.value) ? [cell] : []))
    .map(({ value, text }): Whole => ({ value: () => value.value, at: text, isTabled: false }));
  const told = outwards(grid.section)
    .flatMap(textsOf)
    .filter(({ line }) => line < grid.table.line)
    .flatMap((at) =>
      figuresIn(at.text)
        .filter(isCount)
        .map(({ value }): Whole => ({ value: () => value, at, isTabled: false })),
    );
  return [...perRow, ...rows, { value: () => sum, at: null, isTabled: true }, ...told];
}

/** A whole with how many of the rows it fits. */
type Rated = Whole & { readonly fits: number; readonly of: number };

/** The first whole that fits every row, else the one that fits most; null where none fits two, or none is told. */
function best(list: readonly Share[], wholes: readonly Whole[]): Rated | null {
  const rated = wholes.map((whole) => ({
    ...whole,
    fits: list.filter((share) => fits(share, whole)).length,
    of: list.length,
  }));
  const most = Math.max(0, ...rated.map((whole) => whole.fits));
  return rated.find((whole) => whole.fits === most && most >= Math.min(2, list.length)) ?? null;
}

function fits({ row, count, percent }: Share, { value }: Whole): boolean {
  const whole = value(row);
  return whole !== null && whole > 0 && count.value <= whole && printsShare(percent, count.value / whole);
}

function decided(share: Share, whole: Rated | null) {
  const { count, percent, row } = share;
  const of = whole?.value(row) ?? null;
  const base = { definition: "share-of-total", printed: `${count.value} (${percent.value} %)` };
  if (whole === null || of === null || of === 0)
    return { ...base, status: "undecided" as const, why: reason("whole-unknown") };
  const why = reason("share", { part: count.value, whole: of });
  if (fits(share, whole)) return { ...base, status: "holds" as const, right: null, why };
  // one row that breaks a whole which all others keep
  if (whole.fits < enough || whole.fits < whole.of - 1 || !whole.isTabled || count.value > of)
    return { ...base, status: "undecided" as const, why: reason("whole-unknown") };
  return {
    ...base,
    status: "contradicted" as const,
    right: `${((100 * count.value) / of).toFixed(1)} %`,
    why,
  };
}
