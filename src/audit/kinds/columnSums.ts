import type { ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { type Cell, countColumns, type Grid, gridsOf, labelOf } from "../grid.ts";

/** The last row of a table of counts is the sum of the others; "All (primary)" of those that are primary. */
export const columnSums: ClaimReader = ({ document, sections, words }) =>
  sections
    .flatMap((section) =>
      gridsOf(section, words).flatMap((grid) => {
        const columns = countColumns(grid, words);
        return [...grid.totals].flatMap((row) =>
          columns.flatMap(({ values }): Found[] => {
            const total = values[row] ?? null;
            const rows = partsOf(grid, row);
            const parts = rows.flatMap((at) => values[at] ?? []).filter(({ value }) => !value.isLoose);
            if (total === null || rows.length < 2 || parts.length < rows.length) return [];
            return [
              { section, at: total.text, takes: parts.map(({ text }) => text), ...decided(total, parts) },
            ];
          }),
        );
      }),
    )
    .map((found) => ({
      ...found,
      evidence: (found.takes ?? []).slice(0, 3).map((text) => placeIn(document, text)),
    }));

/** Rows that a total tells of: those with its qualifier, else all that are no total. */
function partsOf({ table, summaries }: Grid, total: number): number[] {
  const { qualifier } = labelOf(table.rows[total] ?? []);
  const others = table.rows.flatMap((_, at) => (summaries.has(at) || at > total ? [] : [at]));
  if (qualifier === "") return others;
  return others.filter((at) => labelOf(table.rows[at] ?? []).qualifier === qualifier);
}

function decided(total: Cell, parts: readonly Cell[]) {
  const sum = parts.reduce((all, { value }) => all + value.value, 0);
  // fewer than the parts: things that stand in several rows counted once
  const isUnion = total.value.value < sum && parts.every(({ value }) => value.value <= total.value.value);
  const holds = sum === total.value.value;
  return {
    definition: "column-sum",
    status: holds ? ("holds" as const) : isUnion ? ("undecided" as const) : ("contradicted" as const),
    printed: `${total.value.value}`,
    right: holds || isUnion ? null : `${sum}`,
    why: reason(holds ? "sum" : isUnion ? "may-overlap" : "sum", { parts: parts.length, sum }),
  };
}
