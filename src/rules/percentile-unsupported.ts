import type { Origin } from "../model/origin.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "percentile-unsupported",
  axis: "data",
  title: "A percentile is printed that few requests stand behind",
  rationale:
    "The p99 of a hundred requests is one request; whatever slowed that one down is taken for the tail of the engine.",
  advice: "Send enough requests for the percentile, or compare medians and means.",
  needs: ["runs", "validity"],
  messages: {
    few: {
      text: "{runs} {statistic} of {requests} requests or fewer: {beyond} stand behind it, the policy asks for {minimum}",
      severity: "note",
    },
  },
  check({ runs, validity: { minBeyondPercentile: minimum } }) {
    const weak = benchmarkRuns(Object.values(runs).flat())
      .flatMap((run) => weakest(run, minimum))
      .toSorted((a, b) => b.requests - a.requests);
    const [first, ...rest] = weak.map(({ origin }) => origin);
    const [most] = weak;
    if (first === undefined || most === undefined) return [];
    const { statistic, requests, beyond } = most;
    return [
      {
        messageId: "few",
        args: {
          runs: weak.length === 1 ? "1 run prints" : `${weak.length} runs print`,
          statistic,
          requests,
          beyond,
          minimum,
        },
        evidence: [first, ...rest],
      },
    ];
  },
});

interface Weak {
  readonly statistic: string;
  readonly requests: number;
  readonly beyond: number;
  readonly origin: Origin;
}

/** The highest percentile of a run, if too few of its requests are beyond it. */
function weakest({ mode, workload, measurements, file }: Run, minimum: number): Weak[] {
  const requests = workload.completed ?? workload.prompts;
  if (mode !== "serving" || requests === undefined) return [];
  const [highest] = measurements
    .flatMap((each) => {
      const share = Number(/^p(\d+(?:\.\d+)?)$/.exec(each.statistic)?.[1]);
      return share > 50 ? [{ share, each }] : [];
    })
    .toSorted((a, b) => b.share - a.share);
  if (highest === undefined) return [];
  const { share, each } = highest;
  const beyond = Math.round((requests * (100 - share)) / 100);
  if (beyond >= minimum) return [];
  const origin = { file, pointer: each.pointer, quote: `${each.key}: ${each.value}`.slice(0, 120) };
  return [{ statistic: each.statistic, requests, beyond, origin }];
}
