import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { inline, joined, phrase } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { type CommitView, idCell, ruleLink } from "../cells/commits.ts";
import { table, type Value } from "../page/table.ts";
import { lackWords, supplyWords } from "../words/lacks.ts";

interface Open {
  readonly why: Value;
  readonly advice: Value;
  readonly views: readonly CommitView[];
}

/** What would let commits be judged, each thing once: a crash to report, or what the set lacks. */
export function notJudgedTable(views: readonly CommitView[], { outcomes }: Analysis): Table | null {
  const crashes = outcomes.flatMap((outcome) => (outcome.kind === "crashed" ? [outcome] : []));
  const of = ({ commit: { commit } }: CommitView) => crashes.filter((each) => each.commit === commit);
  const crashed = groupsOf(
    views.flatMap((view) => of(view).map(({ rule, error }) => ({ view, rule, error }))),
    ({ rule, error }) => ({ rule, error }),
  ).map(({ key: { rule, error }, rows }): Open => ({
    why: phrase`${ruleLink(rule)} crashed`,
    advice: inline(`report it, it is a bug of the tool: ${error}`),
    views: rows.map(({ view }) => view),
  }));
  const lacking = groupsOf(
    views.filter((view) => of(view).length === 0),
    ({ verdict }) => verdict.lacks.join("+"),
  )
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .map(({ rows }): Open => {
      const lacks = rows[0]?.verdict.lacks ?? [];
      return { why: lackWords(lacks), advice: inline(`supply ${supplyWords(lacks)}`), views: rows };
    });
  return table(
    [...crashed, ...lacking],
    [
      { title: "Why", value: ({ why }) => why },
      { title: "Commits", value: ({ views: own }) => own.length, total: "sum" },
      { title: "What to do", value: ({ advice }) => advice },
      { title: "Which", value: ({ views: own }) => joined(own.map(idCell), ", ") },
    ],
  );
}
