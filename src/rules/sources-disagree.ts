import { defineRule } from "./rule.ts";

export default defineRule({
  id: "sources-disagree",
  axis: "data",
  title: "Sources state different things of the commit",
  rationale:
    "Whoever reads only one of them runs another benchmark than whoever reads the other; the numbers then cannot be compared.",
  advice: "Keep one table of commands and models, and generate the others from it.",
  needs: ["conflicts"],
  messages: { differ: { text: "{values} values for {fact}; the first one is used", severity: "note" } },
  check: ({ conflicts }) =>
    conflicts.flatMap(({ fact, values }) => {
      const [first, ...rest] = values.map(({ origin, value }) => ({
        ...origin,
        quote: value.length <= 120 ? value : `${value.slice(0, 119)}…`,
      }));
      return first === undefined
        ? []
        : [
            {
              messageId: "differ" as const,
              args: { fact, values: values.length },
              evidence: [first, ...rest] as const,
            },
          ];
    }),
});
