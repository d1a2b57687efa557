import rule from "../../src/rules/command-filler.ts";
import { command, component } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const proposal = { component: component(), command: "python x.py", mode: "serving", sound: true, note: null };
const filler = command({ filler: "--num-prompts 100" });

ruleTester(rule, {
  passes: { "a command of its own": { command: command(), proposals: [proposal] } },
  reports: {
    "a stand-in with nothing better": [{ command: filler }, [{ messageId: "alone" }]],
    "a stand-in where the component has its own": [
      { command: filler, proposals: [proposal] },
      [{ messageId: "proposed", args: { mode: "serving" }, corrections: ["replace-command"] }],
    ],
  },
});
