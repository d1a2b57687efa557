import rule from "../../src/rules/command-malformed.ts";
import { command, problem } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "a command without problems": { command: command() },
    "a problem that another rule owns": { command: command({ problems: [problem("flag-unknown")] }) },
  },
  reports: {
    "what makes the program stop": [
      { command: command({ problems: [problem("command-malformed", { message: "stops here" })] }) },
      [{ messageId: "broken", args: { problem: "stops here" }, pointer: "/0/field" }],
    ],
    "what runs and lies, with its correction": [
      {
        command: command({
          problems: [
            problem("command-malformed", {
              refused: false,
              span: null,
              corrections: [{ kind: "insert-space", at: 3, reason: "r", confidence: "certain" }],
            }),
          ],
        }),
      },
      [{ messageId: "misleading", corrections: ["insert-space"] }],
    ],
  },
});
