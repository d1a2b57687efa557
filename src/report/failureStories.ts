import { inline, joined, code } from "../print/nodes.ts";
import { compareText } from "../model/order.ts";
import { groupsOf } from "../table/keys.ts";
import type { Phrase } from "../print/tree.ts";
import { commitLink } from "./cells/commits.ts";
import { grouped } from "./cells/numbers.ts";
import { wholeCommits } from "./commit/byCommit.ts";
import { failureStories, type FailureStory } from "./failures/stories.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { table } from "./page/table.ts";

/** failure-stories.md: every variant of a commit that failed, what failed after what, and what would cure it. */
export default defineReport({
  name: "failure-stories",
  answers: "what failed after what, per commit and variant, and what would cure it",
  totalled: true,
  view: ({ analysis }: ReportContext) => {
    const stories = wholeCommits(analysis).flatMap(({ commit, runs, failures }) =>
      failureStories(commit.short, runs, failures),
    );
    const open = stories.filter(({ cured }) => cured === null);
    return {
      title: "What failed, and what came after",
      answer: `${grouped(stories.length)} variants of commits failed at least once; ${grouped(open.length)} of them have no valid run.`,
      cures: cureTable(open),
      open: storyTable(open),
      cured: storyTable(stories.filter(({ cured }) => cured !== null)),
    };
  },
});

function storyTable(stories: readonly FailureStory[]) {
  return table(stories, [
    { title: "Commit", value: ({ commit }) => commitLink(commit) },
    { title: "Variant", value: ({ variant }) => variant },
    {
      title: "Failed",
      value: ({ events }) => events.reduce((sum, { times }) => sum + times, 0),
      total: "sum",
    },
    { title: "First", value: ({ events }) => events.find(({ day }) => day !== null)?.day },
    { title: "Last", value: ({ events }) => events.at(-1)?.day },
    {
      title: "One after the other",
      value: chainWords,
    },
  ]);
}

/** What would cure the last failure of how many variants. */
function cureTable(stories: readonly FailureStory[]) {
  const cures = groupsOf(stories, ({ last }) => last.action).toSorted(
    (a, b) => b.rows.length - a.rows.length || compareText(a.key, b.key),
  );
  return table(cures, [
    { title: "Cure of the last failure", value: ({ key }) => inline(key) },
    { title: "Variants", value: ({ rows }) => rows.length, total: "sum" },
    { title: "Commits", value: ({ rows }) => new Set(rows.map(({ commit }) => commit)).size },
  ]);
}

/** Neighbours that are one class are one link of the chain; the middle of a long one is told on the commit's page. */
function chainWords({ events }: FailureStory): Phrase {
  const classes = events.map(({ failure }) => failure.class);
  const links = classes.filter((name, at) => name !== classes[at - 1]);
  if (links.length <= 3) return joined(links.map(code), " → ");
  const [first = "", last = ""] = [links[0], links.at(-1)];
  return joined([code(first), `${links.length - 2} more`, code(last)], " → ");
}
