import type { Analysis } from "../../model/analysis.ts";
import type { CheckedCommitClaim } from "../../model/commitClaims.ts";
import { commitLink } from "../cells/commits.ts";
import { code, dash, inline, joined, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { originCode } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";

/** What documents say of commits: for how many of them the files say otherwise. */
export function claimTable({ commitClaims }: Analysis): MarkdownTable | null {
  if (commitClaims.length === 0) return null;
  const count = ({ commits }: CheckedCommitClaim, result: string) =>
    commits.filter((each) => each.result === result).length;
  return totalled(
    [
      { title: "Document" },
      { title: "Says" },
      { title: "Commits here", total: "sum" },
      { title: "Contradicted", total: "sum" },
      { title: "Borne out", total: "sum" },
      { title: "Undecided", total: "sum" },
    ],
    commitClaims.map((claim) => [
      joined([code(claim.document.split("/").at(-1) ?? ""), text(claim.place)], ", "),
      inline(claim.says),
      claim.commits.length,
      count(claim, "contradicted"),
      count(claim, "borne-out"),
      count(claim, "undecided"),
    ]),
  );
}

/** Every contradiction with both places: the document's and the file's. */
export function claimList({ commitClaims }: Analysis): { count: Phrase; table: MarkdownTable } | null {
  const rows = commitClaims.flatMap((claim) =>
    claim.commits.flatMap(({ commit, result, why, origin }) =>
      result !== "contradicted"
        ? []
        : [
            [
              commitLink(commit),
              text(claim.id),
              inline(why ?? ""),
              origin === null ? dash : originCode(origin),
              joined([code(claim.document), text(claim.place)], " "),
            ],
          ],
    ),
  );
  if (rows.length === 0) return null;
  const head = ["Commit", "Claim", "But", "Seen in", "Claimed in"].map((title) => ({ title }));
  return { count: text(`${rows.length} contradictions`), table: listed({ head, rows }, "contradiction") };
}
