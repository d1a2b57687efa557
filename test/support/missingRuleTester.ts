import type { Variant } from "../../src/model/records.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { run } from "./facts.ts";
import { ruleTester } from "./ruleTester.ts";

/** The cases of the three rules about a variant without a measured run. */
export function missingRuleTester(rule: Rule, variant: Variant): void {
  const measurement = {
    metric: "ttft",
    statistic: "mean",
    value: 1,
    unit: "ms",
    key: "ttft_mean",
    pointer: "/m",
    parser: "test",
  } as const;
  const none = { baseline: [], human: [], agent: [] };
  ruleTester(rule, {
    passes: { "a measured run": { runs: { ...none, [variant]: [run({ measurements: [measurement] })] } } },
    reports: {
      "no run": [{ runs: none }, [{ messageId: "none", corrections: ["repeat-runs"] }]],
      "failed runs only": [
        { runs: { ...none, [variant]: [run({ statusText: "timeout", pointer: "/result" })] } },
        [{ messageId: "failed", args: { runs: 1, status: "timeout" }, pointer: "/result" }],
      ],
    },
  });
}
