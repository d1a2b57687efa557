import rule from "../../src/rules/engine-mismatch.ts";
import { mismatch, origin, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "one engine": { mismatches: [], wrongEngines: [] },
    "another model": { mismatches: [mismatch("model")] },
  },
  reports: {
    "V0 against V1": [{ mismatches: [mismatch("engine")] }, [{ messageId: "differ" }]],
    "a commit of V1 measured on V0": [
      { wrongEngines: [{ run: run(), ran: "V0", changed: "V1", origin }] },
      [{ messageId: "other", args: { side: "human", ran: "V0", changed: "V1" }, pointer: "/result" }],
    ],
  },
});
