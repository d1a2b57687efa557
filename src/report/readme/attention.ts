import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { metric } from "../../model/metrics.ts";
import { code, inline, link, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { type CommitView, commitAndPr, commitLink, ruleLink, statusCell } from "../cells/commits.ts";
import { effectWords, pairWords, sizeWords } from "../cells/comparisons.ts";
import { counted, shortened } from "../cells/numbers.ts";
import { table, type Value } from "../page/table.ts";
import { establishedPairs } from "./established.ts";
import { lackWords, supplyWords } from "../words/lacks.ts";
import type { Changes } from "./changes.ts";

/** Rows of the table; what is more stands on the pages named under it. */
export const ATTENTION_ROWS = 10;

interface Item {
  readonly commit: Phrase;
  readonly what: string;
  readonly before?: Phrase;
  readonly evidence?: Value;
  readonly next: Phrase | string;
}

/**
 * What a person has to look at, worst first: established regressions, commits on which a rule crashed, verdicts that
 * moved, data that vanished, published verdicts that do not hold, and what must be supplied.
 */
export function attentionItems(
  analysis: Analysis,
  views: readonly CommitView[],
  changes: Changes | null,
): Item[] {
  const byShort = new Map(views.map((view) => [view.commit.short, view]));
  return [
    ...regressions(analysis, views),
    ...views
      .filter(({ verdict }) => verdict.status === "not-judged" && verdict.lacks.length === 0)
      .map((view) => crashed(view, analysis)),
    ...(changes?.verdicts ?? []).map(({ commit, before, now }) => ({
      commit: linkOf(byShort.get(commit), commit),
      what: "the verdict moved",
      before: phrase`${statusCell(before)} → ${statusCell(now)}`,
      evidence: reasonsOf(byShort.get(commit)),
      next: link("its page", `commits/${commit}.md`),
    })),
    ...vanished(changes?.gone ?? []),
    ...views.filter(({ verdict }) => verdict.disagreement).map(disagreement),
    ...lacking(views),
  ];
}

/** One item however many: a folder that was not given is one slip. Their pages are gone with them. */
function vanished(commits: readonly string[]): Item[] {
  const [first, ...rest] = commits;
  if (first === undefined) return [];
  return [
    {
      commit: rest.length === 0 ? code(first) : phrase`${code(first)} and ${rest.length} more`,
      what: `${counted(commits.length, "commit is", "commits are")} no longer in the data`,
      next: "say whether that was meant",
    },
  ];
}

function linkOf(view: CommitView | undefined, commit: string): Phrase {
  return view === undefined ? commitLink(commit) : commitAndPr(view);
}

/** One item a commit and pair of variants: what its verdict rests on, else the surest of its metrics. */
function regressions(analysis: Analysis, views: readonly CommitView[]): Item[] {
  return establishedPairs(analysis, views, "regressed").map(({ view, effect }) => ({
    commit: commitAndPr(view),
    what: `${metric(effect.metric).label} regressed (${pairWords(effect)})`,
    evidence: `${effectWords(effect) ?? "–"}, n ${sizeWords(effect)}`,
    next: link("compare the runs", "significance.md"),
  }));
}

/** One item for all commits that lack the same: a file that was not given is one thing to supply. */
function lacking(views: readonly CommitView[]): Item[] {
  const open = views.filter(({ verdict }) => verdict.status === "not-judged" && verdict.lacks.length > 0);
  return groupsOf(open, ({ verdict }) => lackWords(verdict.lacks))
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .flatMap(({ key, rows: [first, ...others] }) => {
      if (first === undefined) return [];
      const commit = commitAndPr(first);
      return [
        {
          commit: others.length === 0 ? commit : phrase`${commit} and ${others.length} more`,
          what: `not judged: ${key}`,
          next: `supply ${supplyWords(first.verdict.lacks)}`,
        },
      ];
    });
}

function crashed(view: CommitView, { outcomes }: Analysis): Item {
  const crash = outcomes.find(({ kind, commit }) => kind === "crashed" && commit === view.commit.commit);
  return {
    commit: commitAndPr(view),
    what: "a rule crashed: not judged",
    evidence: crash && ruleLink(crash.rule),
    next: "report the crash, see suitability.md",
  };
}

function disagreement(view: CommitView): Item {
  const { curated, ruled } = view.verdict;
  return {
    commit: commitAndPr(view),
    what: "the published verdict does not hold",
    before: phrase`${statusCell(curated?.status ?? null)} → ${statusCell(ruled)}`,
    evidence: reasonsOf(view),
    next:
      ruled === "fixable"
        ? code(`benchtriage plan --commits ${view.commit.short}`)
        : link("its page", `commits/${view.commit.short}.md`),
  };
}

/** The rules that decide, at most two; the deciding finding in words where there is one. */
function reasonsOf(view: CommitView | undefined): Phrase | string {
  const deciding = view?.findings.filter(({ severity }) => severity !== "note") ?? [];
  const [first] = deciding;
  if (first === undefined) return "no rule objects";
  const others = new Set(deciding.map(({ rule }) => rule)).size - 1;
  const words = phrase`${ruleLink(first.rule)}: ${inline(shortened(first.message, 90))}`;
  return others === 0 ? words : phrase`${words} and ${counted(others, "more rule")}`;
}

export function attentionTable(items: readonly Item[]): Table | null {
  return table(
    items.slice(0, ATTENTION_ROWS),
    [
      { title: "Commit", value: ({ commit }) => commit },
      { title: "What happened", value: ({ what }) => what },
      { title: "Before → now", value: ({ before }) => before },
      { title: "Evidence", value: ({ evidence }) => evidence },
      { title: "Do next", value: ({ next }) => next },
    ],
    { count: "item" },
  );
}
