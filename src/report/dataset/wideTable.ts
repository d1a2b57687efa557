import { code } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { share } from "../cells/numbers.ts";
import type { WideTable } from "../page/report.ts";
import { folded, table } from "../page/table.ts";

/** Column by column, in how many rows of the exported table a value stands. */
export function wideTableFold({ columns, rows }: WideTable): Fold | null {
  const filled = (at: number) => rows.filter((row) => (row[at] ?? null) !== null).length;
  const list = table(
    columns,
    [
      { title: "Column", value: (name) => code(name) },
      { title: "Filled", value: (_, at) => share(filled(at), rows.length), align: "right" },
    ],
    { count: "column" },
  );
  return folded(`${columns.length} columns over ${rows.length} rows`, list);
}
