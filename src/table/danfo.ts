/*
 * The only file that imports danfojs-node. What danfo 1.2.0 gets wrong silently is kept from it here:
 * - row objects are read by key position: frames are built from 2-D arrays of one width only;
 * - a column called shape, values or index breaks a frame: every name carries a prefix inside;
 * - keys are joined with '-', and numeric keys are reordered: groupby sees small integers only;
 * - null is counted: what is counted reaches groupby without it;
 * - results of groupby are copied once per group (quadratic): groups go in by blocks;
 * - loc searches the index once per row and query([true, …]) picks wrong rows of a filtered frame: iloc with positions.
 * Not called: sortValues (quadratic, knows no null), toCSV (quotes nothing), merge (joins keys with '_', loses columns),
 * concat (changes its first frame), sum on axis 0 (quadratic), describe (throws on null).
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

/** Rows by position. No row twice: danfo refuses a repeated index. */
export function pick(frame: Frame, rows: number[]): Frame {
  return frame.iloc({ rows });
}

/** How often each group number stands in the list. */
export function countGroups(groups: readonly number[]): Map<number, number> {
  const blocks = new Map<number, number[][]>();
  for (const group of groups) {
    const block = Math.floor(group / BLOCK);
    const members = blocks.get(block);
    if (members === undefined) blocks.set(block, [[group, 1]]);
    else members.push([group, 1]);
  }
  const counts = new Map<number, number>();
  for (const members of blocks.values()) {
    const frame = new dfd.DataFrame(members, { columns: ["=group", "=one"], dtypes: ["int32", "int32"] });
    const counted = frame.groupby(["=group"]).agg({ "=one": "count" });
    for (const [group, count] of cellsOf(counted)) counts.set(Number(group), Number(count));
  }
  return counts;
}
