import { type CheckedClaim, claimResultSchema } from "../../model/attemptClaims.ts";
import { inline, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped } from "../cells/numbers.ts";
import { listed } from "../page/totalled.ts";
import { groupedBy } from "./counted.ts";

const words: Readonly<Record<CheckedClaim["result"], string>> = {
  contradicted: "does not hold",
  doubted: "is not what these files show",
  undecided: "cannot be decided from these files",
  holds: "holds",
};
const order = claimResultSchema.options;

export interface ClaimedDocument {
  readonly title: Phrase;
  readonly table: MarkdownTable;
}

/** What documents claimed, and what the files prove, document by document: contradictions first. */
export function claimedDocuments(claims: readonly CheckedClaim[]): ClaimedDocument[] {
  return groupedBy(claims, ({ document }) => document).map(([document, those]) => ({
    title: inline(`\`${document}\``),
    table: claimTable(those),
  }));
}

function claimTable(claims: readonly CheckedClaim[]): MarkdownTable {
  return listed(
    {
      head: [
        { title: "Place" },
        { title: "It says" },
        { title: "The files show" },
        { title: "So the claim" },
      ],
      rows: claims
        .toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
        .map((claim) => [text(claim.place), inline(claim.says), foundCell(claim), text(words[claim.result])]),
    },
    "claim",
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
