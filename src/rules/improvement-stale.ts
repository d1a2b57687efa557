import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "improvement-stale",
  axis: "data",
  title: "A stored effect is not that of the values beside it",
  rationale:
    "Where values were replaced after their effect was computed, the table prints an effect that nobody measured.",
  advice: "Compute effects from the values when they are printed; store none.",
  needs: ["staleEffects"],
  messages: {
    stale: {
      text: "{side} in {format}: {key} against {against} is stored as {stated} %, its values give {computed} %",
      severity: "note",
    },
    orphan: {
      text: "{side} in {format}: {key} against {against} is stored as {stated} %, and a value of it is missing",
      severity: "note",
    },
  },
  check: ({ staleEffects }) =>
    staleEffects.map(({ run, effect, computedPct }) => {
      const { key, against, pct, pointer } = effect;
      const args = { side: sideName(run), format: run.format, key, against, stated: rounded(pct) };
      const evidence = [{ file: run.file, pointer, quote: quoteOf(`${key}: ${pct}`) }] as const;
      return computedPct === null
        ? { messageId: "orphan" as const, args, evidence }
        : { messageId: "stale" as const, args: { ...args, computed: rounded(computedPct) }, evidence };
    }),
});

function rounded(pct: number): number {
  return Math.round(pct * 100) / 100;
}
