import { missingRuns } from "./missingRuns.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "human-missing",
  axis: "data",
  title: "The merged change was not measured",
  rationale: "Without a run of the merged change there is nothing to compare the baseline or an agent with.",
  advice: "Run the human variant of these commits.",
  needs: ["runs", "identity", "policy"],
  messages: {
    none: { text: "no human run in the set", severity: "fixable" },
    failed: { text: "{runs} human {noun}, none with a metric ({status})", severity: "fixable" },
  },
  check: ({ runs, identity, policy }) => missingRuns(runs.human, identity.origins, policy.plan.repetitions),
});
