import * as z from "zod";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { originSchema } from "./origin.ts";
import { agentSchema, modeSchema, variantSchema } from "./records.ts";

export const sideSchema = z.strictObject({
  variant: variantSchema,
  agent: agentSchema.optional(),
  n: z.int(),
  mean: z.number(),
  median: z.number(),
  runs: z.array(z.string()),
  origins: z.array(originSchema),
});
export type Side = z.infer<typeof sideSchema>;

/** A field of the workload in which two runs differ. */
export const workloadDifferenceSchema = z.strictObject({
  field: z.string(),
  reference: z.union([z.string(), z.number()]),
  candidate: z.union([z.string(), z.number()]),
});
export type WorkloadDifference = z.infer<typeof workloadDifferenceSchema>;

export const conclusionSchema = z.enum([
  "improved",
  "regressed",
  "equivalent",
  "inconclusive",
  "not-comparable",
]);
export type Conclusion = z.infer<typeof conclusionSchema>;

/** One metric of one commit, two variants of one pipeline. Effects are "better": positive is good whatever the metric. */
export const comparisonSchema = z.strictObject({
  id: z.string(),
  commit: z.string(),
  pipeline: z.string(),
  mode: modeSchema.nullable(),
  metric: metricSchema,
  statistic: statisticSchema,
  unit: z.string(),
  reference: sideSchema,
  candidate: sideSchema,
  effectPct: z.number().nullable(),
  ci95: z.tuple([z.number(), z.number()]).nullable(),
  p: z.number().nullable(),
  q: z.number().nullable(),
  test: z.string(),
  conclusion: conclusionSchema,
  /** "single run" where n is 1 on a side: described, never called significant without A/A data. */
  label: z.string().nullable(),
  noiseFloorPct: z.number().nullable(),
  noiseFloorSource: z.string().nullable(),
  mdePct: z.number().nullable(),
  /** Trials per side that would find an effect as large as this one (at least the margin); null above the cap. */
  trialsNeeded: z.int().nullable(),
  /** Which comparisons share noise and correction: metric, machine and pair. Absent where nothing was tested. */
  family: z.string().optional(),
  /** A/A pairs the noise floor rests on. */
  noiseFloorPairs: z.int().optional(),
  /** From six values a side on: the rank test and the robust shift beside the deciding test. */
  ranks: z
    .strictObject({ p: z.number(), shiftPct: z.number(), intervalPct: z.tuple([z.number(), z.number()]) })
    .optional(),
  /** In what the two sides' workloads differ; the validity gate looks at these. */
  differences: z.array(workloadDifferenceSchema),
  /** Why not comparable, or what a reader must know. */
  reasons: z.array(z.string()),
  /** Whether the policy's verdict looks at this one. */
  primary: z.boolean(),
});
export type Comparison = z.infer<typeof comparisonSchema>;
