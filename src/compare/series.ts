import { type Cohort, cohortsOf, numbersOf, valuesOf } from "../effects/cohorts.ts";
import type { LoadGate } from "../effects/loadGate.ts";
import { sideDifferences } from "../effects/sideDifferences.ts";
import { definitionOf, isResult, type Reading } from "../effects/trial.ts";
import { type Quantity, quantityKey } from "../model/quantity.ts";
import type { Series, SeriesChange, SeriesPoint } from "../model/series.ts";
import { type ChangePoint, changePoints } from "../stats/changePoints.ts";
import { sampleMoments } from "../stats/sampleMoments.ts";
import { tQuantile } from "../stats/tDistribution.ts";
import { ownTrials } from "./ownTrials.ts";
import { type DirectionOf, type SideRead, trialsOfSets, unitsApart } from "./trials.ts";

/** What one path holds, under the name of the path. */
export interface Place {
  readonly name: string;
  readonly side: SideRead;
}

/**
 * The quantities that the places have, each as a series in the order of the places, with its changes of level. A benchmark on another
 * workload is another series. One place alone is a series by itself: each of its values is a point.
 *
 * @param marginPct a smaller change is called small
 */
export function seriesOf(
  places: readonly Place[],
  { gate, directionOf, marginPct }: { gate: LoadGate; directionOf: DirectionOf; marginPct: number },
): Series[] {
  const lines: Line[] = [];
  for (const { name, side } of places) {
    const trials = [...trialsOfSets(unitsApart(side.sets), directionOf), ...side.runs];
    for (const cohort of cohortsOf(ownTrials("reference", trials).trials, gate))
      join(lines, name, cohort, gate);
  }
  return lines.flatMap((line) => quantitiesOf(line).map((each) => series(line, each, marginPct)));
}

/** One benchmark on one workload. */
interface Line {
  readonly parts: { readonly place: string; readonly cohort: Cohort }[];
}

/** Adds what a place has of a benchmark to the series of its workload. */
function join(lines: Line[], place: string, cohort: Cohort, gate: LoadGate): void {
  const line = lines.find(({ parts }) => {
    const last = parts.at(-1);
    return last !== undefined && last.place !== place && isSame(last.cohort, cohort, gate);
  });
  if (line === undefined) lines.push({ parts: [{ place, cohort }] });
  else line.parts.push({ place, cohort });
}

function isSame(a: Cohort, b: Cohort, gate: LoadGate): boolean {
  const name = ({ benchmark, pipeline, variant, agent }: Cohort) =>
    [benchmark, pipeline, variant, agent].join("\n");
  return name(a) === name(b) && sideDifferences(a, b, gate).barring.length === 0;
}

function quantitiesOf({ parts }: Line): Reading[] {
  const readings = parts.flatMap(({ cohort }) => cohort.runs.flatMap(({ measurements }) => measurements));
  const found = new Map(readings.toReversed().map((each) => [quantityKey(each), each]));
  return [...found.values()].toReversed().filter(({ metric }) => isResult(metric));
}

function series({ parts }: Line, reading: Reading, marginPct: number): Series {
  const { better, unit } = definitionOf(reading);
  const points = pointsOf(parts, reading);
  const first = parts[0]?.cohort;
  return {
    benchmark: first?.benchmark ?? first?.pipeline ?? "",
    metric: reading.metric,
    statistic: reading.statistic,
    unit,
    better,
    points,
    changes: changesOf(points, better, marginPct),
  };
}

function pointsOf(parts: Line["parts"], quantity: Quantity): SeriesPoint[] {
  const values = parts.map(({ place, cohort }) => ({
    place,
    numbers: numbersOf(valuesOf(cohort, quantity)).filter(Number.isFinite),
  }));
  const [only] = values;
  const apart =
    values.length === 1 && only !== undefined
      ? only.numbers.map((value, at) => ({ place: `${only.place} #${at + 1}`, numbers: [value] }))
      : values;
  return apart.flatMap(({ place, numbers }) => (numbers.length === 0 ? [] : [pointOf(place, numbers)]));
}

function pointOf(place: string, numbers: readonly number[]): SeriesPoint {
  const { n, origin, offset, sd } = sampleMoments("values", numbers);
  const mean = origin + offset;
  if (sd === null) return { place, n, mean, ci95: null };
  const reach = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { place, n, mean, ci95: [mean - reach, mean + reach] };
}

/** On the log scale where that is possible: a share of the level counts, not its size. */
function changesOf(
  points: readonly SeriesPoint[],
  better: Series["better"],
  marginPct: number,
): SeriesChange[] {
  const means = points.map(({ mean }) => mean);
  const isRatio = means.every((mean) => mean > 0);
  const found = changePoints(isRatio ? means.map(Math.log) : means);
  return found.map((point) => ({ ...placed(points, point), ...judged(point, isRatio, better, marginPct) }));
}

function placed(points: readonly SeriesPoint[], { index, from, to }: ChangePoint) {
  const mean = (part: readonly SeriesPoint[]) => part.reduce((sum, each) => sum + each.mean, 0) / part.length;
  return {
    after: points[index - 1]?.place ?? "",
    at: points[index]?.place ?? "",
    index,
    before: mean(points.slice(from, index)),
    now: mean(points.slice(index, to)),
  };
}

function judged(
  { before, after, interval }: ChangePoint,
  isRatio: boolean,
  better: Series["better"],
  marginPct: number,
): Pick<SeriesChange, "pct" | "ci95" | "conclusion"> {
  const sign = better === "lower" ? -1 : 1;
  const percent = (difference: number) =>
    isRatio ? 100 * Math.expm1(sign * difference) : (100 * sign * difference) / Math.abs(before);
  const pct = isRatio || before !== 0 ? percent(after - before) : null;
  const ends = interval === null || pct === null ? null : interval.map(percent).toSorted((a, b) => a - b);
  const ci95 = ends === null ? null : ([ends[0] ?? 0, ends[1] ?? 0] as const);
  if (pct !== null && Math.abs(pct) < marginPct) return { pct, ci95, conclusion: "small" };
  if (better === null) return { pct, ci95, conclusion: "changed" };
  return { pct, ci95, conclusion: sign * (after - before) > 0 ? "improved" : "regressed" };
}
