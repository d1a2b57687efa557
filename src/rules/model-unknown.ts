import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "model-unknown",
  axis: "commit",
  decides: { rank: 450, category: "Model does not exist" },
  title: "The model does not exist under this name",
  rationale:
    "A hub that does not know the id serves nothing; runners then swap the model silently and the numbers belong to another one.",
  advice: "Write model ids as the hub knows them.",
  needs: ["model"],
  messages: {
    renamed: { text: "{model} does not exist; {replacement} was most likely meant", severity: "fixable" },
    missing: { text: "{model} does not exist and no replacement is known", severity: "fixable" },
  },
  check({ model }) {
    if (model.entry.exists) return [];
    const { replacement } = model.entry;
    const evidence = [{ ...model.origin, quote: quoteOf(model.id) }] as const;
    if (replacement === undefined) return [{ messageId: "missing", args: { model: model.id }, evidence }];
    const reason = `the hub has no ${model.id}`;
    return [
      {
        messageId: "renamed",
        args: { model: model.id, replacement },
        evidence,
        corrections: [
          { kind: "replace-model", from: model.id, to: replacement, reason, confidence: "likely" },
        ],
      },
    ];
  },
});
