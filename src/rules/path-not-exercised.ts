import { defineRule } from "./rule.ts";

export default defineRule({
  id: "path-not-exercised",
  axis: "benchmark",
  title: "The workload never reaches the changed code, or hides it",
  rationale: "A difference between two runs that execute the same instructions is noise, whatever its sign.",
  advice: "Validate commands against the diff: make sure that the changed code runs.",
  needs: ["requirements"],
  messages: {
    never: { text: "{component} is never reached: {why} ({found})", severity: "fixable" },
    hidden: { text: "{component} runs, but the number hides it: {why} ({found})", severity: "note" },
  },
  check: ({ requirements }) =>
    requirements
      .filter(({ met }) => met === false)
      .map(({ match, otherwise, why, found, corrections }) => ({
        messageId: otherwise === "never-runs" ? ("never" as const) : ("hidden" as const),
        args: { component: match.component.component, why, found },
        evidence: [{ file: match.files[0] ?? match.component.id, pointer: "changed file" }] as const,
        corrections: otherwise === "never-runs" ? corrections : [],
      })),
});
