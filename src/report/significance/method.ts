import type { Analysis } from "../../model/analysis.ts";
import type { ReasonKind } from "../../model/reason.ts";

/** A few lines that a reader understands; the families and the test of each comparison stand in analysis.json. */
export function methodLines({ policy, comparisons }: Analysis): string[] {
  const { alpha, marginPct, noise, plan, thresholds } = policy;
  const { familySpreads, rankRuns, power } = thresholds;
  if (noise.method === "fixed")
    return [
      `This policy tests nothing: a difference from ${noise.thresholdPct ?? 0}\u00a0% on is called an effect, as the published documents did.`,
    ];
  return [
    "An effect is the ratio of two variants on the same workload, positive where the candidate is better. Other workloads, or loads that one side does not state, are not comparable.",
    `One run a side is held against what identical runs differ by (the noise floor): by a t test and by its rank among the A/A pairs, so that fewer than ${Math.ceil(1 / alpha) - 1} pairs settle nothing, however large the difference.`,
    `Several runs: t test on logarithms, paired where runs share an execution; where ${familySpreads.value} spreads of one metric and machine are known they lend each other their noise (moderated t). From ${rankRuns.value} runs a side ranks must agree, or the page says they do not.`,
    `Because many are compared, q counts (Benjamini-Hochberg per metric, machine and pair; p99: Benjamini-Yekutieli): improved or regressed means q at most ${alpha} and at least ${marginPct}\u00a0%; equivalent means shown to lie within ±${marginPct}\u00a0%; anything else is inconclusive, which is not "no change".`,
    `Inconclusive says what would have been seen with ${Math.round(power.value * 100)}\u00a0% power, and how many trials a side would settle it; above ${plan.maxRepetitions} it is not worth it.`,
    ...(comparisons.some(({ reasons }) => reasons.some(({ kind }) => ordered.includes(kind)))
      ? [
          "Where one variant ran first in every execution, an effect counts only beyond what that place costs code that cannot differ, or else other commits. Blocks in ABBA order with a server restarted for every trial, or a proven warm-up before each, would settle the others.",
        ]
      : []),
  ];
}

const ordered: readonly ReasonKind[] = ["order-confounded", "start-up-stall", "same-code"];
