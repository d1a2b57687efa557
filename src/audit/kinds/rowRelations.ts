import type { ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { countColumns, type Grid, type GridColumn, gridsOf } from "../grid.ts";
import { says } from "../words.ts";
import type { ClaimCatalogue } from "../../model/claimWords.ts";

interface Relation {
  readonly result: GridColumn;
  readonly parts: readonly GridColumn[];
  readonly kind: "row-sum" | "row-product";
}

/** A relation must hold in as many rows, and in this share of them, before a row that breaks it is called wrong. */
const enough = { rows: 3, share: 0.66, shareWithoutWord: 0.9 };

/** A column that is the sum, or the product, of others in nearly every row is so in all of them. */
export const rowRelations: ClaimReader = ({ document, sections, words }) =>
  sections.flatMap((section) =>
    gridsOf(section, words).flatMap((grid) => {
      const [best] = relationsOf(grid, words).toSorted((a, b) => b.share - a.share);
      return best === undefined
        ? []
        : best.rows.map((row): Found => ({
            section,
            at: row.at,
            takes: row.takes,
            definition: best.relation.kind,
            status: row.holds ? "holds" : "contradicted",
            printed: `${row.printed}`,
            right: row.holds ? null : `${row.right}`,
            why: reason(best.relation.kind, {
              column: best.relation.result.title.text,
              parts: best.relation.parts.map(({ title }) => title.text).join(", "),
            }),
            evidence: row.takes.slice(0, 3).map((text) => placeIn(document, text)),
          }));
    }),
  );

function relationsOf(grid: Grid, words: ClaimCatalogue) {
  const columns = countColumns(grid, words);
  return columns.flatMap((result) => {
    const others = columns.filter((column) => column !== result);
    const hasWord = says(result.words, words.totals);
    return candidates(result, others).flatMap((relation) => {
      const rows = rowsOf(grid, relation);
      const share = rows.filter(({ holds }) => holds).length / Math.max(1, rows.length);
      const least = hasWord ? enough.share : enough.shareWithoutWord;
      return rows.length >= enough.rows && share >= least ? [{ relation, rows, share }] : [];
    });
  });
}

/** The sum of all columns right of it, of the next two or three, and the product of two. */
function candidates(result: GridColumn, others: readonly GridColumn[]): Relation[] {
  const runs = others.flatMap((_, from) =>
    [2, 3, 4, 5].flatMap((length) => {
      const parts = others.slice(from, from + length);
      return parts.length === length ? [parts] : [];
    }),
  );
  const pairs = others.flatMap((one, at) => others.slice(at + 1).map((two) => [one, two]));
  return [
    ...runs.map((parts): Relation => ({ result, parts, kind: "row-sum" })),
    ...pairs.map((parts): Relation => ({ result, parts, kind: "row-product" })),
  ];
}

function rowsOf({ summaries }: Grid, { result, parts, kind }: Relation) {
  return result.values.flatMap((cell, row) => {
    const cells = parts.flatMap(({ values }) => values[row] ?? []);
    if (cell === null || cells.length < parts.length || summaries.has(row)) return [];
    if ([cell, ...cells].some(({ value }) => value.isLoose)) return [];
    const values = cells.map(({ value }) => value.value);
    const right = kind === "row-sum" ? values.reduce((a, b) => a + b, 0) : values.reduce((a, b) => a * b, 1);
    const holds = right === cell.value.value;
    // rows in which a relation cannot fail prove none
    const isTrivial =
      kind === "row-product" ? values.includes(1) || right === 0 : values.every((each) => each === 0);
    if (isTrivial && holds) return [];
    return [{ at: cell.text, takes: cells.map(({ text }) => text), holds, right, printed: cell.value.value }];
  });
}
