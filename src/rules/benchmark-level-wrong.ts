import type { BenchmarkProposal, ComponentMatch } from "../model/facts.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "benchmark-level-wrong",
  axis: "benchmark",
  decides: { rank: 220, category: "Wrong benchmark level" },
  title: "The benchmark measures at another level than the change works",
  rationale:
    "A few microseconds saved in a data structure, or seconds saved while loading, vanish in an end-to-end run: the benchmark cannot tell better from worse.",
  advice:
    "Measure micro-optimisations with the micro-benchmark of the component, and loading with load time.",
  needs: ["components", "command", "proposals", "thresholds"],
  messages: {
    micro: {
      text: "{component}: a {level} change under a {mode} benchmark, where its share of the time is too small to see",
      severity: "fixable",
    },
    outside: {
      text: "{component}: a {level} change; a {mode} benchmark starts its clock after that",
      severity: "blocking",
    },
  },
  check({ components, command, proposals, thresholds }) {
    const [dominant] = components;
    if (dominant === undefined || command.mode === null || command.mode === "micro") return [];
    // below, the change is also about something else
    if (dominant.share < thresholds.majorityShare) return [];
    const messageId = messageFor(dominant, command.mode);
    return messageId === null ? [] : [reportOf(messageId, dominant, command, proposals)];
  },
});

function messageFor({ component }: ComponentMatch, mode: string): "micro" | "outside" | null {
  if (component.level === "micro") return "micro";
  const startUp = component.level === "load" || component.level === "startup";
  return startUp && mode !== "startup" ? "outside" : null;
}

function reportOf(
  messageId: "micro" | "outside",
  { component, origin: changed }: ComponentMatch,
  command: {
    readonly mode: string | null;
    readonly origin: { readonly file: string; readonly pointer: string };
  },
  proposals: readonly BenchmarkProposal[],
): Report<"micro" | "outside"> {
  const better = proposals.find(
    (proposal) => proposal.component.id === component.id && proposal.sound && proposal.mode === "micro",
  );
  const reason = `measures ${component.component} itself`;
  return {
    messageId,
    args: { component: component.component, level: component.level, mode: command.mode ?? "?" },
    evidence: [command.origin, changed],
    ...(better === undefined
      ? {}
      : {
          corrections: [{ kind: "replace-command", command: better.command, reason, confidence: "likely" }],
          severity: "fixable",
        }),
  };
}
