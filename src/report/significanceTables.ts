import { agentLabel } from "../model/identity.ts";
import type { Analysis } from "../model/analysis.ts";
import { conclusionOrder, conservativeEnd } from "../model/compared.ts";
import type { Comparison } from "../model/comparison.ts";
import { metric } from "../model/metrics.ts";
import { effectCell } from "./compareMarkdown.ts";
import { dash, joinMarkdown, type Markdown, type MarkdownTable, text } from "./markdown.ts";
import { commitLink } from "./commits.ts";
import { pText, signed } from "./numbers.ts";

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

function metricWords({ metric: id, statistic, pipeline }: Comparison): string {
  return `${metric(id).label}, ${statistic} (${pipeline})`;
}

/** `inconclusive (would see 12 %)`: never without what could have been seen. */
function conclusionCell({ conclusion, mdePct, label, noiseFloorPct }: Comparison): Markdown {
  const words = conclusion.replace("-", " ");
  const seen =
    conclusion !== "inconclusive"
      ? ""
      : mdePct === null
        ? noiseFloorPct === null
          ? " (noise floor unknown)"
          : " (too few A/A pairs)"
        : ` (would see ${signed(mdePct, 1).slice(1)}\u00a0%)`;
  return text(`${words}${seen}${label === null ? "" : `, ${label}`}`);
}

/** Every comparison of one table row each. */
export function conclusionTable(comparisons: readonly Comparison[]): MarkdownTable | null {
  if (comparisons.length === 0) return null;
  return {
    head: [
      { title: "Commit" },
      { title: "Pair" },
      { title: "Metric" },
      { title: "n" },
      { title: "Better % [95 %]", ...right },
      { title: "p", ...right },
      { title: "q", ...right },
      { title: "Conclusion" },
      { title: "Test" },
    ],
    rows: [...comparisons]
      .sort(nearestZero)
      .map((each) => [
        commitLink(each.commit),
        text(pairWords(each)),
        text(metricWords(each)),
        text(`${each.reference.n} + ${each.candidate.n}`),
        effectCell(each),
        pText(each.p),
        pText(each.q),
        conclusionCell(each),
        text(each.test),
      ]),
  };
}

/** What the runs differ by on their own, and how well that is known. */
export function floorTable(comparisons: readonly Comparison[]): MarkdownTable | null {
  const rows = new Map<string, Markdown[]>();
  for (const each of comparisons) {
    const { metric: id, statistic, mode, noiseFloorPct, noiseFloorSource, noiseFloorPairs } = each;
    // A barred pair was held against no floor.
    if (noiseFloorPct === null || each.conclusion === "not-comparable") continue;
    const cells = [
      text(`${metric(id).label}, ${statistic}`),
      text(mode ?? "?"),
      text(signed(noiseFloorPct, noiseFloorPct >= 10 ? 1 : 2).slice(1)),
      noiseFloorPairs === undefined ? text("?") : text(String(noiseFloorPairs)),
      text(noiseFloorSource ?? "?"),
    ];
    rows.set(JSON.stringify(cells), cells);
  }
  if (rows.size === 0) return null;
  const head = [
    { title: "Metric" },
    { title: "Mode" },
    { title: "s.d. of one run, %", ...right },
    { title: "A/A pairs", ...right },
    { title: "Source" },
  ];
  return { head, rows: [...rows.keys()].sort().map((key) => rows.get(key) ?? []) };
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

/** What a bare percentage would have called a win or a loss, and what of it the data carry. */
export function thresholdTable(comparisons: readonly Comparison[]): MarkdownTable {
  const rows = [1, 2, 5].map((threshold) => {
    const called = comparisons.filter(
      ({ effectPct }) => effectPct !== null && Math.abs(effectPct) >= threshold,
    );
    const isEstablished = ({ conclusion, q }: Comparison) =>
      q !== null && (conclusion === "improved" || conclusion === "regressed");
    const established = called.filter(isEstablished);
    const others = [
      ...new Set(called.filter((each) => !isEstablished(each)).map(({ commit }) => commit)),
    ].sort();
    return [
      text(`±${threshold}\u00a0%`),
      text(String(called.length)),
      text(String(established.length)),
      text(String(called.length - established.length)),
      others.length === 0 ? dash : joinMarkdown(others.map(commitLink), ", "),
    ];
  });
  const head = [
    { title: "Threshold" },
    { title: "Wins and losses it calls", ...right },
    { title: "Established", ...right },
    { title: "Not established", ...right },
    { title: "Commits" },
  ];
  return { head, rows };
}

/** Why pairs were not compared, most frequent reason first. */
export function barredTable(comparisons: readonly Comparison[]): MarkdownTable | null {
  const counts = new Map<string, number>();
  for (const { reasons } of comparisons) {
    // The figures differ from pair to pair; the field that differs is the reason.
    const reason = (reasons[0] ?? "no reason given").replace(/^([^:]+): .* against .*$/, "different $1");
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
