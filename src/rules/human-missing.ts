import { defineMissingRule } from "./missingRuns.ts";

export default defineMissingRule({
  variant: "human",
  decides: { rank: 550, category: "Runs missing" },
  title: "The merged change was not measured",
  rationale: "Without a run of the merged change there is nothing to compare the baseline or an agent with.",
  advice: "Run the human variant of these commits.",
  severity: "fixable",
});
