import type { Table } from "mdast";
import { type CheckedClaim, claimResultSchema } from "../../model/attemptClaims.ts";
import { code, inline } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { grouped } from "../cells/numbers.ts";
import { table } from "../page/table.ts";

const words: Readonly<Record<CheckedClaim["result"], string>> = {
  contradicted: "does not hold",
  doubted: "is not what these files show",
  undecided: "cannot be decided from these files",
  holds: "holds",
};
const order = claimResultSchema.options;

/** What documents claimed, and what the files prove, document by document: contradictions first. */
export function claimedDocuments(claims: readonly CheckedClaim[]): { title: Phrase; table: Table | null }[] {
  return groupsOf(claims, ({ document }) => document).map(({ key, rows }) => ({
    title: code(key),
    table: claimTable(rows),
  }));
}

function claimTable(claims: readonly CheckedClaim[]): Table | null {
  return table(
    claims.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result)),
    [
      { title: "Place", value: ({ place }) => place },
      { title: "It says", value: ({ says }) => inline(says) },
      { title: "The files show", value: foundCell },
      { title: "So the claim", value: ({ result }) => words[result] },
    ],
    { count: "claim" },
  );
}

function foundCell({ found, measure, note, attempts, inScope }: CheckedClaim): Phrase {
  const noun = measure.unit === "commit" ? "commit" : "attempt";
  const whole = measure.kind === "count" && measure.of === "any" ? "" : `${grouped(found.yes)} of `;
  const proven = `${whole}${grouped(found.total)} ${noun}${found.total === 1 ? "" : "s"}`;
  const open = found.undecided === 0 ? "" : `, ${grouped(found.undecided)} undecided`;
  const range =
    measure.kind === "count" || found.total === 0
      ? ""
      : found.undecided === 0
        ? ` (${percent(found.least)}\u00a0%)`
        : ` (${percent(found.least)} to ${percent(found.most)}\u00a0%)`;
  const part =
    attempts === undefined || inScope >= attempts
      ? ""
      : `; ${grouped(inScope)} of its ${grouped(attempts)} attempts are here`;
  return inline(`${proven}${open}${range}${part}${note === undefined ? "" : `; ${note}`}`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
