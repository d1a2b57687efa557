import { judgeFamily } from "../../src/effects/effects.ts";
import type { EffectInput, EffectSettings } from "../../src/effects/effectTypes.ts";
import { thresholds } from "./facts.ts";

/* Effects of values made by hand; the special functions of stats/ must be `ready`. */

export const settings: EffectSettings = { alpha: 0.05, marginPct: 2, cap: 20, guardrail: false, thresholds };

export function input(
  reference: readonly number[],
  candidate: readonly number[],
  more: Partial<EffectInput> = {},
): EffectInput {
  return { reference, candidate, pairs: null, better: "lower", noise: null, ...more };
}

/** A family of one. */
export function one(given: EffectInput, more: Partial<EffectSettings> = {}) {
  const [effect] = judgeFamily([given], { ...settings, ...more });
  if (effect === undefined) throw new Error("no effect");
  return effect;
}
