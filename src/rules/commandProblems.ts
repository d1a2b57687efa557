import { quoteOf } from "../model/origin.ts";
import type { CommandFact } from "../model/facts.ts";
import type { Report } from "./rule.ts";

/**
 * What the command check found under one rule id, as reports. The check knows flags and scripts (commands/), the
 * rule says why it matters and how badly: `broken` where the program refuses, `misleading` where it runs and the
 * number is not what its name says.
 */
export function commandProblems(command: CommandFact, rule: string): Report<"broken" | "misleading">[] {
  return command.check.problems
    .filter((problem) => problem.rule === rule)
    .map((problem) => ({
      messageId: problem.refused ? "broken" : "misleading",
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
