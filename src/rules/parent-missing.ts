import { defineRule } from "./rule.ts";

export default defineRule({
  id: "parent-missing",
  axis: "data",
  title: "No source names the parent commit",
  rationale: "The baseline is built from the parent; without it there is no baseline image and no pair.",
  advice: "Take the parent from version control or from another mapping.",
  needs: ["identity", "parents"],
  messages: { unknown: { text: "no source names the parent commit", severity: "fixable" } },
  check: ({ identity, parents }) =>
    parents.length > 0 ? [] : [{ messageId: "unknown", args: {}, evidence: identity.origins }],
});
