import { isAddedBenchmark } from "../model/change.ts";
import { quoteOf } from "../model/origin.ts";
import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "script-wrong",
  axis: "command",
  decides: { rank: 320, category: "Wrong script" },
  title: "The script does not exist at that commit, or belongs to another project",
  rationale:
    "Nothing can run from a script that is not there; runners that fall back to another script measure something else.",
  advice: "Use the script of the commit's own time.",
  needs: ["command", "proposals", "changedFiles"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "note" },
    noted: { text: "{problem}", severity: "note" },
    unknown: { text: "{script} stands in no revision that is known", severity: "fixable" },
  },
  check({ command, proposals, changedFiles }) {
    const problems = commandProblems(command, "script-wrong");
    const script = unknownScript(command.text);
    const { entryPoint, role } = command.check;
    if (script === null || entryPoint !== null || role !== undefined || changedFiles.some(isAddedBenchmark))
      return problems;
    const [sound] = proposals.filter((proposal) => proposal.sound);
    const reason = "a command that the commit's own revision has";
    return [
      ...problems,
      {
        messageId: "unknown",
        args: { script },
        evidence: [{ ...command.origin, quote: quoteOf(command.text) }] as const,
        corrections:
          sound === undefined
            ? []
            : [{ kind: "replace-command", command: sound.command, reason, confidence: "likely" }],
      },
    ];
  },
});

/** The Python script that a command calls. */
function unknownScript(text: string): string | null {
  return /(?:^|\s)python[\d.]*\s+(?:-[a-zA-Z]\s+)*([^\s-]\S*\.py)\b/.exec(text)?.[1] ?? null;
}
