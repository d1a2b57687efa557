import rule from "../../src/rules/units-mixed.ts";
import { ruleTester } from "../support/ruleTester.ts";

const cell = (pct: number, isRatio: boolean) => ({
  group: "table.csv throughput",
  who: "a",
  pct,
  isPublished: true,
  isRatio,
  origin: { file: "table.csv", pointer: "/3/primary_pct" },
  patch: null,
});

ruleTester(rule, {
  passes: { "a difference": { candidates: [cell(22.8, false)] } },
  reports: {
    "a ratio": [
      { candidates: [cell(22.8, false), cell(94.1, true)] },
      [
        {
          messageId: "ratio",
          args: { who: "a", value: 94.1, difference: "-5.9" },
          pointer: "/3/primary_pct",
        },
      ],
    ],
  },
});
