import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "model-unsupported",
  axis: "commit",
  decides: { rank: 250, category: "Model not supported yet" },
  title: "The model is younger than the commit",
  rationale:
    "An engine cannot load a model whose configuration it learned to read later; the server stops at start-up on both sides.",
  advice: "Use a model of the commit's own time.",
  needs: ["model", "date", "identity"],
  messages: {
    tooNew: { text: "{model} is supported from {since} on, the commit is of {date}", severity: "fixable" },
  },
  check({ model, date, identity }) {
    const since = identity.project === null ? undefined : model.entry.supportedSince?.[identity.project];
    if (since === undefined || date.value.slice(0, 10) >= since) return [];
    const older = model.entry.olderEquivalent;
    const reason = `${model.id} loads only from ${since} on`;
    return [
      {
        messageId: "tooNew",
        args: { model: model.id, since, date: date.value.slice(0, 10) },
        evidence: [{ ...model.origin, quote: quoteOf(model.id) }, date.origin],
        ...(older === undefined
          ? {}
          : {
              corrections: [
                { kind: "replace-model", from: model.id, to: older, reason, confidence: "likely" },
              ],
            }),
      },
    ];
  },
});
