import { patchLine, readPatches } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-contains-itself",
  axis: "patch",
  title: "The patch puts a patch file into the repository",
  rationale:
    "The harness wrote its output where the agent worked and took it for the agent's change: sizes and file counts are too large, and an empty patch looks full.",
  advice: "Write model_patch.diff outside the repository, and leave it out of every count.",
  needs: ["attempts"],
  messages: {
    beside: { text: "{path} is part of the patch", severity: "note" },
    alone: { text: "{path} is all there is in the patch", severity: "note" },
  },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap((patch) => {
      const own = patch.facts.files.find(({ kind }) => kind === "own");
      if (own === undefined) return [];
      return [
        {
          messageId: patch.facts.files.length === 1 ? ("alone" as const) : ("beside" as const),
          args: { path: own.path },
          attempt: patch.id,
          evidence: [patchLine(patch, own.line, own.path)] as const,
        },
      ];
    }),
});
