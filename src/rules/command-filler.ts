import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-filler",
  axis: "benchmark",
  decides: { rank: 480, category: "Command says nothing of the change" },
  title: "The command is a stand-in that many commits share",
  rationale:
    "The same few words were given to commits about schedulers, loaders and kernels alike: the command was not chosen for this change.",
  advice: "Replace stand-in commands by the benchmark of the changed component.",
  needs: ["command", "proposals"],
  messages: {
    proposed: {
      text: "stand-in command ({template}); the component map names a {mode} benchmark for {component}",
      severity: "fixable",
    },
    alone: {
      text: "stand-in command ({template}); no better one is known for the changed code",
      severity: "note",
    },
  },
  check({ command, proposals }) {
    if (command.filler === null) return [];
    const evidence = [{ ...command.origin, quote: quoteOf(command.text) }] as const;
    const sound = proposals.find((proposal) => proposal.sound && proposal.command !== command.text);
    if (sound === undefined) return [{ messageId: "alone", args: { template: command.filler }, evidence }];
    const reason = `exercises ${sound.component.component}`;
    return [
      {
        messageId: "proposed",
        args: { template: command.filler, component: sound.component.component, mode: sound.mode },
        evidence,
        corrections: [{ kind: "replace-command", command: sound.command, reason, confidence: "guess" }],
      },
    ];
  },
});
