import { readPatches } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-tests-only",
  axis: "patch",
  title: "The patch touches no file of the engine",
  rationale:
    "Tests, documents and the patch file itself run nothing when the engine serves: the measurement is the baseline's.",
  advice: "Count it as an attempt without an optimisation.",
  needs: ["attempts"],
  messages: { only: { text: "{why} ({files} in all)", severity: "note" } },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap(({ id, file, facts }) => {
      const { answer, why, origin } = facts.answers.wrongFilesOnly;
      if (answer !== "yes") return [];
      return [
        {
          messageId: "only" as const,
          args: { why, files: facts.files.length },
          attempt: id,
          evidence: [origin ?? { file, pointer: "" }] as const,
        },
      ];
    }),
});
