import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "model-gated",
  axis: "commit",
  title: "The model needs a licence to download",
  rationale:
    "A gated model needs a token of an account that accepted the licence; without it every variant fails alike.",
  advice: "Give the runner a token that may read the model.",
  needs: ["model"],
  messages: { gated: { text: "{model} is gated: the runner needs a token", severity: "note" } },
  check: ({ model }) =>
    model.entry.exists && model.entry.gated
      ? [
          {
            messageId: "gated",
            args: { model: model.id },
            evidence: [{ ...model.origin, quote: quoteOf(model.id) }],
          },
        ]
      : [],
});
