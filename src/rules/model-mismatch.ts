import { workloadReports } from "./workloadReports.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "model-mismatch",
  axis: "data",
  title: "Two variants were measured with different models",
  rationale:
    "Eight billion parameters against seven: the difference is the models', whatever the commit did.",
  advice: "Run every variant with the same model, and record the model that really ran.",
  needs: ["comparisons"],
  messages: {
    differ: { text: "{pair} in pipeline {pipeline}: {differences}", severity: "note" },
  },
  check: ({ comparisons }) => workloadReports(comparisons, ({ field }) => field === "model"),
});
