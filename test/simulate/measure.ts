import { judgeFamily } from "../../src/effects/effects.ts";
import type { EffectSettings } from "../../src/effects/effectTypes.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import { effectThresholdsOf } from "../../src/model/thresholds.ts";
import { drawFamily, type FamilySpec } from "./families.ts";

export const settings: EffectSettings = {
  alpha: 0.05,
  marginPct: 2,
  cap: 20,
  guardrail: false,
  thresholds: effectThresholdsOf(policyOf({ policy: "strict" })),
};

export interface Figures {
  /** Share of all comparisons without an effect that were called improved or regressed. */
  readonly falseShare: number;
  /** Mean over families of false among all called (0 where none was called). */
  readonly falseDiscovery: number;
  /** Share of the real effects found, with the right sign. */
  readonly power: number;
  /** Share of comparisons without effect called equivalent. */
  readonly equivalent: number;
}

/** Judges many seeded families and counts. A call of the wrong sign is false. */
export function measure(spec: Omit<FamilySpec, "seed">, families: number, seed = 20_260_118): Figures {
  const count = { nulls: 0, falseNulls: 0, real: 0, found: 0, equivalent: 0, proportions: 0 };
  for (let family = 0; family < families; family += 1) {
    const members = drawFamily({ ...spec, seed: seed + family * 7919 });
    const effects = judgeFamily(
      members.map(({ input }) => input),
      settings,
    );
    let [called, wrong] = [0, 0];
    for (const [index, { truth }] of members.entries()) {
      const { conclusion } = effects[index]!;
      const sign = conclusion === "improved" ? 1 : conclusion === "regressed" ? -1 : 0;
      called += Math.abs(sign);
      const right = sign !== 0 && sign === Math.sign(truth);
      if (sign !== 0 && !right) wrong += 1;
      if (truth === 0) {
        count.nulls += 1;
        count.falseNulls += Math.abs(sign);
        count.equivalent += conclusion === "equivalent" ? 1 : 0;
      } else {
        count.real += 1;
        count.found += right ? 1 : 0;
      }
    }
    count.proportions += called === 0 ? 0 : wrong / called;
  }
  return {
    falseShare: count.falseNulls / Math.max(1, count.nulls),
    falseDiscovery: count.proportions / families,
    power: count.real === 0 ? Number.NaN : count.found / count.real,
    equivalent: count.equivalent / Math.max(1, count.nulls),
  };
}
