import type { HistoryRecord, KeptEffect } from "../model/history.ts";
import { compareText } from "../model/order.ts";
import { changePoints } from "../stats/changePoints.ts";
import { effectName } from "./record.ts";

/** One quantity of a commit and pair of variants over the reports. */
export interface EffectSeries {
  readonly commit: string;
  readonly points: readonly EffectPoint[];
  readonly changes: readonly EffectStep[];
}

export interface EffectPoint {
  /** Of the first report with this result. */
  readonly report: number;
  readonly now: string | null;
  readonly effect: KeptEffect;
}

/** A change of the effect that is proven: it came between two reports. */
export interface EffectStep {
  readonly after: EffectPoint;
  readonly at: EffectPoint;
  /** Mean effects of the two levels, in percent. */
  readonly before: number;
  readonly level: number;
}

/**
 * What verdicts rest on, where it was measured in more than one report. A report that only repeats the number of the one before is
 * no measurement, and no point.
 */
export function effectSeries(records: readonly HistoryRecord[]): EffectSeries[] {
  const lines = new Map<string, { commit: string; points: EffectPoint[] }>();
  for (const { report, now, commits } of records.toSorted((a, b) => a.report - b.report))
    for (const [commit, { effects }] of Object.entries(commits))
      for (const effect of effects.filter(({ primary, pct }) => primary && pct !== null)) {
        const name = `${commit} ${effectName(effect)}`;
        const line = lines.get(name) ?? { commit, points: [] };
        lines.set(name, line);
        if (!isRepeated(line.points.at(-1)?.effect, effect)) line.points.push({ report, now, effect });
      }
  return [...lines]
    .filter(([, { points }]) => points.length > 1)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, { commit, points }]) => ({ commit, points, changes: stepsOf(points) }));
}

function isRepeated(before: KeptEffect | undefined, now: KeptEffect): boolean {
  return before?.pct === now.pct && before?.n.join() === now.n.join();
}

function stepsOf(points: readonly EffectPoint[]): EffectStep[] {
  const found = changePoints(points.map(({ effect }) => effect.pct ?? 0));
  return found.flatMap(({ index, before, after: level }) => {
    const [after, at] = [points[index - 1], points[index]];
    return after === undefined || at === undefined ? [] : [{ after, at, before, level }];
  });
}
