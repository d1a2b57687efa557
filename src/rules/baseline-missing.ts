import { defineMissingRule } from "./missingRuns.ts";

export default defineMissingRule({
  variant: "baseline",
  decides: { rank: 540, category: "Runs missing" },
  title: "The baseline was not measured",
  rationale: "Without the parent's number there is no effect of the commit, only a number.",
  advice: "Run the baseline of these commits.",
  severity: "fixable",
});
