import type { Analysis } from "../../model/analysis.ts";
import type { Copy } from "../../model/copies.ts";
import { Table } from "../../table/table.ts";
import { code, dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped, originCode } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";

const meaning: Readonly<Record<Copy["kind"], string>> = {
  file: "a file with the bytes of another one",
  run: "the same execution written again: a snapshot, a second folder, an export",
  row: "a row of a published table or summary",
  block: "a printed result that an earlier one in the same text already told",
};

/** What stands in the input more than once and counts once. */
export function copyTable({ copies }: Analysis): MarkdownTable | null {
  if (copies.length === 0) return null;
  const kinds = (Object.keys(meaning) as Copy["kind"][]).filter((kind) =>
    copies.some((copy) => copy.kind === kind),
  );
  const of = (kind: Copy["kind"]) => copies.filter((copy) => copy.kind === kind);
  return totalled(
    [
      { title: "Kind" },
      { title: "What it is" },
      { title: "Copies", total: "sum" },
      { title: "Original not in the set", total: "sum" },
    ],
    kinds.map((kind) => [
      text(kind),
      text(meaning[kind]),
      of(kind).length,
      of(kind).filter(({ of: original }) => original === null).length,
    ]),
  );
}

/** Where most copies stand: the file for rows and blocks, the folder for files and runs. */
export function copyPlaces({ copies }: Analysis): { count: Phrase; table: MarkdownTable } | null {
  if (copies.length === 0) return null;
  const places = Table.from(
    ["kind", "place"],
    copies.map(({ kind, copy }) => [kind, placeOf(kind, copy.file)]),
  )
    .groupBy(["kind", "place"])
    .agg({ copies: ["place", "size"] })
    .sortBy([{ column: "copies", descending: true }, { column: "kind" }, { column: "place" }])
    .rows();
  const top = places.slice(0, 25);
  const rest = places.slice(25).reduce((sum, [, , n]) => sum + Number(n), 0);
  return {
    count: text(`${grouped(copies.length)} copies in ${grouped(places.length)} places`),
    table: totalled(
      [{ title: "Kind" }, { title: "Place" }, { title: "Copies", total: "sum" }],
      [
        ...top.map(([kind, place, n]) => [text(String(kind)), code(String(place)), Number(n)]),
        ...(rest > 0 ? [[dash, text(`${grouped(places.length - top.length)} further places`), rest]] : []),
      ],
    ),
  };
}

function placeOf(kind: Copy["kind"], file: string): string {
  return kind === "row" && !file.endsWith("run_summary.json") ? file : file.split("/").slice(0, 5).join("/");
}

/** Runs and blocks with both places: few enough to be read. */
export function copiedRuns({ copies }: Analysis): { count: Phrase; table: MarkdownTable } | null {
  const own = copies.filter(({ kind }) => kind === "run" || kind === "block");
  if (own.length === 0) return null;
  const shown = own.slice(0, 100);
  const table = {
    head: [{ title: "Kind" }, { title: "Copy" }, { title: "Counts" }],
    rows: shown.map(({ kind, copy, of }) => [
      text(kind),
      originCode(copy),
      of === null ? dash : originCode(of),
    ]),
  };
  return {
    count: text(`${shown.length} of ${own.length} copied runs and printed results`),
    table: listed(table, "copy", "copies"),
  };
}
