import type { TemplateCode } from "../model/patchFacts.ts";
import { patchLine, readPatches } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

const words: Readonly<Record<TemplateCode["kind"], string>> = {
  "never-called": "a new function no line of the patch uses",
  "example-usage": "an example in a comment",
  "invented-attribute": "a probe for an attribute that stands for nothing",
  "comment-only": "a file of which only comments change",
};

export default defineRule({
  id: "patch-template-code",
  axis: "patch",
  title: "The patch holds template code",
  rationale:
    "Functions nobody calls, probes for invented attributes and comments look like an optimisation in a diff and change nothing that runs.",
  advice: "Count a patch of nothing else as no optimisation, and look for what the rest of it does.",
  needs: ["attempts"],
  messages: {
    only: { text: "nothing in the patch can run: {what}", severity: "note" },
    some: { text: "part of the patch cannot run: {what}", severity: "note" },
  },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap((patch) => {
      const { template, answers } = patch.facts;
      const [first, ...rest] = template.map(({ line, quote }) => patchLine(patch, line, quote));
      if (first === undefined) return [];
      const kinds = [...new Set(template.map(({ kind }) => kind))];
      return [
        {
          messageId: answers.templateOnly.answer === "yes" ? ("only" as const) : ("some" as const),
          args: { what: kinds.map((kind) => words[kind]).join("; ") },
          attempt: patch.id,
          evidence: [first, ...rest.slice(0, 5)] as const,
        },
      ];
    }),
});
