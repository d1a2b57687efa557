import { missingRuns } from "./missingRuns.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "baseline-missing",
  axis: "data",
  title: "The baseline was not measured",
  rationale: "Without the parent's number there is no effect of the commit, only a number.",
  advice: "Run the baseline of these commits.",
  needs: ["runs", "identity", "policy"],
  messages: {
    none: { text: "no baseline run in the set", severity: "fixable" },
    failed: { text: "{runs} baseline {noun}, none with a metric ({status})", severity: "fixable" },
  },
  check: ({ runs, identity, policy }) =>
    missingRuns(runs.baseline, identity.origins, policy.plan.repetitions),
});
