import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "memory-exceeded",
  axis: "hardware",
  decides: { rank: 130, category: "Does not fit in memory", whereFixable: "Model too large" },
  title: "The model does not fit into the target's memory",
  rationale:
    "Weights and KV cache are known from the model's configuration; a server that cannot start measures nothing.",
  advice: "Use a smaller or quantised model of the same architecture, or a machine with more memory.",
  needs: ["model", "memory", "target"],
  messages: {
    tooLarge: {
      text: "{model} needs {needed} × {gpu} to load ({weights} GiB of weights), the target has {has}",
      severity: "blocking",
    },
    replaceable: {
      text: "{model} needs {needed} × {gpu} to load ({weights} GiB of weights), the target has {has}; {other} is of the same architecture and fits",
      severity: "fixable",
    },
    wrongModel: {
      text: "{model} needs {needed} × {gpu} to load, and the changed code never runs with it",
      severity: "note",
    },
  },
  check({ model, memory, target }) {
    const { needed, fits, isWrong, other } = memory;
    if (fits) return [];
    const weights = model.entry.weightGib ?? "?";
    const args = { model: model.id, needed, gpu: target.gpu, weights, has: target.count };
    const evidence = [{ ...model.origin, quote: quoteOf(model.origin.quote ?? model.id) }] as const;
    if (isWrong) return [{ messageId: "wrongModel", args, evidence }];
    if (other === null) return [{ messageId: "tooLarge", args, evidence }];
    const reason = `${model.id} does not fit on ${target.count} × ${target.gpu}`;
    return [
      {
        messageId: "replaceable",
        args: { ...args, other },
        evidence,
        corrections: [{ kind: "replace-model", from: model.id, to: other, reason, confidence: "likely" }],
      },
    ];
  },
});
