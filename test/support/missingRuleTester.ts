import type { Variant } from "../../src/model/records.ts";
import type { Rule } from "../../src/rules/rule.ts";
import type { Run } from "../../src/model/runState.ts";
import { measurement, run } from "./facts.ts";
import { ruleTester } from "./ruleTester.ts";

/** The cases of the three rules about a variant without a measured run. */
export function missingRuleTester(rule: Rule, variant: Variant): void {
  const of = (given: Partial<Run>) => run({ variant, ...given });
  const measured = (given: Partial<Run> = {}) => of({ measurements: [measurement("ttft", 1)], ...given });
  const none = { baseline: [], human: [], agent: [] };
  ruleTester(rule, {
    passes: {
      "a measured run": { runs: { ...none, [variant]: [measured()] } },
      "a later failure": { runs: { ...none, [variant]: [measured(), of({ id: "later", status: "error" })] } },
    },
    reports: {
      "no run": [{ runs: none }, [{ messageId: "none", corrections: ["repeat-runs"] }]],
      "timings of functions, published rows and sums of others are no runs of the benchmark": [
        {
          runs: {
            ...none,
            [variant]: (["micro", "copy", "aggregate"] as const).map((role) => measured({ role })),
          },
        },
        [{ messageId: "none" }],
      ],
      "another metric than the benchmark is run for": [
        {
          own: { mode: "serving" },
          runs: {
            ...none,
            [variant]: [of({ result: "wrong-metric", measurements: [measurement("output_throughput", 1)] })],
          },
        },
        [
          {
            messageId: "wrongMetric",
            args: {
              runs: 1,
              mode: "serving",
              found: "Output throughput without TTFT, TPOT, ITL, End-to-end latency",
            },
          },
        ],
      ],
      "another load than the command's": [
        {
          runs: {
            ...none,
            [variant]: [measured({ otherLoad: [{ field: "prompts", reference: 300, candidate: 100 }] })],
          },
        },
        [{ messageId: "otherWorkload", args: { differences: "prompts 100 instead of 300" } }],
      ],
      "a line of the log": [
        {
          runs: {
            ...none,
            [variant]: [
              of({ result: "log-only", measurements: [measurement("engine_log_throughput", 51.1)] }),
            ],
          },
        },
        [{ messageId: "logOnly", args: { found: "Engine log line" } }],
      ],
      "failed runs only": [
        { runs: { ...none, [variant]: [of({ statusText: "timeout", pointer: "/result" })] } },
        [{ messageId: "failed", args: { runs: 1, status: "timeout" }, pointer: "/result" }],
      ],
    },
  });
}
