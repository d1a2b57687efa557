import { agentLabel } from "../../model/identity.ts";
import { type Judgement, type Quadrant, quadrantSchema } from "../../model/judgements.ts";
import { Table } from "../../table/table.ts";
import { commitLink } from "../cells/commits.ts";
import { dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { originCode, signedPct } from "../cells/numbers.ts";
import { crossed, listed, TOTAL } from "../page/totalled.ts";

const words: Readonly<Record<Quadrant, string>> = {
  "true-success": "true success",
  "good-intent": "good intent",
  "lucky-win": "lucky win",
  failure: "failure",
};
const NO_RESULT = "no result";
const OPEN = "not established";

/** Down: by the published threshold; across: by what is established. */
export function quadrantTable(judgements: readonly Judgement[]): MarkdownTable | null {
  if (judgements.length === 0) return null;
  const order = quadrantSchema.options.map((quadrant) => words[quadrant]);
  const rows = judgements.map(({ published, established }) => [
    published === null ? NO_RESULT : words[published],
    established === null ? OPEN : words[established],
  ]);
  return crossed(
    Table.from(["published", "established"], rows).crossTable("published", "established", {
      rowOrder: order,
      colOrder: [...order, OPEN],
      totals: TOTAL,
    }),
    "By the published ±5 % rule",
  );
}

/** Each opinion beside its measurement. */
export function judgementTable(judgements: readonly Judgement[]): MarkdownTable {
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agent" },
        { title: "Target, says the judge" },
        { title: "Approach, says the judge" },
        { title: "Against the human change", align: "right" },
        { title: "Conclusion" },
        { title: "Judge" },
        { title: "Opinion in" },
      ],
      rows: judgements.map((each): Phrase[] => [
        commitLink(each.commit),
        each.agent === undefined ? dash : text(agentLabel(each.agent)),
        text(each.target.replaceAll("_", " ")),
        each.approach === undefined ? dash : text(each.approach.replaceAll("_", " ")),
        each.effectPct === null ? dash : signedPct(each.effectPct),
        text(each.conclusion?.replace("-", " ") ?? NO_RESULT),
        text(each.judge ?? "not named in the file"),
        originCode(each.origin),
      ]),
    },
    "opinion",
  );
}
