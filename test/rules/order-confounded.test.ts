import rule from "../../src/rules/order-confounded.ts";
import { comparison } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const confounded = (
  commits: number,
  range: readonly [number, number] | null,
  conclusion = "inconclusive" as const,
) =>
  comparison({
    conclusion,
    effectPct: 6.91,
    reasons: [
      {
        kind: "order-confounded",
        args: { commits, lowPct: range?.[0] ?? null, highPct: range?.[1] ?? null },
      },
    ],
  });

ruleTester(rule, {
  passes: {
    "an order that is not known": { primary: comparison({ reasons: [], conclusion: "inconclusive" }) },
    "an effect beyond the cost of the order": {
      primary: { ...confounded(6, [-3, 1]), conclusion: "improved" },
    },
  },
  reports: {
    "others differ as much": [
      { primary: confounded(12, [-9.44, 12]) },
      [
        {
          messageId: "within",
          args: { metric: "ttft mean", effect: "+6.9", commits: 12, low: "-9.4", high: "+12.0" },
          pointer: "/0/field",
        },
      ],
    ],
    "too few others to tell": [
      { primary: confounded(3, null) },
      [
        {
          messageId: "unknown",
          args: { metric: "ttft mean", effect: "+6.9", commits: 3 },
          pointer: "/0/field",
        },
      ],
    ],
  },
});
