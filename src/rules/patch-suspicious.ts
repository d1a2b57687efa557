import { patchLine, readPatches } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-suspicious",
  axis: "patch",
  title: "The patch may change the number instead of the speed",
  rationale:
    "A patch that makes less, answers from memory, refuses requests or touches the clock gets a better number and makes nothing faster.",
  advice:
    "Read the lines that are named, and hold tokens, failures and outputs of its runs against the baseline's.",
  needs: ["attempts"],
  messages: { some: { text: "{kind}: {why}", severity: "note" } },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap((patch) => {
      const found = patch.facts.suspicious ?? [];
      return [...new Set(found.map(({ kind }) => kind))].flatMap((kind) => {
        const [first, ...rest] = found.filter((each) => each.kind === kind);
        if (first === undefined) return [];
        const line = (each: typeof first) => patchLine(patch, each.line, each.quote);
        return [
          {
            messageId: "some" as const,
            args: { kind, why: first.why },
            attempt: patch.id,
            evidence: [line(first), ...rest.slice(0, 5).map(line)] as const,
          },
        ];
      });
    }),
});
