import { defineRule } from "./rule.ts";

export default defineRule({
  id: "units-mixed",
  axis: "data",
  title: "A ratio stands in a column of differences",
  rationale:
    "A column that holds ratios near 100 and differences near 0 makes every ratio look like twice the speed; whoever counts who beats whom counts units.",
  advice: "Write the column in one unit; of a ratio to 100 the difference is what is above 100.",
  needs: ["candidates"],
  messages: {
    ratio: {
      text: "{value} of {who} stands in a column of differences in percent and is a ratio to 100: a difference of {difference} %",
      severity: "note",
    },
  },
  check({ candidates }) {
    const ratios = candidates.filter(({ isRatio }) => isRatio);
    return ratios.map(({ who, pct, origin }) => ({
      messageId: "ratio" as const,
      args: {
        who,
        value: pct,
        difference: `${pct > 100 ? "+" : ""}${(pct - 100).toFixed(1)}`,
      },
      evidence: [origin] as const,
    }));
  },
});
