import * as z from "zod";
import { isMetric, knownMetrics } from "./metricRegistry.ts";
import { statistics } from "./metricEntry.ts";

/* Schemas of the registry; what only looks things up there loads no schema library (metricRegistry.ts). */

export type { MetricDefinition, MetricId } from "./metricRegistry.ts";
export type { Statistic } from "./metricEntry.ts";
export type { KnownMetric } from "./metricTable.ts";
export {
  answers,
  declareMetrics,
  definedMetric,
  effectPct,
  isMetric,
  isResult,
  knownMetrics,
  metric,
  metricIds,
  metricLabels,
  metricsAnswering,
  metricsKept,
  metricsShown,
  perRegistry,
} from "./metricRegistry.ts";

export const statisticSchema = z.enum(statistics);

/** One of the registry; an id that a user declared is as good as one of ours. */
export const metricSchema = z
  .union([z.enum(knownMetrics), z.string().refine(isMetric).brand<"declared metric">()], {
    error:
      "no metric of the registry; metrics.json of a knowledge folder can declare one, with unit and direction",
  })
  .meta({ id: "metric" });
