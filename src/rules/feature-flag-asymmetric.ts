import type { Correction } from "../model/correction.ts";
import type { CommandFact, SwitchFact } from "../model/facts.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "feature-flag-asymmetric",
  axis: "commit",
  decides: { rank: 470, category: "Off by default" },
  title: "The change is behind a switch that is off by default",
  rationale:
    "Without the switch both sides run the old code and the difference is noise; with it on one side only, two features are compared and not one commit.",
  advice: "Turn the switch on where the change is measured, and say which side can be given it.",
  needs: ["switches", "command"],
  messages: {
    addedOff: {
      text: "the commit adds {name}, off by default, and the command does not set it",
      severity: "fixable",
    },
    existingOff: {
      text: "the changed code runs only with {name}, and the command does not set it",
      severity: "fixable",
    },
  },
  check: ({ switches, command }) => switches.filter(({ on }) => !on).map((item) => report(item, command)),
});

function report(item: SwitchFact, command: CommandFact): Report<"addedOff" | "existingOff"> {
  return {
    messageId: item.added ? "addedOff" : "existingOff",
    args: { name: item.name },
    evidence: [item.origin],
    corrections: correctionsFor(item, command),
  };
}

/** The baseline does not know a switch that the commit adds; one that exists belongs on both sides. */
function correctionsFor(item: SwitchFact, command: CommandFact): Correction[] {
  const reason = item.added
    ? "only the changed variants know the switch"
    : "both variants must run the changed component";
  if (item.kind === "env")
    return [{ kind: "set-env", name: item.name, value: "1", reason, confidence: "likely" }];
  if (item.takesValue) return [];
  if (!item.added)
    return [{ kind: "add-flag", flag: item.name, side: "client", reason, confidence: "likely" }];
  return [
    {
      kind: "split-per-variant",
      baseline: command.text,
      test: `${command.text} ${item.name}`,
      reason,
      confidence: "likely",
    },
  ];
}
