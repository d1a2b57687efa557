import type { CheckedClaim } from "../../model/attemptClaims.ts";
import { dash, inline, type Markdown, type MarkdownTable, text } from "../markdown.ts";
import { grouped, originCode } from "../numbers.ts";
import { listed } from "../totalled.ts";

const words: Readonly<Record<CheckedClaim["result"], string>> = {
  contradicted: "does not hold",
  undecided: "not decidable from these files",
  holds: "holds",
};
const order: readonly CheckedClaim["result"][] = ["contradicted", "undecided", "holds"];

/** What documents claimed, and what the files prove: contradictions first. */
export function claimTable(claims: readonly CheckedClaim[]): MarkdownTable | null {
  if (claims.length === 0) return null;
  return listed(
    {
      head: [
        { title: "Document" },
        { title: "Claims" },
        { title: "The files show" },
        { title: "So the claim" },
        { title: "See" },
      ],
      rows: claims
        .toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
        .map((claim) => [
          text(`${claim.document}, ${claim.place}`),
          inline(claim.says),
          foundCell(claim),
          text(words[claim.result]),
          claim.origins[0] === undefined ? dash : originCode(claim.origins[0]),
        ]),
    },
    "claim",
  );
}

function foundCell({ found, measure, note }: CheckedClaim): Markdown {
  const units = measure.unit === "commit" ? "commits" : "attempts";
  const proven = `${grouped(found.yes)} of ${grouped(found.total)} ${units}`;
  const open = found.undecided === 0 ? "" : `, ${grouped(found.undecided)} undecided`;
  const range =
    measure.kind === "count"
      ? ""
      : found.undecided === 0
        ? ` (${percent(found.least)}\u00a0%)`
        : ` (${percent(found.least)} to ${percent(found.most)}\u00a0%)`;
  const more = note === undefined ? "" : `; ${note}`;
  return text(`${proven}${open}${range}${more}`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
