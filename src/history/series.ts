import type { EffectPoint, EffectSeries, EffectStep } from "../model/effectSeries.ts";
import type { HistoryRecord, KeptEffect } from "../model/history.ts";
import { compareText } from "../model/order.ts";
import { changePoints } from "../stats/changePoints.ts";
import { effectName } from "./record.ts";

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
