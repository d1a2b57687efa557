import { patchLine, readPatches, someOf } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-scope-exceeded",
  axis: "patch",
  title: "The patch changes what the human change leaves alone",
  rationale:
    "Other files and functions may be the agent's own idea or damage; a benchmark of the human change need not run them.",
  advice:
    "Look at what goes beyond the human change before a gain or a failure is put down to the same optimisation.",
  needs: ["attempts"],
  messages: {
    files: {
      text: "changes source files that the human change leaves alone ({count}): {names}",
      severity: "note",
    },
    symbols: {
      text: "changes functions that the human change leaves alone ({count}): {names}",
      severity: "note",
    },
  },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap((patch) => {
      const { filesBeyond = [], symbolsBeyond = [] } = patch.facts.overlap ?? {};
      const beyond = filesBeyond.length > 0 ? filesBeyond : symbolsBeyond;
      if (beyond.length === 0) return [];
      const path = beyond[0]?.split(": ")[0];
      const place = patch.facts.files.find((each) => each.path === path);
      return [
        {
          messageId: filesBeyond.length > 0 ? ("files" as const) : ("symbols" as const),
          args: { count: beyond.length, names: someOf(beyond) },
          attempt: patch.id,
          evidence: [patchLine(patch, place?.line ?? 1, beyond[0] ?? "")] as const,
        },
      ];
    }),
});
