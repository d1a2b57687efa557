import rule from "../../src/rules/start-up-stall.ts";
import { comparison } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const stalled = comparison({
  conclusion: "inconclusive",
  reasons: [{ kind: "start-up-stall", args: { seconds: 29.79, firstTokenS: 29.45 } }],
});

ruleTester(rule, {
  passes: {
    "no stall": { comparisons: [comparison({ reasons: [] })] },
    "nothing compared": { comparisons: [] },
  },
  reports: {
    "the reference ran first, told once however many metrics hold it": [
      { comparisons: [stalled, stalled] },
      [
        {
          messageId: "stalled",
          args: { variant: "baseline", other: "human", first: "29.4", seconds: "29.8" },
          pointer: "/0/field",
        },
      ],
    ],
    "the candidate ran first": [
      {
        comparisons: [
          {
            ...stalled,
            reasons: [{ kind: "start-up-stall", args: { seconds: -5, firstTokenS: -4.8 } }],
          },
        ],
      },
      [
        {
          messageId: "stalled",
          args: { variant: "human", other: "baseline", first: "4.8", seconds: "5.0" },
          pointer: "/0/field",
        },
      ],
    ],
  },
});
