import * as z from "zod";
import { wordChangeSchema } from "./analysis.ts";
import { correctionSchema } from "./correction.ts";
import { severitySchema } from "./finding.ts";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { targetSchema } from "./policy.ts";
import { modeSchema, projectSchema, variantSchema } from "./records.ts";
import { statusSchema } from "./verdict.ts";

export const MANIFEST_VERSION = 1;

const processSchema = z.strictObject({
  /** One array element a word: nothing is left for a shell to read. */
  argv: z.array(z.string()).min(1),
  /** Folders to change into first, in order. */
  directories: z.array(z.string()),
});

export const variantJobSchema = z.strictObject({
  variant: variantSchema,
  /** The tree that is measured. */
  sourceCommit: z.string().nullable(),
  image: z
    .strictObject({ repository: z.string(), tag: z.string(), digest: z.string().nullable() })
    .nullable(),
  env: z.record(z.string(), z.string()),
  setup: z.array(z.string()),
  server: processSchema.nullable(),
  client: processSchema,
  /** The agent's patch; applied strictly, so that a part of it is never measured as the whole. */
  patch: z.strictObject({ path: z.string().nullable(), sha256: z.string().nullable() }).nullable(),
});

/** One commit to measure: what runs, where, how often, what it will decide, and what is still unknown. */
export const jobSchema = z.strictObject({
  id: z.string(),
  project: projectSchema.nullable(),
  repository: z.string().nullable(),
  commit: z.string(),
  parent: z.string().nullable(),
  instanceId: z.string().nullable(),
  subject: z.string().nullable(),
  verdict: z.strictObject({
    status: statusSchema,
    category: z.string().nullable(),
    reasons: z.array(z.strictObject({ rule: z.string(), severity: severitySchema, message: z.string() })),
  }),
  hardware: targetSchema.extend({ gpusNeeded: z.int() }),
  mode: modeSchema.nullable(),
  model: z.string().nullable(),
  repetitions: z.int().positive(),
  order: z.strictObject({
    scheme: z.enum(["ABBA", "random"]),
    seed: z.int(),
    sequence: z.array(variantSchema),
  }),
  /** Must be equal in every variant, or the runs cannot be compared. */
  identical: z.array(z.string()),
  /** Differs on purpose, with the reason. */
  different: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  variants: z.array(variantJobSchema),
  timeouts: z.strictObject({ pullS: z.int(), installS: z.int(), readyS: z.int(), runS: z.int() }),
  primaryMetric: z
    .strictObject({
      metric: metricSchema,
      statistic: statisticSchema,
      better: z.enum(["lower", "higher"]),
      parser: z.string(),
    })
    .nullable(),
  resultPath: z.string(),
  original: z.string().nullable(),
  diff: z.array(wordChangeSchema),
  steps: z.array(z.strictObject({ rule: z.string(), correction: correctionSchema })),
  /** What the result will decide. */
  decides: z.string(),
  /** What must be known before this can run; `ready` only when empty. */
  missing: z.array(z.string()),
  ready: z.boolean(),
});
export type Job = z.infer<typeof jobSchema>;
export type VariantJob = z.infer<typeof variantJobSchema>;

export const manifestSchema = z.strictObject({
  version: z.literal(MANIFEST_VERSION),
  tool: z.strictObject({ name: z.literal("benchtriage"), version: z.string() }),
  now: z.string().nullable(),
  policy: z.string(),
  target: targetSchema,
  jobs: z.array(jobSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** How today's runners name images, and how long they wait: data/catalogues/runner.json. */
export const runnerCatalogueSchema = z.strictObject({
  source: z.string(),
  projects: z.record(
    projectSchema,
    z.strictObject({
      repository: z.string(),
      human: z.strictObject({ repository: z.string(), tag: z.string() }).nullable(),
      baseline: z.strictObject({ repository: z.string(), tag: z.string() }).nullable(),
    }),
  ),
  timeouts: jobSchema.shape.timeouts,
});
export type RunnerCatalogue = z.infer<typeof runnerCatalogueSchema>;
