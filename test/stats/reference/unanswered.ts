/** The cases of test/fixtures/statistics/reference.json that we do not answer, and why. */

/** Why a case is not answered; null if it is. */
export function withoutAnswer(id: string, fn: string): string | null {
  return casesWithoutAnswer[id] ?? functionsWithoutAnswer[fn] ?? null;
}

const functionsWithoutAnswer: Readonly<Record<string, string>> = {
  fieller_ratio_ci: "we judge ratios on the log scale; no Fieller interval",
  effect_size: "effects are ratios; no standardised effect size",
  combine_p: "p-values are adjusted, never combined",
  rustc_perf_significance: "their rule, which we do not use",
};

const refused = "no bootstrap interval under six values; bootstrap.test.ts asserts the refusal";
const casesWithoutAnswer: Readonly<Record<string, string>> = {
  welch_both_constant_equal: "says p = 1; p is null where nothing varies; welchT.test.ts asserts null",
  bootstrap_n5_noisy_mean: refused,
  bootstrap_ratio_n3_clear: refused,
  bootstrap_ratio_n5_noisy: refused,
};
