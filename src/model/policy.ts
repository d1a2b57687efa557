import * as z from "zod";
import { partOf } from "./catalogueFile.ts";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { modeSchema, variantSchema } from "./records.ts";
import { thresholdNames } from "./thresholds.ts";

/**
 * A policy is the opinion of a team, as data: for which machine, which pair and metric, which rules speak and how
 * loudly, and from which size on a difference counts.
 */
export const targetSchema = z.strictObject({
  gpu: z.string(),
  count: z.int().positive(),
  memoryGib: z.number().positive(),
});
export type Target = z.infer<typeof targetSchema>;

export const noiseFloorSchema = z.strictObject({
  metric: metricSchema,
  statistic: statisticSchema.optional(),
  mode: modeSchema.optional(),
  /** Standard deviation of the log of one run's value against another run of the same thing, in percent. */
  sdPct: z.number().positive(),
  /** A/A pairs it rests on: fewer than 19 settle no single run at 5 %. Absent, the floor is taken as known. */
  pairs: z.int().optional(),
  source: z.string(),
});
export type NoiseFloor = z.infer<typeof noiseFloorSchema>;

export const metricChoiceSchema = z.strictObject({
  pipeline: z.string(),
  metric: metricSchema.optional(),
  statistic: statisticSchema,
  /** Chooses by the key in the file instead of the metric: what a document did that did not look at units. */
  key: z.string().optional(),
});
export type MetricChoice = z.infer<typeof metricChoiceSchema>;

/** Which pair of variants, and of its metrics the first that both sides have. */
export const choiceSchema = z.strictObject({
  reference: variantSchema,
  candidate: variantSchema,
  agent: z.string().optional(),
  metrics: z.array(metricChoiceSchema).min(1),
});
export type Choice = z.infer<typeof choiceSchema>;

/** A value with a sentence on what it rests on. */
const thresholdSchema = z.strictObject({ value: z.number(), why: z.string().min(20) });

export const ruleLevelSchema = z.enum(["off", "note", "fixable", "blocking"]);

