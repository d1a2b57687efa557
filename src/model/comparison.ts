import * as z from "zod";
import { knowledgeOriginSchema } from "./knowledgeOrigin.ts";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { originSchema } from "./origin.ts";
import { reasonSchema, sideNameSchema } from "./reason.ts";
import { agentSchema, modeSchema, variantSchema, workloadSchema } from "./records.ts";
import { effectThresholdNames } from "./thresholds.ts";

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

/** A side that may be no variant of a commit, and may hold no value that is a number. */
const anySideSchema = sideSchema.extend({
  variant: variantSchema.optional(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
});
export type AnySide = z.infer<typeof anySideSchema>;

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

/**
 * In which order the runs of two sides ran: the files show that they took turns, that one side ran before the other in every execution,
 * that all runs of one side came before the other's, or nothing.
 */
const comparedOrderSchema = z.enum(["in-turns", "confounded", "one-sided", "unknown"]);
export type ComparedOrder = z.infer<typeof comparedOrderSchema>;

/** What every comparison says, whether of a commit's runs or of two files. */
const judgement = {
  id: z.string(),
  mode: modeSchema.nullable(),
  /** Which direction is good; null where neither the registry nor a file nor the user says. */
  better: z.enum(["lower", "higher"]).nullable(),
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
  /** Of what was judged; absent where the gate bars. */
  order: comparedOrderSchema.optional(),
  /** In what the two sides' workloads differ; the validity gate looks at these. */
  differences: z.array(workloadDifferenceSchema),
  /** Why not comparable, or what a reader must know. */
  reasons: z.array(reasonSchema),
  /** Whether the policy's verdict looks at this one. */
  primary: z.boolean(),
};

/** One metric of one commit, two variants of one pipeline. Effects are "better": positive is good whatever the metric. */
export const comparisonSchema = z.strictObject({
  ...judgement,
  commit: z.string(),
  pipeline: z.string(),
  metric: metricSchema,
  statistic: statisticSchema,
  unit: z.string(),
  reference: sideSchema,
  candidate: sideSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** One quantity of two sides, wherever they come from: of a commit, or of two files under one benchmark's name. */
export const anyComparisonSchema = z.strictObject({
  ...judgement,
  /** The benchmark's own name, where the values belong to no commit; of a commit, one load of several. */
  benchmark: z.string().optional(),
  commit: z.string().optional(),
  pipeline: z.string().optional(),
  /** Of the registry, or the file's own name for it. */
  metric: z.string(),
  statistic: statisticSchema.nullable(),
  unit: z.string().nullable(),
  reference: anySideSchema,
  candidate: anySideSchema,
});
export type AnyComparison = z.infer<typeof anyComparisonSchema>;

/** A record that is no trial of its own: all numbers of another one, the means of those beside it, or one more run against a server. */
const leftOutSchema = z.strictObject({
  side: sideNameSchema,
  kind: z.enum(["copy", "aggregate", "same-start"]),
  file: z.string(),
  /** Where the same numbers stand; null for an aggregate. */
  of: z.string().nullable(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What a call comes to: over the comparisons that decide, which are marked as primary. */
const comparedVerdictSchema = z.enum([
  "regressed",
  "improved",
  "mixed",
  "equivalent",
  "not-comparable",
  "not-established",
  /** One result was given twice: nothing is concluded. */
  "identical",
]);
export type ComparedVerdict = z.infer<typeof comparedVerdictSchema>;

/** A benchmark of two paths: what its runs state of their load, and the files they stand in. */
const comparedSideSchema = z.strictObject({ files: z.array(z.string()), workload: workloadSchema });
const comparedBenchmarkSchema = z.strictObject({
  name: z.string(),
  reference: comparedSideSchema.nullable(),
  candidate: comparedSideSchema.nullable(),
});
export type ComparedBenchmark = z.infer<typeof comparedBenchmarkSchema>;

/** A mean over the trials of a load; an interval needs two of them. */
const curveValueSchema = z.strictObject({
  mean: z.number(),
  ci95: z.tuple([z.number(), z.number()]).nullable(),
  n: z.int(),
});
export type CurveValue = z.infer<typeof curveValueSchema>;

/** One side at one load. */
const curveSideSchema = z.strictObject({
  throughput: curveValueSchema,
  /** In the order of the curve's latencies. */
  latencies: z.array(curveValueSchema.nullable()),
  /** With --slo: requests a second within all targets, and whether the run's printed percentiles keep them. */
  goodput: curveValueSchema.nullable(),
  keepsTargets: z.boolean().nullable(),
});
export type CurveSide = z.infer<typeof curveSideSchema>;

/** Whether the candidate is better at a load: in latency and throughput together; `open` where the repeats do not tell. */
const curvePointStandingSchema = z.enum(["better", "worse", "alike", "open"]);
export type CurvePointStanding = z.infer<typeof curvePointStandingSchema>;
const curveStandingSchema = z.enum(["dominates", "dominated", "crosses", "alike", "open"]);
export type CurveStanding = z.infer<typeof curveStandingSchema>;

/** A sweep over concurrency or request rate: latency against throughput, for both sides. */
const comparedCurveSchema = z.strictObject({
  name: z.string(),
  by: z.enum(["concurrency", "request rate"]),
  throughput: z.strictObject({ metric: z.string(), statistic: z.string(), unit: z.string() }),
  latencies: z.array(
    z.strictObject({
      metric: z.string(),
      statistic: z.string(),
      unit: z.string(),
      standing: curveStandingSchema,
      /** Between which loads the candidate turns from better to worse or back. */
      crossings: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
  points: z.array(
    z.strictObject({
      load: z.string(),
      /** The benchmark of the comparisons at this load. */
      benchmark: z.string(),
      reference: curveSideSchema.nullable(),
      candidate: curveSideSchema.nullable(),
      /** In the order of the curve's latencies; null where a side is missing. */
      standings: z.array(curvePointStandingSchema.nullable()),
    }),
  ),
});
export type ComparedCurve = z.infer<typeof comparedCurveSchema>;

/** A target for latency: a request that takes longer is not counted in the goodput. */
const latencyTargetSchema = z.strictObject({ metric: z.string(), atMost: z.number(), unit: z.string() });
export type LatencyTarget = z.infer<typeof latencyTargetSchema>;

/** What `benchtriage compare` prints. */
export const comparedSetSchema = z.strictObject({
  policy: z.string(),
  alpha: z.number(),
  marginPct: z.number(),
  /** The policy's thresholds that decide how effects are tested. */
  thresholds: z.record(z.enum(effectThresholdNames), z.number()),
  /** A user's folder of knowledge that was laid over the package's; absent where there was none. */
  knowledge: knowledgeOriginSchema.optional(),
  verdict: comparedVerdictSchema.optional(),
  /** How many of what decides came to which conclusion. */
  summary: z.partialRecord(conclusionSchema, z.int()).optional(),
  /** Of two paths, as the comparisons name them. */
  benchmarks: z.array(comparedBenchmarkSchema).optional(),
  /** Of the runs of two paths. */
  order: comparedOrderSchema.optional(),
  /** Of two paths: each sweep over concurrency or request rate. */
  curves: z.array(comparedCurveSchema).optional(),
  /** What --slo asks of a request. */
  targets: z.array(latencyTargetSchema).optional(),
  /** Records that are no trials. */
  leftOut: z.array(leftOutSchema).optional(),
  comparisons: z.array(anyComparisonSchema),
});
export type ComparedSet = z.infer<typeof comparedSetSchema>;
