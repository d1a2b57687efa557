import type { CommandFact } from "../model/facts.ts";
import type { Decides } from "../model/verdict.ts";
import { quoteOf } from "../model/origin.ts";
import { defineRule, type Report, type Rule } from "./rule.ts";

/** What the rules of the command axis do not share: the words, and how bad a misleading command is. */
export interface CommandRuleWords {
  readonly id: string;
  readonly decides: Decides;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  /** For what runs and measures something else; what stops the program is always fixable. */
  readonly misleading?: "fixable" | "note";
}

/**
 * A rule of the command axis. The check knows flags and scripts (commands/) and files every problem under a rule's id;
 * the rule says why it matters. `broken`: the program refuses it. `misleading`: it runs, and the number is not what its
 * name says. `noted`: the command may stay, and a reader of its numbers should know.
 */
export function defineCommandRule({ misleading = "fixable", ...words }: CommandRuleWords): Rule {
  return defineRule({
    ...words,
    axis: "command",
    needs: ["command"],
    messages: {
      broken: { text: "{problem}", severity: "fixable" },
      misleading: { text: "{problem}", severity: misleading },
      noted: { text: "{problem}", severity: "note" },
    },
    check: ({ command }) => commandProblems(command, words.id),
  });
}

/** What the check of the command says under a rule. */
export function commandProblems(
  command: CommandFact,
  rule: string,
): Report<"broken" | "misleading" | "noted">[] {
  return command.check.problems
    .filter((problem) => problem.rule === rule)
    .map((problem) => ({
      messageId: problem.note === true ? "noted" : problem.refused ? "broken" : "misleading",
      args: { problem: problem.message },
      evidence: [
        {
          ...command.origin,
          quote: quoteOf(problem.span === null ? command.text : around(command.text, problem.span)),
        },
      ],
      corrections: problem.corrections,
    }));
}

/** The words at a span with a little before and after, so that a reader finds the place. */
function around(text: string, [start, end]: readonly [number, number]): string {
  const from = Math.max(0, start - 24);
  const to = Math.min(text.length, Math.max(end, start + 1) + 24);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
