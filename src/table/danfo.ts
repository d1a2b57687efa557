/*
 * The only file that imports danfojs-node. What danfo 1.2.0 gets wrong silently is kept from it here:
 * - row objects are read by key position: frames are built from 2-D arrays of one width only;
 * - a column called shape, values or index breaks a frame: every name carries a prefix inside;
 * - keys are joined with '-' or '_', and numeric keys are reordered: groupby and merge see small integers only;
 * - null counts as 0, NaN spreads: values reach groupby with neither;
 * - results of groupby are copied once per group (quadratic): groups go in by blocks;
 * - loc searches the index once per row and query([true, …]) picks wrong rows of a filtered frame: iloc with positions.
 * Never called: sortValues, sum on axis 0 and inner merge (quadratic), toCSV (quotes nothing), concat (mutates its first
 * frame, overflows), describe (throws on null), dropNa (its axes are reversed), statistics without an axis (per row).
 */
import * as dfd from "danfojs-node";
import type { Cell } from "./cells.ts";

/** A danfo DataFrame whose column names carry the inner prefix. */
export type Frame = dfd.DataFrame;

const PREFIX = "=";
const BLOCK = 256;

/**
 * Builds a frame from checked cells; the frame keeps these rows as its own. The types are only labels here: nothing
 * is computed on a stored frame.
 */
export function frameOf(columns: readonly string[], rows: Cell[][]): Frame {
  const names = columns.map((name) => PREFIX + name);
  return new dfd.DataFrame(rows, { columns: names, dtypes: names.map(() => "string") });
}

/** The column names without the inner prefix. */
export function namesOf(frame: Frame): string[] {
  return frame.columns.map((name) => name.slice(PREFIX.length));
}

/** The frame's own rows: read, never written. */
export function cellsOf(frame: Frame): readonly (readonly Cell[])[] {
  return frame.values.flatMap((row) => (Array.isArray(row) ? [row] : []));
}

/** Rows and columns by position. No row twice: danfo refuses a repeated index. */
export function pick(frame: Frame, rows: number[], columns: number[]): Frame {
  return frame.iloc({ rows, columns });
}

/** What danfo's groupby computes rightly once nulls are gone. */
export type Reduction = "count" | "sum" | "mean" | "min" | "max" | "median" | "std";

/** Reduces (group number, finite number) pairs to one number per group present. */
export function reduceGroups(
  pairs: readonly (readonly [number, number])[],
  how: Reduction,
): Map<number, number> {
  const blocks = new Map<number, [number, number][]>();
  for (const [group, value] of pairs) {
    const block = Math.floor(group / BLOCK);
    const members = blocks.get(block);
    if (members === undefined) blocks.set(block, [[group, value]]);
    else members.push([group, value]);
  }
  const results = new Map<number, number>();
  for (const members of blocks.values()) {
    const frame = new dfd.DataFrame(members, { columns: ["=group", "=value"], dtypes: ["int32", "float32"] });
    const reduced = frame.groupby(["=group"]).agg({ "=value": how });
    for (const [group, value] of cellsOf(reduced)) results.set(Number(group), Number(value));
  }
  return results;
}

/** Which rows of each side a join keeps: all matches, plus the unmatched of the left or of both. */
export type JoinKind = "inner" | "left" | "outer";
/** Row positions on the left and on the right; null where that side has no match. */
export type RowPair = readonly [number | null, number | null];

/**
 * Pairs the rows whose key numbers are equal. A null key number matches nothing. Pairs come in the order of the left
 * rows, then of the right ones; rows found only on the right come last.
 */
export function matchRows(
  left: readonly (number | null)[],
  right: readonly (number | null)[],
  how: JoinKind,
): RowPair[] {
  const sides = { left: numbered(left, "=left"), right: numbered(right, "=right") };
  // danfo's own inner merge is quadratic in the keys and loses the columns when nothing matches.
  const merged = dfd.merge({ ...sides, on: ["=key"], how: how === "outer" ? "outer" : "left" });
  const pairs: RowPair[] = cellsOf(merged).map(([, l, r]) => [known(l), known(r)]);
  left.forEach((key, row) => key === null && pairs.push([row, null]));
  right.forEach((key, row) => key === null && how === "outer" && pairs.push([null, row]));
  return pairs
    .filter(([l, r]) => how !== "inner" || (l !== null && r !== null))
    .toSorted((a, b) => rank(a[0]) - rank(b[0]) || rank(a[1]) - rank(b[1]));
}

function numbered(keys: readonly (number | null)[], name: string): Frame {
  const rows = keys.flatMap((key, row) => (key === null ? [] : [[key, row]]));
  return new dfd.DataFrame(rows, { columns: ["=key", name], dtypes: ["int32", "int32"] });
}

/** Merge marks a missing side with NaN. */
function known(row: Cell | undefined): number | null {
  return typeof row !== "number" || Number.isNaN(row) ? null : row;
}

function rank(row: number | null): number {
  return row ?? Number.MAX_SAFE_INTEGER;
}
