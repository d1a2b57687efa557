import { missingRuns } from "./missingRuns.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "agent-missing",
  axis: "data",
  title: "No agent's patch was measured",
  rationale: "The commit can serve as a task, but says nothing yet about an agent.",
  advice: "Run the agents' patches of these commits.",
  needs: ["runs", "identity", "policy"],
  messages: {
    none: { text: "no agent run in the set", severity: "note" },
    failed: { text: "{runs} agent {noun}, none with a metric ({status})", severity: "note" },
  },
  check: ({ runs, identity, policy }) => missingRuns(runs.agent, identity.origins, policy.plan.repetitions),
});
