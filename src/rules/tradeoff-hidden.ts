import { defineRule } from "./rule.ts";

export default defineRule({
  id: "tradeoff-hidden",
  axis: "commit",
  decides: { rank: 230, category: "Harmful/misleading" },
  title: "The author trades one metric for another",
  rationale:
    "Where a change improves one latency at the expense of another, a single number can approve a regression or hide a gain.",
  advice: "Report both metrics of a trade-off, never one of them alone.",
  needs: ["signals"],
  messages: {
    stated: {
      text: "the author says that the gain comes at the expense of another metric",
      severity: "note",
    },
  },
  check: ({ signals }) =>
    signals
      .filter(({ signal }) => signal.id.startsWith("claim/tradeoff"))
      .map(({ origins }) => ({ messageId: "stated" as const, args: {}, evidence: origins })),
});
