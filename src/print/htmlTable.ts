import type { Element, ElementContent } from "hast";
import type { Table, TableRow } from "mdast";
import type { State } from "mdast-util-to-hast";
import { element, newline } from "./elements.ts";

/** Longer tables are cut: what a browser shows at once without a pause, and what it then still shows. */
export const MOST_ROWS = 2000;
export const SHOWN_ROWS = 500;

/** A table read by row and column, columns of numbers to the right by a class of the table. */
export function tableElement(state: State, table: Table): Element {
  const [head, ...rows] = table.children;
  const right = (table.align ?? []).flatMap((align, at) => (align === "right" ? [`r${at + 1}`] : []));
  const titles = head === undefined ? [] : [rowElement(state, head, () => ["th", { scope: "col" }])];
  const body = shownOf(rows).map((row) =>
    rowElement(state, row, (at) => (at === 0 ? ["th", { scope: "row" }] : ["td", {}])),
  );
  const made = element("table", right.length === 0 ? {} : { className: right }, [
    element("thead", {}, titles),
    element("tbody", {}, [...body.flatMap((row) => [newline, row]), newline]),
  ]);
  state.applyData(table, made);
  return made;
}

/** What is said under a table that is cut. */
export function cutNote(table: Table, whole: string): ElementContent[] {
  const rows = table.children.slice(1);
  const shown = shownOf(rows);
  if (shown.length === rows.length) return [];
  const words = `The first ${counted(shown)} of ${counted(rows)} rows; all stand in `;
  const way = element("a", { href: whole }, [{ type: "text", value: whole }]);
  const end: ElementContent = { type: "text", value: "." };
  return [element("p", { className: ["note"] }, [{ type: "text", value: words }, way, end])];
}

function shownOf(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.length > MOST_ROWS ? rows.slice(0, SHOWN_ROWS) : rows;
}

function counted(rows: readonly TableRow[]): string {
  return rows.length.toLocaleString("en-US");
}

type CellKind = (at: number) => readonly [tagName: string, properties: Element["properties"]];

function rowElement(state: State, row: TableRow, kindOf: CellKind): Element {
  const cells = row.children.map((cell, at) => {
    const [tagName, properties] = kindOf(at);
    const made = element(tagName, { ...properties }, state.all(cell));
    state.applyData(cell, made);
    return made;
  });
  const made = element("tr", {}, cells);
  state.applyData(row, made);
  return made;
}
