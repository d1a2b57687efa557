import type { Correction } from "../model/correction.ts";
import { isAddedBenchmark } from "../model/change.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-missing",
  axis: "benchmark",
  decides: { rank: 310, category: "No command" },
  title: "No source names a benchmark command",
  rationale:
    "Without a command there is nothing to run, and a runner that fills the gap measures its own default.",
  advice: "Propose the benchmark of the changed component, and let a person confirm it.",
  needs: ["identity", "commands", "proposals", "changedFiles"],
  messages: {
    proposed: {
      text: "no source names a command; the component map has one for the changed code",
      severity: "fixable",
    },
    modelOpen: {
      text: "no source names a command; the component map has one for {component}, whose model must be named",
      severity: "fixable",
    },
    added: {
      text: "no source names a command; the commit adds the benchmark {path}",
      severity: "fixable",
    },
    nothing: { text: "no source names a command, and none is known for the changed code", severity: "note" },
  },
  check({ identity, commands, proposals, changedFiles }) {
    if (commands.length > 0) return [];
    const evidence = identity.origins;
    const replace = (command: string, reason: string): Correction[] => [
      { kind: "replace-command", command, reason, confidence: "guess" },
    ];
    const added = changedFiles.find(isAddedBenchmark);
    if (added !== undefined) {
      const { path, statedIn: file } = added;
      const corrections = replace(`python ${path}`, "the commit adds it; the baseline must be given it");
      return [
        {
          messageId: "added",
          args: { path },
          evidence: [{ file, pointer: "", quote: path.slice(-120) }],
          corrections,
        },
      ];
    }
    const best = proposals.find(({ sound }) => sound) ?? proposals.find(({ isOpen }) => isOpen);
    if (best === undefined) return [{ messageId: "nothing", args: {}, evidence }];
    const { component } = best.component;
    const corrections = replace(best.command, `exercises ${component}`);
    return best.isOpen === true
      ? [{ messageId: "modelOpen", args: { component }, evidence, corrections }]
      : [{ messageId: "proposed", args: {}, evidence, corrections }];
  },
});
