import { readPatches } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-not-applied",
  axis: "patch",
  title: "The patch does not apply to the commit's parent",
  rationale:
    "A patch that git refuses leaves the baseline as it is; a pipeline that goes on measures the baseline and calls it the agent.",
  advice: "Make the patch anew from the human commit's parent, and stop the pipeline where git apply fails.",
  needs: ["attempts"],
  messages: { refused: { text: "{why}", severity: "note" } },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap(({ id, file, facts }) => {
      const { answer, why, origin } = facts.answers.doesNotApply;
      if (answer !== "yes") return [];
      return [
        {
          messageId: "refused" as const,
          args: { why },
          attempt: id,
          evidence: [origin ?? { file, pointer: "" }] as const,
        },
      ];
    }),
});
