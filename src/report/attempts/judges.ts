import type { Table } from "mdast";
import { agentLabel } from "../../model/agentLabel.ts";
import { type Judgement, type Quadrant, quadrantSchema } from "../../model/judgements.ts";
import { commitLink } from "../cells/commits.ts";
import { originCode, signedPct } from "../cells/numbers.ts";
import { crossed, table } from "../page/table.ts";

const words: Readonly<Record<Quadrant, string>> = {
  "true-success": "true success",
  "good-intent": "good intent",
  "lucky-win": "lucky win",
  failure: "failure",
};
const NO_RESULT = "no result";
const OPEN = "not established";

/** Down: by the published threshold; across: by what is established. */
export function quadrantTable(judgements: readonly Judgement[]): Table | null {
  const order = quadrantSchema.options.map((quadrant) => words[quadrant]);
  const wordsOf = (quadrant: Quadrant | null, none: string) => (quadrant === null ? none : words[quadrant]);
  return crossed(
    judgements,
    {
      title: "By the published ±5 % rule",
      of: ({ published }) => wordsOf(published, NO_RESULT),
      order,
      all: true,
    },
    { of: ({ established }) => wordsOf(established, OPEN), order: [...order, OPEN], all: true },
  );
}

/** Each opinion beside its measurement. */
export function judgementTable(judgements: readonly Judgement[]): Table | null {
  return table(
    judgements,
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Agent", value: ({ agent }) => agent && agentLabel(agent) },
      { title: "Target, says the judge", value: ({ target }) => target.replaceAll("_", " ") },
      { title: "Approach, says the judge", value: ({ approach }) => approach?.replaceAll("_", " ") },
      {
        title: "Against the human change",
        value: ({ effectPct }) => (effectPct === null ? null : signedPct(effectPct)),
        align: "right",
      },
      { title: "Conclusion", value: ({ conclusion }) => conclusion?.replace("-", " ") ?? NO_RESULT },
      { title: "Judge", value: ({ judge }) => judge ?? "not named in the file" },
      { title: "Opinion in", value: ({ origin }) => originCode(origin) },
    ],
    { count: "opinion" },
  );
}
