import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { groupedBy } from "../attempts/counted.ts";
import type { Changes } from "./changes.ts";
import { lackWords, supplyWords } from "../words/lacks.ts";
import { type CommitView, commitAndPr, commitLink, ruleLink, statusCell } from "../cells/commits.ts";
import { effectCell } from "../compare/page.ts";
import { code, dash, inline, joined, link, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted } from "../cells/numbers.ts";
import { establishedPairs } from "./established.ts";
import { pairWords } from "../significance/tables.ts";
import { listed } from "../page/totalled.ts";

/** Rows of the table; what is more stands on the pages named under it. */
export const ATTENTION_ROWS = 10;

interface Item {
  readonly commit: Phrase;
  readonly what: Phrase;
  readonly before: Phrase;
  readonly evidence: Phrase;
  readonly next: Phrase;
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
      what: text("the verdict moved"),
      before: phrase`${statusCell(before)} → ${statusCell(now)}`,
      evidence: reasonsOf(byShort.get(commit)),
      next: link(text("its page"), `commits/${commit}.md`),
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
      commit: rest.length === 0 ? code(first) : phrase`${code(first)} ${text(`and ${rest.length} more`)}`,
      what: text(`${counted(commits.length, "commit is", "commits are")} no longer in the data`),
      before: dash,
      evidence: dash,
      next: text("say whether that was meant"),
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
    what: text(`${metric(effect.metric).label} regressed (${pairWords(effect)})`),
    before: dash,
    evidence: phrase`${effectCell(effect)}, ${text(sizes(effect))}`,
    next: link(text("compare the runs"), "significance.md"),
  }));
}

function sizes({ reference, candidate }: Comparison): string {
  return `n ${reference.n} + ${candidate.n}`;
}

/** One item for all commits that lack the same: a file that was not given is one thing to supply. */
function lacking(views: readonly CommitView[]): Item[] {
  const open = views.filter(({ verdict }) => verdict.status === "not-judged" && verdict.lacks.length > 0);
  return groupedBy(open, ({ verdict }) => lackWords(verdict.lacks))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([words, [first, ...others]]) => {
      if (first === undefined) return [];
      return [
        {
          commit:
            others.length === 0
              ? commitAndPr(first)
              : phrase`${commitAndPr(first)} ${text(`and ${others.length} more`)}`,
          what: text(`not judged: ${words}`),
          before: dash,
          evidence: dash,
          next: text(`supply ${supplyWords(first.verdict.lacks)}`),
        },
      ];
    });
}

function crashed(view: CommitView, { outcomes }: Analysis): Item {
  const crash = outcomes.find(({ kind, commit }) => kind === "crashed" && commit === view.commit.commit);
  return {
    commit: commitAndPr(view),
    what: text("a rule crashed: not judged"),
    before: dash,
    evidence: crash === undefined ? dash : ruleLink(crash.rule),
    next: text("report the crash, see suitability.md"),
  };
}

function disagreement(view: CommitView): Item {
  const { curated, ruled } = view.verdict;
  return {
    commit: commitAndPr(view),
    what: text("the published verdict does not hold"),
    before: phrase`${statusCell(curated?.status ?? null)} → ${statusCell(ruled)}`,
    evidence: reasonsOf(view),
    next:
      ruled === "fixable"
        ? code(`benchtriage plan --commits ${view.commit.short}`)
        : link(text("its page"), `commits/${view.commit.short}.md`),
  };
}

/** The rules that decide, at most two; the deciding finding in words where there is one. */
function reasonsOf(view: CommitView | undefined): Phrase {
  const deciding = view?.findings.filter(({ severity }) => severity !== "note") ?? [];
  const [first] = deciding;
  if (first === undefined) return text("no rule objects");
  const others = [...new Set(deciding.map(({ rule }) => rule))].filter((rule) => rule !== first.rule);
  return joined(
    [
      phrase`${ruleLink(first.rule)}: ${inline(shortened(first.message))}`,
      ...(others.length > 0
        ? [text(`and ${others.length} more ${others.length === 1 ? "rule" : "rules"}`)]
        : []),
    ],
    " ",
  );
}

function shortened(message: string): string {
  return message.length <= 90 ? message : `${message.slice(0, 89)}…`;
}

export function attentionTable(items: readonly Item[]): MarkdownTable | null {
  if (items.length === 0) return null;
  return listed(
    {
      head: ["Commit", "What happened", "Before → now", "Evidence", "Do next"].map((title) => ({ title })),
      rows: items
        .slice(0, ATTENTION_ROWS)
        .map(({ commit, what, before, evidence, next }) => [commit, what, before, evidence, next]),
    },
    "item",
  );
}
