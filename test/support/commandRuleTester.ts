import type { CommandProblem } from "../../src/model/command.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { command, problem } from "./facts.ts";
import { ruleTester } from "./ruleTester.ts";

/** The cases every rule of the command axis shares: it speaks of its own problems only, and passes corrections on. */
export function commandRuleTester(rule: Rule): void {
  const own = rule.id as CommandProblem["rule"];
  const other = own === "flag-unknown" ? "flag-misplaced" : "flag-unknown";
  const space = { kind: "insert-space", at: 3, reason: "r", confidence: "certain" } as const;
  const having = (given: Partial<CommandProblem>) => ({
    command: command({ problems: [problem(own, given)] }),
  });
  ruleTester(rule, {
    passes: {
      "a command without problems": { command: command() },
      "a problem that another rule owns": { command: command({ problems: [problem(other)] }) },
    },
    reports: {
      "what makes the program stop": [
        having({ message: "stops here" }),
        [{ messageId: "broken", args: { problem: "stops here" }, pointer: "/0/field" }],
      ],
      "what runs and lies, with its correction": [
        having({ refused: false, span: null, corrections: [space] }),
        [{ messageId: "misleading", corrections: ["insert-space"] }],
      ],
      "what may stay and a reader should know": [
        having({ refused: false, note: true }),
        [{ messageId: "noted" }],
      ],
    },
  });
}
