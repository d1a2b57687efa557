import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "commit-reverted",
  axis: "commit",
  decides: { rank: 240, category: "Revert commit" },
  title: "The commit takes an earlier change back",
  rationale:
    "A revert restores older code; measured as an optimisation it has the wrong sign or no effect by design.",
  advice: "Leave reverts out of a set of optimisations.",
  needs: ["subject"],
  messages: { revert: { text: "the subject says it is a revert", severity: "blocking" } },
  check({ subject }) {
    if (!/^\s*(\[[^\]]*\]\s*)*revert\b/i.test(subject.value)) return [];
    return [
      { messageId: "revert", args: {}, evidence: [{ ...subject.origin, quote: quoteOf(subject.value) }] },
    ];
  },
});
