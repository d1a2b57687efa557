import type { StaleEffect } from "../model/runFacts.ts";
import { effectPct, metric } from "../model/metrics.ts";
import type { Measurement, RunRecord, StatedEffect, Variant } from "../model/records.ts";
import type { Run } from "../model/runState.ts";

/** Stored effects were rounded to two digits at worst. */
const ROUNDING_PCT = 0.05;
const RELATIVE = 0.001;

/**
 * Effects stored in a record that are not those of the values in the same record: the values were replaced after the
 * effect was computed, or were never there. One entry however many rows repeat it.
 */
export function staleEffects(runs: readonly Run[]): StaleEffect[] {
  const records = new Map<string, Map<Variant, Run>>();
  for (const run of runs) {
    const place = placeOf(run);
    const variants = records.get(place) ?? new Map<Variant, Run>();
    records.set(place, variants.set(run.variant, run));
  }
  const found = new Map<string, StaleEffect>();
  for (const run of runs) {
    for (const effect of run.statedEffects ?? []) {
      const reference = records.get(placeOf(run))?.get(effect.against);
      const computedPct = computed(run, reference, effect);
      if (computedPct !== null && isSame(effect.pct, computedPct)) continue;
      const key = [run.variant, run.format, effect.key, effect.against, effect.pct, computedPct].join(" ");
      if (!found.has(key)) found.set(key, { run, effect, computedPct });
    }
  }
  return [...found.values()];
}

/** The record a run stands in: the file and the execution, or the row of a table. */
export function placeOf({ file, block, pointer }: RunRecord): string {
  return `${file} ${block ?? pointer}`;
}

function computed(run: RunRecord, reference: RunRecord | undefined, { key }: StatedEffect): number | null {
  const [own, other] = [valueOf(run, key), reference === undefined ? undefined : valueOf(reference, key)];
  return own === undefined || other === undefined
    ? null
    : effectPct(metric(own.metric).better, other.value, own.value);
}

function valueOf({ measurements }: RunRecord, key: string): Measurement | undefined {
  return measurements.find((each) => each.parser === "result-fields" && each.key === key);
}

function isSame(stated: number, computedPct: number): boolean {
  return Math.abs(stated - computedPct) <= Math.max(ROUNDING_PCT, RELATIVE * Math.abs(computedPct));
}
