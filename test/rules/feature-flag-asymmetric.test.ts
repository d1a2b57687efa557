import rule from "../../src/rules/feature-flag-asymmetric.ts";
import { command, origin } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const flag = { name: "--fast", kind: "flag" as const, added: true, takesValue: false, on: false, origin };

ruleTester(rule, {
  passes: {
    "no switch": { command: command() },
    "a switch that is on": { command: command(), switches: [{ ...flag, on: true }] },
  },
  reports: {
    "a flag the commit adds: only the test side can be given it": [
      { command: command(), switches: [flag] },
      [{ messageId: "addedOff", args: { name: "--fast" }, corrections: ["split-per-variant"] }],
    ],
    "an existing flag: both sides get it": [
      { command: command(), switches: [{ ...flag, added: false }] },
      [{ messageId: "existingOff", corrections: ["add-flag"] }],
    ],
    "a value nobody named is not invented": [
      { command: command(), switches: [{ ...flag, takesValue: true }] },
      [{ messageId: "addedOff", corrections: [] }],
    ],
    "a variable": [
      { command: command(), switches: [{ ...flag, kind: "env", name: "FAST" }] },
      [{ messageId: "addedOff", corrections: ["set-env"] }],
    ],
  },
});
