import type { Reason, SideName } from "../model/reason.ts";
import type { EffectThresholds } from "../model/thresholds.ts";
import { farthest } from "../stats/farthest.ts";
import { numbersOf, type Value } from "./cohorts.ts";
import type { Pair } from "./pairs.ts";

/** The run of a side that lies far off its others: it may be a cold start or a busy neighbour, and decides the mean. */
export function farOff(pair: Pair, thresholds: EffectThresholds): Reason[] {
  return [
    ...farOffIn("reference", pair.referenceValues, thresholds),
    ...farOffIn("candidate", pair.candidateValues, thresholds),
  ];
}

function farOffIn(side: SideName, values: readonly Value[], { farOffAlpha }: EffectThresholds): Reason[] {
  const numbers = numbersOf(values);
  if (!numbers.every((value) => Number.isFinite(value) && value > 0)) return [];
  const found = farthest(
    side,
    numbers.map((value) => Math.log(value)),
  );
  if (found === null || found.p >= farOffAlpha) return [];
  const file = values.length === numbers.length ? (values[found.index]?.run.file ?? null) : null;
  const offPct = Math.expm1(found.distance) * 100;
  return [{ kind: "run-far-off", args: { side, index: found.index + 1, of: numbers.length, file, offPct } }];
}
