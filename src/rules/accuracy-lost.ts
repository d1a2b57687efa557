import type { Measurement, Variant } from "../model/records.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "accuracy-lost",
  axis: "data",
  title: "The faster variant answers worse",
  rationale:
    "A change that loses accuracy does another task; MLPerf counts no result below 99 % of the reference's score.",
  advice: "Look at what the change no longer computes before its speed is compared.",
  needs: ["runs", "validity"],
  messages: {
    below: {
      text: "{side} in pipeline {pipeline}: accuracy {score} against {reference} of the baseline ({share} %, the policy asks for {minimum} %)",
      severity: "note",
    },
  },
  check({ runs, validity: { minAccuracyPct: minimum } }) {
    const baseline = scores(runs.baseline);
    return (["human", "agent"] as const).flatMap((variant: Variant) =>
      scores(runs[variant]).flatMap(({ run, score }) => {
        const reference = baseline.find(({ run: other }) => other.pipeline === run.pipeline);
        if (reference === undefined || !(reference.score.value > 0)) return [];
        const share = (100 * score.value) / reference.score.value;
        if (share >= minimum) return [];
        return [
          {
            messageId: "below" as const,
            args: {
              side: sideName(run),
              pipeline: run.pipeline,
              score: score.value,
              reference: reference.score.value,
              share: share.toFixed(1),
              minimum,
            },
            evidence: [placeOf(run, score), placeOf(reference.run, reference.score)] as const,
          },
        ];
      }),
    );
  },
});

function scores(runs: readonly Run[]): { run: Run; score: Measurement }[] {
  return benchmarkRuns(runs).flatMap((run) => {
    const score = run.measurements.find(
      ({ metric, statistic }) => metric === "accuracy" && statistic === "mean",
    );
    return score === undefined ? [] : [{ run, score }];
  });
}

function placeOf({ file }: Run, { pointer, key, value }: Measurement) {
  return { file, pointer, quote: `${key}: ${value}`.slice(0, 120) };
}
