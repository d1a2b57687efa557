import type { CommandFact, CuratedCommand } from "../model/facts.ts";
import { quoteOf } from "../model/origin.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "correction-invalid",
  axis: "command",
  decides: { rank: 490, category: "Published correction is wrong" },
  title: "The published correction is wrong itself",
  rationale:
    "A corrected command that still does not parse, or that compares two features instead of two commits, costs a GPU hour and proves nothing.",
  advice: "Check corrected commands like any other before they are published.",
  needs: ["curatedCommand", "switches"],
  messages: {
    broken: { text: "the published correction fails: {problem}", severity: "note" },
    confounded: {
      text: "the published pair differs in {flag}: it compares the feature with its absence, not the commit with its parent",
      severity: "note",
    },
  },
  check: ({ curatedCommand, switches }) => [
    ...broken(curatedCommand.command),
    ...(curatedCommand.baseline === null ? [] : broken(curatedCommand.baseline)),
    ...confounded(
      curatedCommand,
      switches.filter(({ added }) => added).map(({ name }) => name),
    ),
  ],
});

function broken(command: CommandFact): Report<"broken" | "confounded">[] {
  return command.check.problems
    .filter(({ refused }) => refused)
    .map(({ message }) => ({
      messageId: "broken",
      args: { problem: message },
      evidence: [{ ...command.origin, quote: quoteOf(command.text) }],
    }));
}

/** A flag that both commits know but only one side gets. A switch that the commit itself adds may differ. */
function confounded(
  { command, baseline }: CuratedCommand,
  added: readonly string[],
): Report<"broken" | "confounded">[] {
  if (baseline === null) return [];
  const ours = new Set(command.workload.flags);
  const theirs = new Set(baseline.workload.flags);
  const different = [...ours]
    .filter((flag) => !theirs.has(flag))
    .concat([...theirs].filter((flag) => !ours.has(flag)));
  return different
    .filter((flag) => !added.includes(flag))
    .map((flag) => ({
      messageId: "confounded",
      args: { flag },
      evidence: [
        { ...command.origin, quote: quoteOf(command.text) },
        { ...baseline.origin, quote: quoteOf(baseline.text) },
      ],
    }));
}
