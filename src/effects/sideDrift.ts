import { compareText } from "../model/order.ts";
import { commonSlope } from "../stats/commonSlope.ts";
import { numbersOf, type Value } from "./cohorts.ts";
import type { Position } from "./effectTypes.ts";
import type { DescribedPair } from "./judgePairs.ts";
import { orderOf, startOf } from "./order.ts";
import { meanOf } from "./positionCost.ts";
import { betterPct } from "./ranks.ts";

/** The pairs whose difference a drift may be. */
export function driftsOf(pairs: readonly DescribedPair[], alpha: number): Map<DescribedPair, Position> {
  return new Map(
    pairs.flatMap((each) => {
      const position = driftOf(each, alpha);
      return position === null ? [] : [[each, position] as const];
    }),
  );
}

/**
 * A drift inside the sides that reaches as far as what they differ by, where one side ran wholly before the other: a machine that
 * warms up or fills looks like an effect of whatever ran later. The slope that the sides have in common, over the distance of
 * their middles, must be there at `alpha` and its interval reach the difference. Null where the order is another or nothing drifts.
 */
function driftOf({ pair, definition, barred }: DescribedPair, alpha: number): Position | null {
  const { reference, candidate, referenceValues, candidateValues } = pair;
  if (barred || orderOf(reference.runs, candidate.runs) !== "one-sided") return null;
  const [a, b] = [logsInTime(referenceValues), logsInTime(candidateValues)];
  if (![...a, ...b].every(Number.isFinite)) return null;
  const common = commonSlope([a, b]);
  if (common === null || common.p > alpha) return null;
  const isReferenceFirst = startText(referenceValues) < startText(candidateValues);
  const distance = ((isReferenceFirst ? 1 : -1) * (a.length + b.length)) / 2;
  const [difference, drift] = [meanOf(b) - meanOf(a), common.slope * distance];
  const reaches = Math.abs(drift) + common.reach * Math.abs(distance) >= Math.abs(difference);
  if (!reaches || Math.sign(drift) !== Math.sign(difference)) return null;
  const driftPct = betterPct(drift, definition.better ?? "lower");
  return { p: 1, beyond: null, reason: { kind: "drift-as-far", args: { driftPct, p: common.p } } };
}

function logsInTime(values: readonly Value[]): number[] {
  const ran = values.toSorted((a, b) => compareText(startOf(a.run) ?? "", startOf(b.run) ?? ""));
  return numbersOf(ran).map(Math.log);
}

function startText(values: readonly Value[]): string {
  return values[0] === undefined ? "" : (startOf(values[0].run) ?? "");
}
