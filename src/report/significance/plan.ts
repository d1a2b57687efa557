import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { commitLink } from "../cells/commits.ts";
import { effectCell } from "../compare/page.ts";
import { dash, text, unknown } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped } from "../cells/numbers.ts";
import { visibleWords } from "./tables.ts";

const right = { align: "right" } as const;

/** What verdicts rest on and is open, with what it takes to settle it. */
export function openTable(open: readonly Comparison[], analysis: Analysis): MarkdownTable | null {
  if (open.length === 0) return null;
  const isPlanned = analysis.policy.noise.method !== "fixed";
  return {
    head: [
      { title: "Commit" },
      { title: "Metric" },
      { title: "n", ...right },
      { title: "Better % [95 %]", ...right },
      { title: "Seen" },
      { title: "Trials a side", ...right },
      { title: "GPU minutes", ...right },
    ],
    rows: open.map((each) => [
      commitLink(each.commit),
      text(`${metric(each.metric).label}, ${each.statistic} (${each.pipeline})`),
      text(`${each.reference.n}\u00a0+\u00a0${each.candidate.n}`),
      effectCell(each),
      text(isPlanned ? visibleWords(each) : "not tested"),
      ...(isPlanned ? planCells(each, analysis) : [dash, dash]),
    ]),
  };
}

function planCells(each: Comparison, { policy, runs }: Analysis): Phrase[] {
  const { trialsNeeded, noiseFloorPct, ci95 } = each;
  if (trialsNeeded === null) {
    const isNoiseKnown = noiseFloorPct !== null || ci95 !== null;
    return [isNoiseKnown ? text(`over ${policy.plan.maxRepetitions}: not worth it`) : unknown, dash];
  }
  const ids = new Set([...each.reference.runs, ...each.candidate.runs]);
  const seconds = runs.flatMap(({ id, durationS, workload }) =>
    ids.has(id) && durationS !== undefined ? [durationS * (workload.gpuCount ?? 1)] : [],
  );
  const mean = seconds.reduce((sum, value) => sum + value, 0) / Math.max(1, seconds.length);
  const minutes = grouped(Math.ceil((2 * trialsNeeded * mean) / 60));
  return [text(String(trialsNeeded)), seconds.length === 0 ? unknown : text(minutes)];
}

/** The noun, the count and the range of a fold. */
export function openCount(open: readonly Comparison[]): Phrase {
  const seen = open.flatMap(({ mdePct }) => (mdePct === null ? [] : [mdePct])).sort((a, b) => a - b);
  const [least, most] = [seen[0], seen.at(-1)];
  const range =
    least === undefined || most === undefined
      ? ", none of which could have seen an effect"
      : `, smallest detectable effect ${least.toFixed(0)} to ${most.toFixed(0)}\u00a0% where there is a test`;
  return text(`${open.length} inconclusive comparisons${range}`);
}

/** What all planned runs have in common. */
export function planLine({ policy }: Analysis): Phrase {
  const { order, seed } = policy.plan;
  return text(
    `Trials for an effect as large as the one seen, and at least ${policy.marginPct}\u00a0%, with ${Math.round(policy.thresholds.power.value * 100)}\u00a0% power, in ${order} order with seed ${seed}. GPU minutes are those of the recorded durations, start-up included; a question mark where no run tells its duration.`,
  );
}
