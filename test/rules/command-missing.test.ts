import rule from "../../src/rules/command-missing.ts";
import { component } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const proposal = { component: component(), command: "python x.py", mode: "serving", sound: true, note: null };

ruleTester(rule, {
  passes: { "a command": {} },
  reports: {
    "none, and none known": [{ commands: [] }, [{ messageId: "nothing" }]],
    "none, but the component has one": [
      { commands: [], proposals: [proposal] },
      [{ messageId: "proposed", corrections: ["replace-command"] }],
    ],
    "an unsound proposal is none": [
      { commands: [], proposals: [{ ...proposal, sound: false }] },
      [{ messageId: "nothing" }],
    ],
  },
});
