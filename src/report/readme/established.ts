import type { Analysis } from "../../model/analysis.ts";
import { conservativeEnd } from "../../model/compared.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { inline, text } from "../../print/nodes.ts";
import { groupedBy } from "../attempts/counted.ts";
import { type CommitView, commitAndPr, wholeSubject } from "../cells/commits.ts";
import { effectCell } from "../compare/page.ts";
import { isEstablished, pairWords } from "../significance/tables.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { listed } from "../page/totalled.ts";

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
  const established = new Map(
    groupedBy(
      comparisons.filter((each) => each.conclusion === conclusion && isEstablished(each)),
      ({ commit }) => commit,
    ),
  );
  return views
    .flatMap((view) => {
      const own = established.get(view.commit.commit) ?? [];
      const primary = view.primary?.conclusion === conclusion ? [view.primary] : [];
      return groupedBy([...primary, ...own.toSorted(surestFirst)], pairWords).flatMap(([, [effect]]) =>
        effect === undefined ? [] : [{ view, effect }],
      );
    })
    .sort((a, b) => surestFirst(a.effect, b.effect));
}

function surestFirst(a: Comparison, b: Comparison): number {
  return conservativeEnd(b) - conservativeEnd(a);
}

/** The effects that hold, each with what the commit did and the number it rests on; null without one. */
export function establishedTable(analysis: Analysis, views: readonly CommitView[]): MarkdownTable | null {
  const pairs = [
    ...establishedPairs(analysis, views, "regressed"),
    ...establishedPairs(analysis, views, "improved"),
  ];
  if (pairs.length === 0) return null;
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "What it did" },
        { title: "Compared" },
        { title: "Effect, positive is better" },
        { title: "n", align: "right" },
      ],
      rows: pairs.map(({ view, effect }) => [
        commitAndPr(view),
        wholeSubject(view),
        inline(`${pairWords(effect)}, ${metric(effect.metric).label} ${effect.statistic}`),
        effectCell(effect),
        text(`${effect.reference.n} + ${effect.candidate.n}`),
      ]),
    },
    "effect",
  );
}
