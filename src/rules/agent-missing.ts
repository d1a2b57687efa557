import { defineMissingRule } from "./missingRuns.ts";

export default defineMissingRule({
  variant: "agent",
  decides: { rank: 560, category: "Runs missing" },
  title: "No agent's patch was measured",
  rationale: "The commit can serve as a task, but says nothing yet about an agent.",
  advice: "Run the agents' patches of these commits.",
  severity: "note",
});
