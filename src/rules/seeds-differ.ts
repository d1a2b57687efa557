import type { Origin } from "../model/origin.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "seeds-differ",
  axis: "data",
  title: "Two variants were sent differently drawn requests",
  rationale:
    "Another seed draws other lengths in another order; on a hundred requests that moves a mean by more than most changes do.",
  advice: "Pin the seed of the client, and use the same one for every variant.",
  needs: ["runs"],
  messages: {
    other: {
      text: "{side} in pipeline {pipeline} was measured with seed {seed}, the baseline with {reference}",
      severity: "note",
    },
  },
  check({ runs }) {
    const baseline = benchmarkRuns(runs.baseline).filter(hasSeed);
    return benchmarkRuns([...runs.human, ...runs.agent])
      .filter(hasSeed)
      .flatMap((run) => {
        const others = baseline.filter(({ pipeline }) => pipeline === run.pipeline);
        const [first] = others;
        if (first === undefined || others.some(({ workload }) => workload.seed === run.workload.seed))
          return [];
        const { pipeline, workload } = run;
        return [
          {
            messageId: "other" as const,
            args: {
              side: sideName(run),
              pipeline,
              seed: workload.seed ?? "?",
              reference: first.workload.seed ?? "?",
            },
            evidence: [placeOf(run), placeOf(first)] as const,
          },
        ];
      });
  },
});

function hasSeed({ workload }: Run): boolean {
  return workload.seed !== undefined;
}

function placeOf({ file, pointer, workload }: Run): Origin {
  return { file, pointer, quote: `seed ${workload.seed ?? ""}` };
}
