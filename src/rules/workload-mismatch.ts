import { workloadReports } from "./workloadReports.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "workload-mismatch",
  axis: "data",
  title: "Two variants were measured with different workloads",
  rationale:
    "A thousand prompts against a hundred make a time to first token tens of times longer; the effect is the load's.",
  advice: "Run every variant with the same prompts, lengths, rate and engine.",
  needs: ["mismatches"],
  messages: {
    differ: { text: "{pair} in pipeline {pipeline}: {differences}", severity: "note" },
  },
  check: ({ mismatches }) =>
    workloadReports(mismatches, ({ field }) => field !== "model" && field !== "engine"),
});
