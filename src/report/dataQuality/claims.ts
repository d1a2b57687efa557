import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { CheckedCommitClaim } from "../../model/commitClaims.ts";
import { code, inline, phrase } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { commitLink } from "../cells/commits.ts";
import { originCode } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";

/** What documents say of commits: for how many of them the files say otherwise. */
export function claimTable({ commitClaims }: Analysis): Table | null {
  const count = ({ commits }: CheckedCommitClaim, result: string) =>
    commits.filter((each) => each.result === result).length;
  return table(commitClaims, [
    {
      title: "Document",
      value: ({ document, place }) => phrase`${code(document.split("/").at(-1) ?? "")}, ${place}`,
    },
    { title: "Says", value: ({ says }) => inline(says) },
    { title: "Commits here", value: ({ commits }) => commits.length, total: "sum" },
    { title: "Contradicted", value: (claim) => count(claim, "contradicted"), total: "sum" },
    { title: "Borne out", value: (claim) => count(claim, "borne-out"), total: "sum" },
    { title: "Undecided", value: (claim) => count(claim, "undecided"), total: "sum" },
  ]);
}

/** Every contradiction with both places: the document's and the file's. */
export function contradictionFold({ commitClaims }: Analysis): Fold | null {
  const rows = commitClaims.flatMap(({ commits, ...claim }) =>
    commits.filter(({ result }) => result === "contradicted").map((each) => ({ ...each, claim })),
  );
  const list = table(
    rows,
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Claim", value: ({ claim }) => claim.id },
      { title: "But", value: ({ why }) => inline(why ?? "") },
      { title: "Seen in", value: ({ origin }) => origin && originCode(origin) },
      { title: "Claimed in", value: ({ claim }) => phrase`${code(claim.document)} ${claim.place}` },
    ],
    { count: "contradiction" },
  );
  return folded(`${rows.length} contradictions`, list);
}
