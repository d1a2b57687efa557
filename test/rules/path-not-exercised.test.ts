import rule from "../../src/rules/path-not-exercised.ts";
import { requirement } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "all met": { requirements: [requirement({ met: true })] },
    "not known": { requirements: [requirement({ met: null })] },
  },
  reports: {
    "code that never runs": [
      { requirements: [requirement()] },
      [{ messageId: "never", args: { why: "one GPU has no peer" } }],
    ],
    "code that the number hides": [
      { requirements: [requirement({ otherwise: "not-seen" })] },
      [{ messageId: "hidden", corrections: [] }],
    ],
  },
});
