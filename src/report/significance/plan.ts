import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { columns, visibleWords } from "../cells/comparisons.ts";
import { table } from "../page/table.ts";

/** What verdicts rest on and is open, with what it takes to settle it. */
export function openTable(open: readonly Comparison[], analysis: Analysis): Table | null {
  const isPlanned = analysis.policy.noise.method !== "fixed";
  const { commit, metric, n, effect } = columns;
  return table(open, [
    commit,
    metric,
    n,
    effect,
    { title: "Seen", value: (each) => (isPlanned ? visibleWords(each) : "not tested") },
    { title: "Trials a side", value: (each) => (isPlanned ? trials(each, analysis) : null), align: "right" },
    { title: "GPU minutes", value: (each) => (isPlanned ? minutes(each, analysis) : null), align: "right" },
  ]);
}

function trials({ trialsNeeded, noiseFloorPct, ci95 }: Comparison, { policy }: Analysis): number | string {
  if (trialsNeeded !== null) return trialsNeeded;
  const isNoiseKnown = noiseFloorPct !== null || ci95 !== null;
  return isNoiseKnown ? `over ${policy.plan.maxRepetitions}: not worth it` : "?";
}

/** Of both sides, by what their runs took. Null where no run would settle it. */
function minutes(each: Comparison, { runs }: Analysis): number | string | null {
  if (each.trialsNeeded === null) return null;
  const ids = new Set([...each.reference.runs, ...each.candidate.runs]);
  const seconds = runs.flatMap(({ id, durationS, workload }) =>
    ids.has(id) && durationS !== undefined ? [durationS * (workload.gpuCount ?? 1)] : [],
  );
  if (seconds.length === 0) return "?";
  const mean = seconds.reduce((sum, value) => sum + value, 0) / seconds.length;
  return Math.ceil((2 * each.trialsNeeded * mean) / 60);
}

/** The noun, the count and the range of a fold. */
export function openCount(open: readonly Comparison[]): string {
  const seen = open.flatMap(({ mdePct }) => (mdePct === null ? [] : [mdePct])).sort((a, b) => a - b);
  const [least, most] = [seen[0], seen.at(-1)];
  const range =
    least === undefined || most === undefined
      ? ", none of which could have seen an effect"
      : `, smallest detectable effect ${least.toFixed(0)} to ${most.toFixed(0)}\u00a0% where there is a test`;
  return `${open.length} inconclusive comparisons${range}`;
}

/** What all planned runs have in common. */
export function planLine({ policy }: Analysis): string {
  const { order, seed } = policy.plan;
  return `Trials for an effect as large as the one seen, and at least ${policy.marginPct}\u00a0%, with ${Math.round(policy.thresholds.power.value * 100)}\u00a0% power, in ${order} order with seed ${seed}. GPU minutes are those of the recorded durations, start-up included; a question mark where no run tells its duration.`;
}
