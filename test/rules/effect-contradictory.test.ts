import rule from "../../src/rules/effect-contradictory.ts";
import { comparison } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const better = comparison({ id: "c1", conclusion: "improved", q: 0.001, effectPct: 12.34 });
const worse = comparison({
  id: "c2",
  metric: "tpot",
  conclusion: "regressed",
  q: 0.002,
  effectPct: -4.56,
  primary: false,
});

ruleTester(rule, {
  passes: {
    "metrics of one direction": {
      primary: better,
      comparisons: [better, { ...worse, conclusion: "improved", effectPct: 4 }],
    },
    "a loss that is not established": {
      primary: better,
      comparisons: [better, { ...worse, conclusion: "inconclusive" }],
    },
    "conclusions of a fixed threshold": {
      primary: { ...better, q: null },
      comparisons: [
        { ...better, q: null },
        { ...worse, q: null },
      ],
    },
    "another pair": {
      primary: better,
      comparisons: [better, { ...worse, candidate: { ...worse.candidate, variant: "agent" } }],
    },
    "another pipeline": { primary: better, comparisons: [better, { ...worse, pipeline: "docker" }] },
  },
  reports: {
    "one metric up, another down": [
      { primary: better, comparisons: [better, worse] },
      [
        {
          messageId: "mixed",
          args: { better: "ttft mean", gain: "+12.3", worse: "tpot mean", loss: "-4.6" },
          pointer: "/0/field",
        },
      ],
    ],
  },
});
