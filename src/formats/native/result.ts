import type { MetricId, Statistic } from "../../model/metrics.ts";
import type { Mode, Workload } from "../../model/records.ts";
import type { Fields } from "../fields.ts";
import type { MetricName } from "../metricNames.ts";

/*
 * What a benchmark program writes itself: one object a run, without a commit and without a variant. Readers load no
 * schema library, because `compare` must answer at once.
 */

/** One number of a result, as it stands there: perhaps not finite. */
export interface NativeValue {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly value: number;
  /** To the unit of the registry. */
  readonly factor: number;
  /** Its key names no unit: the rest of the result must prove one. */
  readonly bare?: true;
  readonly key: string;
  /** Inside the object. */
  readonly at: readonly (string | number)[];
}

/** Repeated values inside one run. */
export interface NativeSamples {
  readonly metric: MetricId;
  readonly unitOf: "run" | "iteration" | "request";
  /** In the unit of the registry; perhaps not finite. */
  readonly values: readonly number[];
  readonly at: readonly (string | number)[];
  /** Of requests, where some have no value: which the values are of. */
  readonly requests?: readonly number[];
}

export interface NativeResult {
  /** What was measured, in the program's own words: the model. */
  readonly name: string;
  readonly mode: Mode | undefined;
  readonly workload: Workload;
  readonly values: readonly NativeValue[];
  readonly samples: readonly NativeSamples[];
  readonly durationS?: number | undefined;
  readonly time?: string | undefined;
  /** Numbers that another file of the same run holds as well. */
  readonly copied?: true;
  /** The program writes milliseconds under keys that do not say so. */
  readonly bareIsMs?: true;
}

/** The values of the keys that name a metric. */
export function valuesOf(row: Fields, nameOf: (key: string) => MetricName | null): NativeValue[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const name = typeof value === "number" ? nameOf(key) : null;
    return name === null || typeof value !== "number" ? [] : [{ ...name, value, key, at: [key] }];
  });
}

/** A list of numbers; what is no number stays as NaN, so that places keep their index. */
export function numbersIn(list: unknown): number[] {
  return Array.isArray(list) ? list.map((value) => (typeof value === "number" ? value : Number.NaN)) : [];
}
