import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { conservativeEnd, isEstablished } from "../../model/compared.ts";
import type { Comparison } from "../../model/comparison.ts";
import { decisiveAmong } from "../../model/decisive.ts";
import { metric } from "../../model/metrics.ts";
import { inline } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { type CommitView, commitAndPr, wholeSubject } from "../cells/commits.ts";
import { effectWords, pairWords, sizeWords } from "../cells/comparisons.ts";
import { table } from "../page/table.ts";

interface EstablishedPair {
  readonly view: CommitView;
  /** What the verdict rests on, else the surest metric of the pair. */
  readonly effect: Comparison;
}

/** Commits and pairs of variants with an established effect of one direction, the surest first. */
export function establishedPairs(
  { comparisons }: Analysis,
  views: readonly CommitView[],
  conclusion: "improved" | "regressed",
): EstablishedPair[] {
  const reached = comparisons.filter((each) => each.conclusion === conclusion && isEstablished(each));
  const commits = new Set(reached.map(({ commit }) => commit));
  const decisive = decisiveAmong(comparisons.filter(({ commit }) => commits.has(commit)));
  const held = reached.filter((each) => decisive.has(each));
  const established = new Map(groupsOf(held, ({ commit }) => commit).map(({ key, rows }) => [key, rows]));
  return views
    .flatMap((view) => {
      const own = established.get(view.commit.commit) ?? [];
      const primary = view.primary?.conclusion === conclusion ? [view.primary] : [];
      const pairs = groupsOf([...primary, ...own.toSorted(surestFirst)], pairWords);
      return pairs.flatMap(({ rows: [effect] }) => (effect === undefined ? [] : [{ view, effect }]));
    })
    .sort((a, b) => surestFirst(a.effect, b.effect));
}

function surestFirst(a: Comparison, b: Comparison): number {
  return conservativeEnd(b) - conservativeEnd(a);
}

/** The effects that hold, each with what the commit did and the number it rests on; null without one. */
export function establishedTable(analysis: Analysis, views: readonly CommitView[]): Table | null {
  return table(
    (["regressed", "improved"] as const).flatMap((each) => establishedPairs(analysis, views, each)),
    [
      { title: "Commit", value: ({ view }) => commitAndPr(view) },
      { title: "What it did", value: ({ view }) => wholeSubject(view) },
      { title: "Compared", value: ({ effect }) => inline(comparedWords(effect)) },
      { title: "Effect, positive is better", value: ({ effect }) => effectWords(effect) },
      { title: "n", value: ({ effect }) => sizeWords(effect), align: "right" },
    ],
    { count: "effect" },
  );
}

function comparedWords(effect: Comparison): string {
  return `${pairWords(effect)}, ${metric(effect.metric).label} ${effect.statistic}`;
}
