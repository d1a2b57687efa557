import type { Effect, EffectInput, EffectSettings } from "./effectTypes.ts";

/**
 * Counted values (bytes, allocations, failures) are compared as they are: no test is needed where neither side varies, zeros
 * count, and one run a side decides. A side without a single count against one that counts on every run decides as well, however
 * much those vary. Null where the values vary otherwise: then they are timed like any other quantity.
 */
export function exactEffect(
  { reference, candidate, better }: EffectInput,
  { marginPct }: Pick<EffectSettings, "marginPct">,
): Effect | null {
  const all = [...reference, ...candidate];
  if (reference.length === 0 || candidate.length === 0) return null;
  if (!all.every((value) => Number.isFinite(value) && value >= 0)) return null;
  const [before, after] = [constantOf(reference), constantOf(candidate)];
  if (before !== null && after !== null) {
    if (before === after) return { ...counted, effectPct: 0, conclusion: "equivalent" };
    if (before !== 0 && after !== 0) return ofChange(before, after, better, marginPct);
  }
  const grew = before === 0 && candidate.every((value) => value > 0);
  const vanished = after === 0 && reference.every((value) => value > 0);
  if (!grew && !vanished) return null;
  return { ...counted, conclusion: grew === (better === "higher") ? "improved" : "regressed" };
}

/** The change in percent of the reference, positive where it is better; within the margin both are as good. */
function ofChange(before: number, after: number, better: EffectInput["better"], marginPct: number): Effect {
  const changePct = (100 * (after - before)) / before;
  const effectPct = better === "lower" ? -changePct : changePct;
  const isSmall = Math.abs(effectPct) < marginPct;
  return {
    ...counted,
    effectPct,
    conclusion: isSmall ? "equivalent" : effectPct > 0 ? "improved" : "regressed",
  };
}

function constantOf([first = Number.NaN, ...rest]: readonly number[]): number | null {
  return rest.every((value) => value === first) ? first : null;
}

const counted = {
  effectPct: null,
  ci95: null,
  p: null,
  q: null,
  test: "counted",
  design: null,
  mdePct: null,
  trialsNeeded: null,
  ranks: null,
  reasons: [],
} as const;