export const policySchema = z.strictObject({
  id: z.string(),
  description: z.string(),
  /** The set that it was written for: on another one every page says so. */
  madeFor: z
    .strictObject({ set: z.string(), commits: z.array(z.string().regex(/^[0-9a-f]{8}$/)).min(1) })
    .optional(),
  target: targetSchema,
  /** The comparison a verdict looks at. */
  verdict: choiceSchema,
  /** The "perf change" column of the reports: what the published documents called the effect. */
  perfChange: choiceSchema,
  /** bars: runs on different workloads are not compared; notes: they are, and the difference is a note. */
  gate: z.enum(["bars", "notes"]),
  noise: z.strictObject({
    /** fixed: a single difference below `thresholdPct` is noise. floors: z against the noise floors. */
    method: z.enum(["fixed", "floors"]),
    thresholdPct: z.number().optional(),
    floors: z.array(noiseFloorSchema),
  }),
  alpha: z.number(),
  marginPct: z.number(),
  /** Token counts of two runs may differ by this much and still be the same workload. */
  tokenTolerancePct: z.number(),
  /** What is known of prompts that are drawn anew in every run. Absent: token counts beyond the tolerance are other loads. */
  sampling: z
    .strictObject({
      /** Standard deviation of a prompt's length, as a share of the mean length. */
      lengthSpread: z.number().positive(),
      /** So many standard deviations of a total may lie between the smallest and the largest of the repeats. */
      deviations: z.number().positive(),
      /** Standard errors within which the means of two sides are of one load. */
      errors: z.number().positive(),
      source: z.string(),
    })
    .optional(),
  minTrials: z.int(),
  /** What a single run must hold to be worth its name; each is a note, and failed requests bar its comparisons. Absent: not asked. */
  validity: z
    .strictObject({
      /** Seconds between the first and the last request. */
      minDurationS: z.number().positive(),
      /** So many requests must be slower than a percentile that is printed. */
      minBeyondPercentile: z.int().positive(),
      /** Generated tokens may differ by this much from those asked for, in percent. */
      tokensPct: z.number().positive(),
      /** An accuracy must reach this share of the reference's, in percent. */
      minAccuracyPct: z.number().positive(),
      /** Of the requests of a run so many may fail, in percent; with more it served another load and is not compared. Absent: any. */
      maxFailedPct: z.number().nonnegative().optional(),
    })
    .optional(),
  /** When effects that a table publishes, or that candidates share, are doubted. Absent: never. */
  claims: z
    .strictObject({
      /** Two candidates agree closer than noise allows within so many points, or this share of the larger in percent. */
      agreePoints: z.number().positive(),
      agreePct: z.number().positive(),
      /** Smaller effects agree by being none, in percent. */
      leastPct: z.number().positive(),
      /** Larger ones are doubted for their size alone, in percent. */
      implausiblePct: z.number().positive(),
      /** Of a model's checkpoint so much is read for a token at least; the rest are embeddings of the input, or another's towers. */
      readShare: z.number().positive().max(1).optional(),
      /** So many points lie between two kinds of number in one column. */
      gapPoints: z.number().positive(),
      /** Fewer numbers of either kind are no kind. */
      leastCells: z.int().positive(),
      source: z.string(),
    })
    .optional(),
  /** What is known of the order in which pipelines run their variants, and how its cost is reckoned. Absent: nothing. */
  order: z
    .strictObject({
      /** Variants in the order in which every execution of the pipeline ran them. */
      pipelines: z.record(z.string(), z.array(variantSchema).min(2)),
      /** Other commits from which the cost of a position can be predicted. */
      leastCommits: z.int().min(3),
      /** From so many other commits on their pairs are summed up by median and robust spread. Absent: never. */
      robustCommits: z.int().min(3).optional(),
      /** Of fewer the one that is so unlikely to lie so far off the others is left out. Absent: none is. */
      oddAlpha: z.number().positive().max(1).optional(),
      /** Controls that agree closer than this tell of printed digits, not of what a position costs, in percent. */
      leastSpreadPct: z.number().positive(),
      stall: z.strictObject({
        /** How closely the difference of the first token must be that of the whole run, in percent of it. */
        agreementPct: z.number().positive(),
        /** A shorter stall is not told from noise, in seconds. */
        leastS: z.number().positive(),
        /** Time per output token may move by this share of what the first token moved, on the log scale. */
        steadyShare: z.number().positive(),
        /** Families of metrics that a stall explains. */
        explains: z.array(z.string()),
        metrics: z.array(metricSchema),
        /** Statistics that one late request decides, whatever the metric. */
        statistics: z.array(statisticSchema),
      }),
      source: z.string(),
    })
    .optional(),
  /** What stands between "some" and "enough", each with what it rests on (model/thresholds.ts says what each decides). */
  thresholds: z.record(z.enum(thresholdNames), thresholdSchema),
  plan: z.strictObject({
    repetitions: z.int(),
    maxRepetitions: z.int(),
    order: z.enum(["ABBA", "random"]),
    seed: z.int(),
  }),
  /** decides: a person's status is the verdict and the rules stand beside it; beside: the other way round. */
  curation: z.enum(["decides", "beside"]),
  /** Take corrected commands from curation before proposing our own. */
  curatedCommands: z.boolean(),
  /** Level per `rule` or `rule/message`, over the rule's own default. */
  rules: z.record(z.string(), ruleLevelSchema),
  source: z.string(),
});
export type Policy = z.infer<typeof policySchema>;

function levelsOf(ruleNames: readonly string[]): typeof policySchema.shape.rules {
  // a record of known names is one of names, with fewer of them
  return z.partialRecord(z.enum(ruleNames), ruleLevelSchema) as unknown as typeof policySchema.shape.rules;
}

/**
 * A policy as whoever edits one is helped with: every part of it may be left to the policy it extends.
 * @param ruleNames as for `policyFileSchema`
 */
export function policyPartSchema(ruleNames: readonly string[]) {
  return partOf(
    policyFileSchema(ruleNames).extend({
      thresholds: z.partialRecord(z.enum(thresholdNames), thresholdSchema),
    }),
  );
}

/**
 * A policy as a file: it may name its schema and the policy it extends.
 * @param ruleNames every `rule` and `rule/message` that a level can be given; null: any
 */
export function policyFileSchema(ruleNames: readonly string[] | null) {
  return policySchema.extend({
    $schema: z.string().optional(),
    /** The policy from which everything is taken that this one does not say. */
    extends: z.string().optional(),
    rules: ruleNames === null ? policySchema.shape.rules : levelsOf(ruleNames),
  });
}

export type RuleLevel = z.infer<typeof ruleLevelSchema>;
