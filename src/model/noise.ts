import * as z from "zod";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { modeSchema } from "./records.ts";

/** What consecutive runs of one code differ by, per metric, statistic, mode and class of machine. */
export const learnedFloorSchema = z.strictObject({
  metric: metricSchema,
  statistic: statisticSchema,
  mode: modeSchema.nullable(),
  hardware: z.string(),
  /** A/A pairs, and how many commits they come from. */
  pairs: z.int(),
  commits: z.int(),
  /** Standard deviation of the natural logarithm of one run, in percent. */
  sdPct: z.number(),
  /** Its one-sided 90 % upper confidence bound. */
  upperPct: z.number(),
  /** The largest difference of two runs, as a percentage of the lower one. */
  largestPct: z.number(),
  /** The mean difference, second run over first: far from 0, the order of the runs matters. */
  shiftPct: z.number(),
});
export type LearnedFloor = z.infer<typeof learnedFloorSchema>;
