import { isMetric, metric, type MetricId, type Statistic, statisticSchema } from "../../model/metrics.ts";
import { unitFactor } from "../../model/units.ts";
import { type Fields, fieldsOf, isFields, number, type Place, text } from "../fields.ts";
import type { FormatRow } from "../format.ts";
import { hasAll } from "../look.ts";
import { partsOf, placesLike, valueAt } from "../place.ts";
import type { Placed } from "../placed.ts";
import type { NativeSamples, NativeValue } from "./result.ts";
import { ownTable } from "../../model/ownTable.ts";

/** A number whose unit the file states, and no such unit is one of its metric. */
interface UnknownUnit {
  readonly at: Place;
  readonly unit: string;
  readonly metric: string;
}

interface Quantities {
  readonly values: readonly NativeValue[];
  readonly samples: readonly NativeSamples[];
  readonly unknown: readonly UnknownUnit[];
}

type Stated = Pick<FormatRow["values"][number], "at" | "metric" | "unit" | "has">;

/** The numbers and lists whose places a format names, in the units of the registry. */
export function quantities({ value, format }: Placed): Quantities {
  const unknown: UnknownUnit[] = [];
  const read = <T extends Stated, R>(stated: readonly T[], take: (at: Place, known: Known, each: T) => R[]) =>
    stated.flatMap((each): R[] => {
      if (!hasAll(value, each.has)) return [];
      return placesLike(value, partsOf(each.at)).flatMap((at) => {
        const known = knownAs(value, each);
        if (typeof known !== "string") return take(at, known, each);
        unknown.push({ at, unit: known, metric: each.metric });
        return [];
      });
    });
  const values = read(format.values, (at, known, { statistic }) =>
    valuesAt(at, known, { [statistic]: valueAt(value, at) }, at.join(".")),
  );
  const summaries = read(format.summaries, (at, known) =>
    valuesAt(at, known, statisticsIn(fieldsOf(valueAt(value, at))), ""),
  );
  const samples = read(format.samples, (at, known, { of, per }) => {
    const counts = per === undefined ? undefined : valueAt(value, partsOf(per));
    const list = valueAt(value, at);
    return Array.isArray(list) ? samplesOf(list, counts, { at, of, known }) : [];
  });
  return { values: [...values, ...summaries], samples, unknown };
}

interface Known {
  readonly metric: MetricId;
  readonly factor: number;
}

/** The metric with the factor of the unit; the unit itself where it is none of the metric's. */
function knownAs(value: unknown, { metric: id, unit }: Stated): Known | string {
  const written = typeof unit === "string" ? unit : (text(valueAt(value, partsOf(unit.at))) ?? "(none)");
  const factor = isMetric(id) ? unitFactor(written, metric(id).unit) : null;
  return isMetric(id) && factor !== null ? { metric: id, factor } : written;
}

interface Stat {
  readonly value: unknown;
  readonly at: Place;
}

function valuesAt(
  at: Place,
  { metric: id, factor }: Known,
  found: Readonly<Record<string, unknown>>,
  key: string,
): NativeValue[] {
  return Object.entries(found).flatMap(([name, stat]): NativeValue[] => {
    const statistic = statisticSchema.safeParse(name);
    const { value, at: inside } = isStat(stat) ? stat : { value: stat, at: [] };
    const read = number(value);
    if (!statistic.success || read === undefined) return [];
    const place = [...at, ...inside];
    return [
      { metric: id, statistic: statistic.data, factor, value: read, key: key || place.join("."), at: place },
    ];
  });
}

function isStat(value: unknown): value is Stat {
  return isFields(value) && "at" in value && "value" in value;
}

const spelled = ownTable<Statistic>({
  avg: "mean",
  average: "mean",
  stddev: "std",
  std_dev: "std",
  standard_deviation: "std",
  minimum: "min",
  maximum: "max",
  p999: "p99.9",
});

/** The statistics of an object by their usual names, those of an object `percentiles` in it among them. */
function statisticsIn(summary: Fields): Record<string, Stat> {
  const found: Record<string, Stat> = {};
  const take = (fields: Fields, before: Place) => {
    for (const [key, value] of Object.entries(fields)) {
      const name = key.toLowerCase();
      const statistic = spelled[name] ?? name.replace(/^(?:p(?:ct|ercentile)?_?)?(\d+(?:\.\d+)?)$/, "p$1");
      found[statistic] ??= { value, at: [...before, key] };
    }
  };
  take(summary, []);
  if (isFields(summary["percentiles"])) take(summary["percentiles"], ["percentiles"]);
  return found;
}

interface Sampled {
  readonly at: Place;
  readonly of: NativeSamples["unitOf"];
  readonly known: Known;
}

/** Of lists in a list each is a process: the mean of each is a trial; one process alone leaves its own numbers. */
function samplesOf(list: readonly unknown[], counts: unknown, { at, of, known }: Sampled): NativeSamples[] {
  const { metric: id, factor } = known;
  const processes = list.filter((each): each is unknown[] => Array.isArray(each));
  const isNested = processes.length > 0 && processes.length === list.length;
  const whole = isNested
    ? processes.length === 1
      ? (processes[0] ?? []).map(toNumber)
      : processes.map((each) => meanOf(each.map(toNumber)))
    : list.map((each, index) => toNumber(each) / (Array.isArray(counts) ? toNumber(counts[index]) : 1));
  // what a writer left out it names in words
  const values = whole.filter((each, index) => Number.isFinite(each) || typeof list[index] !== "string");
  if (values.length === 0) return [];
  const unitOf = isNested && processes.length > 1 ? "run" : of;
  return [{ metric: id, unitOf, values: values.map((value) => value * factor), at }];
}

function toNumber(value: unknown): number {
  return number(value) ?? Number.NaN;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
