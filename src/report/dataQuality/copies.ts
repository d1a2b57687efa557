import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Copy } from "../../model/copies.ts";
import { code } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { Table as Frame } from "../../table/table.ts";
import { grouped, originCode } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";

const meaning: Readonly<Record<Copy["kind"], string>> = {
  file: "a file with the bytes of another one",
  run: "the same execution written again: a snapshot, a second folder, an export",
  row: "a row of a published table or summary",
  block: "a printed result that an earlier one in the same text already told",
};

/** What stands in the input more than once and counts once. */
export function copyTable({ copies }: Analysis): Table | null {
  const rows = (Object.keys(meaning) as Copy["kind"][])
    .map((kind) => ({ kind, those: copies.filter((copy) => copy.kind === kind) }))
    .filter(({ those }) => those.length > 0);
  return table(rows, [
    { title: "Kind", value: ({ kind }) => kind },
    { title: "What it is", value: ({ kind }) => meaning[kind] },
    { title: "Copies", value: ({ those }) => those.length, total: "sum" },
    {
      title: "Original not in the set",
      value: ({ those }) => those.filter(({ of }) => of === null).length,
      total: "sum",
    },
  ]);
}

const MOST_PLACES = 25;

/** Where most copies stand: the file for rows and blocks, the folder for files and runs. */
export function copyPlaces({ copies }: Analysis): Fold | null {
  const places = Frame.from(
    ["kind", "place"],
    copies.map(({ kind, copy }) => [kind, placeOf(kind, copy.file)]),
  )
    .groupBy(["kind", "place"])
    .agg({ copies: ["place", "size"] })
    .sortBy([{ column: "copies", descending: true }, { column: "kind" }, { column: "place" }])
    .rows()
    .map(([kind, place, count]) => ({
      kind: String(kind),
      place: code(String(place)),
      count: Number(count),
    }));
  const further = places.slice(MOST_PLACES);
  const rest = {
    kind: null,
    place: `${grouped(further.length)} further places`,
    count: further.reduce((sum, { count }) => sum + count, 0),
  };
  const list = table(
    [...places.slice(0, MOST_PLACES), ...(further.length === 0 ? [] : [rest])],
    [
      { title: "Kind", value: ({ kind }) => kind },
      { title: "Place", value: ({ place }) => place },
      { title: "Copies", value: ({ count }) => count, total: "sum" },
    ],
  );
  return folded(`${grouped(copies.length)} copies in ${grouped(places.length)} places`, list);
}

function placeOf(kind: Copy["kind"], file: string): string {
  return kind === "row" && !file.endsWith("run_summary.json") ? file : file.split("/").slice(0, 5).join("/");
}

/** Runs and blocks with both places: few enough to be read. */
export function copiedRuns({ copies }: Analysis): Fold | null {
  const own = copies.filter(({ kind }) => kind === "run" || kind === "block");
  const shown = own.slice(0, 100);
  const list = table(
    shown,
    [
      { title: "Kind", value: ({ kind }) => kind },
      { title: "Copy", value: ({ copy }) => originCode(copy) },
      { title: "Counts", value: ({ of }) => of && originCode(of) },
    ],
    { count: ["copy", "copies"] },
  );
  return folded(`${shown.length} of ${own.length} copied runs and printed results`, list);
}
