import { defineRule } from "./rule.ts";

export default defineRule({
  id: "memory-exceeded",
  axis: "hardware",
  decides: { rank: 130, category: "Does not fit in memory" },
  title: "The model does not fit into the target's memory",
  rationale:
    "Weights and KV cache are known from the model's configuration; a server that cannot start measures nothing.",
  advice: "Use a smaller or quantised model of the same architecture, or a machine with more memory.",
  needs: ["model", "target"],
  messages: {
    tooLarge: {
      text: "{model} needs {needed} × H100 80 GB to load ({weights} GiB of weights), the target has {has}",
      severity: "blocking",
    },
  },
  check({ model, target }) {
    const needed = model.entry.minH100;
    if (needed === null || needed <= target.count) return [];
    return [
      {
        messageId: "tooLarge",
        args: { model: model.id, needed, weights: model.entry.weightGib ?? "?", has: target.count },
        evidence: [model.origin],
      },
    ];
  },
});
