import { definedMetric, type MetricDefinition } from "../model/metricRegistry.ts";
import type { Statistic } from "../model/metrics.ts";
import { plainStatistic, type Quantity } from "../model/quantity.ts";
import { isExactUnit } from "../model/units.ts";
import type { Agent } from "../model/identity.ts";
import type { Mode, Variant, Workload } from "../model/records.ts";
import type { Role } from "../model/runState.ts";

/** A number of a run: of a registered metric, or of a quantity that a file calls by a name of its own. */
export interface Reading {
  readonly metric: string;
  /** Null where the file does not tell which: one value of `time`. */
  readonly statistic: Statistic | null;
  readonly value: number;
  /** Where the file holds a list of repetitions: all of them, `value` being the first. Each counts as a run of its own. */
  readonly list?: readonly number[];
  readonly unit: string | null;
  readonly key: string;
  readonly pointer: string;
  /** Which direction is good, where the registry does not say; absent where nobody does. */
  readonly better?: "lower" | "higher";
}

/**
 * One run as comparisons see it. A run record is one; so is what a file that knows no commits holds of one benchmark, which is
 * gathered by the benchmark's own name and may be a list of repetitions.
 */
export interface Trial {
  readonly id: string;
  readonly benchmark?: string;
  readonly commit?: string;
  readonly variant?: Variant;
  readonly agent?: Agent | undefined;
  readonly pipeline: string;
  readonly block?: string | undefined;
  readonly file: string;
  readonly mode?: Mode | undefined;
  readonly command?: string | undefined;
  readonly workload: Workload;
  readonly time?: string | undefined;
  readonly attempt?: string | undefined;
  readonly patchSha256?: string | undefined;
  readonly outputsSha256?: string | undefined;
  readonly role?: Role | undefined;
  /** A repetition inside one process, which shares its luck. */
  readonly iteration?: true;
  readonly measurements: readonly Reading[];
  /** Where a benchmark is one load of several: of which, and what tells it from the others. */
  readonly sweep?: { readonly of: string; readonly values: Readonly<Record<string, string>> };
}

/** Whether a reading is of the quantity. */
export function isQuantity(reading: Quantity, { metric, statistic }: Quantity): boolean {
  return reading.metric === metric && plainStatistic(reading.statistic) === plainStatistic(statistic);
}

/** Unit, direction and family of a reading: the registry's, or what its file says. */
export interface Definition {
  readonly unit: string | null;
  readonly better: "lower" | "higher" | null;
  readonly family: MetricDefinition["family"] | null;
  /** Counted, not timed. */
  readonly exact: boolean;
}

export function definitionOf({
  metric,
  unit,
  better,
}: Pick<Reading, "metric" | "unit" | "better">): Definition {
  const own = { unit, better: better ?? null, family: null, exact: unit !== null && isExactUnit(unit) };
  return definedMetric(metric) ?? own;
}

/** Whether the number is a result at all: a line of the engine's log or a warm-up takes part in no comparison. */
export function isResult(metric: string): boolean {
  const family = definedMetric(metric)?.family;
  return family !== "log" && family !== "warm-up";
}
