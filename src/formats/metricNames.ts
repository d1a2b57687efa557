import { remembered } from "../logs/remembered.ts";
import {
  metric,
  type MetricId,
  metricIds,
  perRegistry,
  type Statistic,
  statisticSchema,
} from "../model/metrics.ts";
import { unitFactor } from "../model/units.ts";

/** What a key means: a metric, a statistic and the factor to the metric's unit. */
export interface MetricName {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly factor: number;
  /** The key names a time and no unit (`median_ttft`): programs write milliseconds, and people seconds. */
  readonly bare?: true;
}

/** What keys are spelled like, from the registry. */
const spellings = perRegistry(() => {
  const keys = new Map<string, MetricName>();
  const stems = new Map<string, { readonly metric: MetricId; readonly unit: string | undefined }>();
  for (const id of metricIds())
    for (const spelling of metric(id).keys ?? []) {
      if (typeof spelling === "string") keys.set(spelling, { metric: id, statistic: "mean", factor: 1 });
      else if ("stem" in spelling) stems.set(spelling.stem, { metric: id, unit: spelling.unit });
      else
        keys.set(spelling.key, {
          metric: id,
          statistic: spelling.statistic ?? "mean",
          factor: factorOf(spelling.unit, id),
        });
    }
  return { keys, stems };
});

/** To the metric's unit; a unit that cannot be converted is refused where the registry is extended. */
function factorOf(unit: string | undefined, id: MetricId): number {
  return unit === undefined ? 1 : (unitFactor(unit, metric(id).unit) ?? Number.NaN);
}

/**
 * One quantity, many spellings. Null for a key that names no known metric, and for `throughput` and `throughput_tok_s`,
 * which do not tell their unit.
 */
export function metricName(key: string): MetricName | null {
  return names()(key);
}

const names = perRegistry(() => remembered(readName, 256));

const named =
  /^(?:(mean|median|std|p\d+(?:\.\d+)?)_)?([a-z0-9_]+?)(?:_(mean|median|std|p\d+(?:\.\d+)?))?(?:_(ms|s))?$/;

function readName(key: string): MetricName | null {
  const { keys, stems } = spellings();
  const whole = keys.get(key);
  if (whole !== undefined) return whole;
  const [, early, name = "", late, unit] = named.exec(key) ?? [];
  const stem = stems.get(name);
  if (stem === undefined || (stem.unit !== undefined && stem.unit !== unit)) return null;
  const statistic = statisticSchema.safeParse(early ?? late);
  if (!statistic.success || (early !== undefined && late !== undefined)) return null;
  const isBare = unit === undefined && unitFactor("s", metric(stem.metric).unit) !== null;
  return {
    metric: stem.metric,
    statistic: statistic.data,
    factor: factorOf(unit, stem.metric),
    ...(isBare ? { bare: true } : {}),
  };
}

/** Keys whose unit their neighbours and the printed text must tell. */
export function isAmbiguous(key: string): boolean {
  return key === "throughput" || key === "throughput_tok_s";
}

/**
 * The same for the column of a table, which is written for people: `P99 TTFT (ms)` is `p99_ttft_ms`, and a time with its unit and no
 * statistic is the run's mean.
 */
export function columnName(name: string): MetricName | null {
  return metricName(name) ?? columns()(name);
}

const columns = perRegistry(() => remembered(readColumn, 1024));

function readColumn(name: string): MetricName | null {
  const key = plainKey(name);
  return metricName(key) ?? (/_m?s$/.test(key) ? metricName(`mean_${key}`) : null);
}

function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "_")
    .replace(/^_|_$/g, "");
}
