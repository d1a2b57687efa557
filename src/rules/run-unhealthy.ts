import { failedAmong } from "../model/measured.ts";
import { ranBenchmark } from "../model/runState.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "run-unhealthy",
  axis: "data",
  title: "Requests of the run failed",
  rationale:
    "Requests that fail leave the others more of the machine: what is left is the number of a lighter load, and a server that answers nothing is the fastest of all.",
  advice:
    "Look at the log of the server for why requests failed, and run it again; such runs are not compared.",
  needs: ["runs", "validity"],
  messages: {
    failed: {
      text: "{failed} of {of} requests of the {variant} run failed ({share} %)",
      severity: "note",
    },
  },
  check: ({ runs, validity }) =>
    [...runs.baseline, ...runs.human, ...runs.agent].filter(ranBenchmark).flatMap((run) => {
      const health = failedAmong([run], validity.maxFailedPct);
      if (health === null) return [];
      const { failed, of } = health;
      return [
        {
          messageId: "failed" as const,
          args: { failed, of, variant: run.variant, share: ((100 * failed) / of).toPrecision(2) },
          evidence: [{ file: run.file, pointer: run.pointer }] as const,
        },
      ];
    }),
});
