import type { Correction } from "../model/correction.ts";
import type { BenchmarkProposal, ComponentMatch } from "../model/facts.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "path-not-exercised",
  axis: "benchmark",
  decides: { rank: 460, category: "Change not exercised" },
  title: "The workload never reaches the changed code, or hides it",
  rationale: "A difference between two runs that execute the same instructions is noise, whatever its sign.",
  advice: "Validate commands against the diff: make sure that the changed code runs.",
  needs: ["requirements", "proposals"],
  messages: {
    never: { text: "{component} is never reached: {why} ({found})", severity: "fixable" },
    unmeasured: {
      text: "{component} runs, and no number of the program is about it: {why} ({found})",
      severity: "fixable",
    },
    hidden: { text: "{component} runs, but the number hides it: {why} ({found})", severity: "note" },
  },
  check: ({ requirements, proposals }) =>
    requirements
      .filter(({ met }) => met === false)
      .map(({ match, otherwise, why, found, corrections }) => ({
        messageId: messageIds[otherwise],
        args: { component: match.component.component, why, found },
        evidence: [match.origin] as const,
        corrections:
          otherwise === "not-seen"
            ? []
            : corrections.length > 0
              ? corrections
              : otherBenchmark(match, proposals),
      })),
});

const messageIds = { "never-runs": "never", "not-measured": "unmeasured", "not-seen": "hidden" } as const;

/** Where no word of the command can reach the code, another benchmark may. */
function otherBenchmark(
  { component }: ComponentMatch,
  proposals: readonly BenchmarkProposal[],
): Correction[] {
  const sound = proposals.find((proposal) => proposal.sound);
  if (sound === undefined) return [];
  const reason = `exercises ${component.component}`;
  return [{ kind: "replace-command", command: sound.command, reason, confidence: "likely" }];
}
