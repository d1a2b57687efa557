import type { ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { countColumns, type GridColumn, gridsOf } from "../grid.ts";
import type { TableBlock, Text } from "../document.ts";

/** In as many rows, and in this share of those whose name counts, the count is the column's: then it always should be. */
const enough = { rows: 5, share: 0.9 };

/** "8xMI300X_2xEPYC": a name that counts parts agrees with the column that counts them, alone or by a sum of its counts. */
export const countsInNames: ClaimReader = ({ document, sections, words }) =>
  sections.flatMap((section) =>
    gridsOf(section, words).flatMap((grid) => {
      const columns = countColumns(grid, words);
      return grid.table.header.flatMap((title, at) => {
        const names = namesIn(grid.table, at);
        if (names.length < enough.rows) return [];
        const column = meant(names, columns);
        if (column === null) return [];
        return names.flatMap(({ row, text, counts }): Found[] => {
          const cell = column.values[row] ?? null;
          if (cell === null) return [];
          const holds = agrees(counts, cell.value.value);
          return [
            {
              section,
              at: text,
              takes: [cell.text],
              definition: "count-in-name",
              status: holds ? "holds" : "contradicted",
              printed: text.text,
              right: holds ? null : `${cell.value.value}`,
              why: reason("count-in-name", { name: title.text, column: column.title.text }),
              evidence: [placeIn(document, cell.text)],
            },
          ];
        });
      });
    }),
  );

interface Name {
  readonly row: number;
  readonly text: Text;
  readonly counts: readonly number[];
}

function namesIn({ rows }: TableBlock, at: number): Name[] {
  return rows.flatMap((cells, row) => {
    const text = cells[at];
    const found = [
      ...(text?.text ?? "").matchAll(/(?<![A-Za-z0-9])(\d+)x-?(?=[A-Za-z])|[A-Za-z]x(\d+)(?![A-Za-z0-9])/g),
    ];
    const counts = found.map(([, before, after]) => Number(before ?? after));
    // a path repeats names of other columns
    const isName = text !== undefined && !text.text.includes("/");
    return !isName || counts.length === 0 ? [] : [{ row, text, counts }];
  });
}

/** The column of counts with which the names agree most often. */
function meant(names: readonly Name[], columns: readonly GridColumn[]): GridColumn | null {
  const rated = columns.flatMap((column) => {
    const told = names.filter(({ row }) => column.values[row] != null);
    const agreeing = told.filter(({ row, counts }) => agrees(counts, column.values[row]?.value.value ?? 0));
    const share = agreeing.length / Math.max(1, told.length);
    const different = new Set(agreeing.map(({ row }) => column.values[row]?.value.value));
    return told.length >= enough.rows && share >= enough.share && different.size > 1
      ? [{ column, share }]
      : [];
  });
  return rated.toSorted((a, b) => b.share - a.share)[0]?.column ?? null;
}

function agrees(counts: readonly number[], value: number): boolean {
  const sums = counts.reduce<number[]>((all, count) => [...all, ...all.map((sum) => sum + count)], [0]);
  return sums.slice(1).includes(value);
}
