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
  trialsNeeded: z.int().nullable(),
  /** In what the two sides' workloads differ; the validity gate looks at these. */
  differences: z.array(workloadDifferenceSchema),
  /** Why not comparable, or what a reader must know. */
  reasons: z.array(z.string()),
  /** Whether the policy's verdict looks at this one. */
  primary: z.boolean(),
});
export type Comparison = z.infer<typeof comparisonSchema>;
