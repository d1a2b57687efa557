import rule from "../../src/rules/effect-within-noise.ts";
import { comparison, policy } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "an established effect": { primary: comparison({ conclusion: "improved" }) },
    "runs that are not comparable": { primary: comparison({ conclusion: "not-comparable" }) },
  },
  reports: {
    "a single run inside the floor": [
      { primary: comparison() },
      [
        {
          messageId: "noise",
          args: { effect: "+0.9", why: "identical runs differ by 13.5 % (s.d.)" },
          corrections: ["repeat-runs"],
        },
      ],
    ],
    "several runs whose interval includes zero": [
      {
        primary: comparison({ label: null, ci95: [-1.2, 3.4], trialsNeeded: 8 }),
      },
      [
        {
          messageId: "noise",
          args: { why: "the interval runs from -1.2 to 3.4 %" },
          corrections: ["repeat-runs"],
        },
      ],
    ],
    "a floor nobody knows": [
      { primary: comparison({ noiseFloorPct: null }) },
      [{ messageId: "noise", args: { why: "noise floor unknown" } }],
    ],
    "a fixed threshold": [
      {
        primary: comparison({ effectPct: -0.46 }),
        policy: { ...policy, noise: { method: "fixed", thresholdPct: 0.5, floors: [] } },
      },
      [{ messageId: "noise", args: { effect: "-0.5", why: "below the policy's 0.5 %" } }],
    ],
  },
});
