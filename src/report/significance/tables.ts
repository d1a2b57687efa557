import { agentLabel } from "../../model/identity.ts";
import type { Analysis } from "../../model/analysis.ts";
import { conclusionOrder, conservativeEnd } from "../../model/compared.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { effectCell } from "../compare/page.ts";
import { dash, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { commitLink } from "../cells/commits.ts";
import { grouped, pText } from "../cells/numbers.ts";
import { reasonClass } from "../words/reasons.ts";

const right = { align: "right" } as const;

/** Regressed, improved, inconclusive, equivalent; inside, the interval's end nearest zero decides, surest first. */
export function nearestZero(a: Comparison, b: Comparison): number {
  return (
    conclusionOrder.indexOf(a.conclusion) - conclusionOrder.indexOf(b.conclusion) ||
    conservativeEnd(b) - conservativeEnd(a) ||
    Math.abs(b.effectPct ?? 0) - Math.abs(a.effectPct ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

export function pairWords({ reference, candidate }: Pick<Comparison, "reference" | "candidate">): string {
  const agent = candidate.agent === undefined ? candidate.variant : agentLabel(candidate.agent);
  return `${agent} vs ${reference.variant}`;
}

export function metricWords({ metric: id, statistic, pipeline }: Comparison): string {
  return `${metric(id).label}, ${statistic} (${pipeline})`;
}

/** `inconclusive (would see 12 %)`: never without what could have been seen. */
export function conclusionCell(comparison: Comparison): Phrase {
  const { conclusion, label } = comparison;
  const words = conclusion.replace("-", " ");
  // That single runs could have seen nothing goes without saying.
  const isBlind = label !== null && comparison.mdePct === null;
  const seen = conclusion === "inconclusive" && !isBlind ? ` (${visibleWords(comparison)})` : "";
  return text(`${words}${seen}${label === null ? "" : `, ${label}`}`);
}

/** What a test of this size would have seen, or why it is blind. */
export function visibleWords({ mdePct, noiseFloorPct, p, ci95 }: Comparison): string {
  if (mdePct !== null) return `would see ${Math.abs(mdePct).toFixed(1)}\u00a0%`;
  if (p === null && ci95 === null && noiseFloorPct !== null) return "no spread";
  return noiseFloorPct === null ? "noise floor unknown" : "too few A/A pairs";
}

/** `0.03 / 0.21`: alone, and among all of its family. */
function pAndQ({ p, q }: Comparison): Phrase {
  return p === null ? dash : phrase`${pText(p)} / ${pText(q)}`;
}

function middleCells(each: Comparison): Phrase[] {
  return [
    text(`${each.reference.n}\u00a0+\u00a0${each.candidate.n}`),
    effectCell(each),
    pAndQ(each),
    conclusionCell(each),
    text(each.test),
  ];
}

const middleHead = [
  { title: "n", ...right },
  { title: "Better % [95 %]", ...right },
  { title: "p / q", ...right },
  { title: "Conclusion" },
  { title: "Test" },
];

/** Every comparison of one table row each. */
export function conclusionTable(comparisons: readonly Comparison[]): MarkdownTable | null {
  if (comparisons.length === 0) return null;
  return {
    head: [{ title: "Commit" }, { title: "Pair" }, { title: "Metric" }, ...middleHead],
    rows: [...comparisons]
      .sort(nearestZero)
      .map((each) => [
        commitLink(each.commit),
        text(pairWords(each)),
        text(metricWords(each)),
        ...middleCells(each),
      ]),
  };
}

/** The comparisons of one metric: pipeline instead of the metric that is the page's. */
export function familyTable(comparisons: readonly Comparison[]): MarkdownTable {
  return {
    head: [{ title: "Commit" }, { title: "Pair" }, { title: "Pipeline" }, ...middleHead],
    rows: [...comparisons]
      .sort(nearestZero)
      .map((each) => [
        commitLink(each.commit),
        text(pairWords(each)),
        text(each.pipeline),
        ...middleCells(each),
      ]),
  };
}

/** Significant on their own and no longer when the whole family is counted. */
export function correctedTable(
  comparisons: readonly Comparison[],
  { policy }: Analysis,
): MarkdownTable | null {
  const moved = comparisons.filter(
    ({ p, q, effectPct }) =>
      p !== null &&
      q !== null &&
      p <= policy.alpha &&
      q > policy.alpha &&
      Math.abs(effectPct ?? 0) >= policy.marginPct,
  );
  return conclusionTable(moved);
}

/** The percentages that documents called wins and losses, before anybody had measured the noise. */
const THRESHOLDS = [1, 2, 5];

/** What a bare percentage would have called a win or a loss, and what of it the data carry. */
export function thresholdTable(comparisons: readonly Comparison[]): MarkdownTable {
  const count = (value: number) => text(grouped(value));
  return {
    head: [
      { title: "Threshold" },
      { title: "Wins and losses it calls", ...right },
      { title: "Established", ...right },
      { title: "Not established", ...right },
    ],
    rows: THRESHOLDS.map((threshold) => {
      const called = calledBy(threshold, comparisons);
      const established = called.filter(isEstablished).length;
      return [
        text(`±${threshold}\u00a0%`),
        count(called.length),
        count(established),
        count(called.length - established),
      ];
    }),
  };
}

/** Per threshold the commits it calls a win or a loss and that are not established; what calls none is left out. */
export function unprovenCommits(
  comparisons: readonly Comparison[],
): { readonly title: Phrase; readonly commits: Phrase }[] {
  return THRESHOLDS.flatMap((threshold) => {
    const commits = new Set(
      calledBy(threshold, comparisons)
        .filter((each) => !isEstablished(each))
        .map(({ commit }) => commit),
    );
    if (commits.size === 0) return [];
    return [
      {
        title: text(`±${threshold}\u00a0%: ${commits.size} commits called and not established`),
        commits: joined([...commits].sort().map(commitLink), ", "),
      },
    ];
  });
}

function calledBy(threshold: number, comparisons: readonly Comparison[]): Comparison[] {
  return comparisons.filter(({ effectPct }) => effectPct !== null && Math.abs(effectPct) >= threshold);
}

/** Called by a test; what a fixed threshold calls an effect is not established. */
export function isEstablished({ conclusion, q }: Comparison): boolean {
  return q !== null && (conclusion === "improved" || conclusion === "regressed");
}

/** Why pairs were not compared, most frequent reason first. */
export function barredTable(comparisons: readonly Comparison[]): MarkdownTable | null {
  const counts = new Map<string, number>();
  for (const { reasons } of comparisons) {
    const [first] = reasons;
    const reason = first === undefined ? "no reason given" : reasonClass(first);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    head: [{ title: "Reason" }, { title: "Comparisons", ...right }],
    rows: [
      ...sorted.map(([reason, count]) => [text(reason), text(String(count))]),
      [text("Total"), text(String(comparisons.length))],
    ],
  };
}
