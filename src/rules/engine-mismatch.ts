import { defineRule } from "./rule.ts";
import { sideName, workloadReports } from "./workloadReports.ts";

export default defineRule({
  id: "engine-mismatch",
  axis: "data",
  title: "The engine that ran is not the one the comparison needs",
  rationale:
    "V0 and V1 are two engines with two schedulers: between them the difference is theirs, and a change to one never runs in the other.",
  advice: "Set VLLM_USE_V1 alike for every variant, to the engine that the commit changes.",
  needs: ["mismatches", "wrongEngines"],
  messages: {
    differ: { text: "{pair} in pipeline {pipeline}: {differences}", severity: "note" },
    other: {
      text: "{side} in pipeline {pipeline} ran on {ran}; the commit changes {changed}",
      severity: "note",
    },
  },
  check: ({ mismatches, wrongEngines }) => [
    ...workloadReports(mismatches, ({ field }) => field === "engine"),
    ...wrongEngines.map(({ run, ran, changed, origin }) => ({
      messageId: "other" as const,
      args: { side: sideName(run), pipeline: run.pipeline, ran, changed },
      evidence: [{ file: run.file, pointer: run.pointer }, origin] as const,
    })),
  ],
});
