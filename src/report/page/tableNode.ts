import type { Table, TableRow } from "mdast";
import type { Phrase } from "../../print/tree.ts";
import { phrasing } from "../../print/tree.ts";
import { text } from "../../print/nodes.ts";

/** A table of a page. */
export interface MarkdownTable {
  readonly head: readonly { readonly title: string | Phrase; readonly align?: "left" | "right" }[];
  readonly rows: readonly (readonly Phrase[])[];
}

export function isTable(value: object): value is MarkdownTable {
  return "head" in value && "rows" in value;
}

export function tableNode({ head, rows }: MarkdownTable): Table {
  const row = (cells: readonly Phrase[]): TableRow => ({
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: phrasing(cell) })),
    ...(cells[0]?.type === "text" && cells[0].value === "Total"
      ? { data: { hProperties: { className: ["total"] } } }
      : {}),
  });
  return {
    type: "table",
    align: head.map(({ align }) => (align === "right" ? "right" : null)),
    children: [
      row(head.map(({ title }) => (typeof title === "string" ? text(title) : title))),
      ...rows.map(row),
    ],
  };
}
