import { readPatches, someOf } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-files-missed",
  axis: "patch",
  title: "The patch leaves files of the human change alone",
  rationale:
    "What the human change had to touch and the agent did not is the first place to look where the speed-up is missing.",
  advice: "Compare the patch with the human change before its number is called the agent's optimisation.",
  needs: ["attempts"],
  messages: {
    all: {
      text: "the patch touches none of the {total} source files of the human change: {files}",
      severity: "note",
    },
    some: {
      text: "the patch leaves {missed} of {total} source files of the human change alone: {files}",
      severity: "note",
    },
  },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap(({ id, file, facts }) => {
      const missed = facts.overlap?.filesMissed ?? [];
      if (facts.overlap === undefined || missed.length === 0) return [];
      const { filesShared, file: human } = facts.overlap;
      const shared = facts.files.filter(
        ({ path, kind }) => kind === "source" && filesShared.includes(path),
      ).length;
      return [
        {
          messageId: shared === 0 ? ("all" as const) : ("some" as const),
          args: { missed: missed.length, total: missed.length + shared, files: someOf(missed) },
          attempt: id,
          evidence: [
            { file, pointer: "" },
            { file: human, pointer: "" },
          ] as const,
        },
      ];
    }),
});
