import { patchLine, readPatches } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-syntax-invalid",
  axis: "patch",
  title: "The patch leaves a file that is no Python",
  rationale:
    "The module cannot be imported, so nothing of the engine that uses it runs: a measurement after it is none of this patch.",
  advice:
    "Reject the patch before it is benchmarked: python -m py_compile on the changed files says it in a second.",
  needs: ["attempts"],
  messages: {
    line: { text: "line {line} of the patch makes {path} invalid: {code}", severity: "note" },
    inside: { text: "line {line} of the patch puts {code} inside {inside} of {path}", severity: "note" },
  },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap((patch) =>
      patch.facts.syntax.faults.map(({ path, line, quote, inside }) => ({
        messageId: inside === undefined ? ("line" as const) : ("inside" as const),
        args: { line, path, code: `\`${quote.slice(0, 60)}\``, ...(inside === undefined ? {} : { inside }) },
        attempt: patch.id,
        evidence: [patchLine(patch, line, quote)] as const,
      })),
    ),
});
