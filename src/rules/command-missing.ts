import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-missing",
  axis: "benchmark",
  decides: { rank: 310, category: "No command" },
  title: "No source names a benchmark command",
  rationale:
    "Without a command there is nothing to run, and a runner that fills the gap measures its own default.",
  advice: "Propose the benchmark of the changed component, and let a person confirm it.",
  needs: ["identity", "commands", "proposals"],
  messages: {
    proposed: { text: "no source names a command; the changed component has one", severity: "fixable" },
    nothing: {
      text: "no source names a command, and none is known for the changed code",
      severity: "blocking",
    },
  },
  check({ identity, commands, proposals }) {
    if (commands.length > 0) return [];
    const sound = proposals.find((proposal) => proposal.sound);
    if (sound === undefined) return [{ messageId: "nothing", args: {}, evidence: identity.origins }];
    const reason = `exercises ${sound.component.component}`;
    return [
      {
        messageId: "proposed",
        args: {},
        evidence: identity.origins,
        corrections: [{ kind: "replace-command", command: sound.command, reason, confidence: "guess" }],
      },
    ];
  },
});
