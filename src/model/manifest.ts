import * as z from "zod";
import { evidenceKindSchema } from "./evidence.ts";
import { stepSchema, wordChangeSchema } from "./analysis.ts";
import { conclusionSchema } from "./comparison.ts";
import { severitySchema } from "./finding.ts";
import { knowledgeOriginSchema } from "./knowledgeOrigin.ts";
import { missingSchema } from "./missing.ts";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { originSchema } from "./origin.ts";
import { targetSchema } from "./policy.ts";
import { agentSchema, modeSchema, projectSchema, variantSchema } from "./records.ts";
import { statusSchema } from "./verdict.ts";

export const MANIFEST_VERSION = 2;
/** `$id` of the published JSON Schema. */
export const MANIFEST_SCHEMA = `urn:benchtriage:schema:manifest:${MANIFEST_VERSION}`;

export const timeoutsSchema = z.strictObject({
  pullS: z.int(),
  installS: z.int(),
  readyS: z.int(),
  runS: z.int(),
});

export const executionSchema = z.strictObject({
  /** Untimed trials of each variant before the first counted one. */
  warmups: z.int(),
  coolDownS: z.int(),
  /** How often a failure that another try may cure is tried again. A success is never replaced by a failure. */
  retryTimes: z.int(),
});

export const argvSchema = z.array(z.string()).min(1);

const processSchema = z.strictObject({
  /** One array element a word: nothing is left for a shell to read. */
  argv: argvSchema,
  /** Folders to change into first, in order, from the working tree. */
  directories: z.array(z.string()),
  /** Prints the options of that revision; `expects` must all be listed, or the revision is another one. */
  help: argvSchema.nullable(),
  expects: z.array(z.string()),
});
export type Process = z.infer<typeof processSchema>;

export const variantJobSchema = z.strictObject({
  /** Unique in the job: `baseline`, `human`, `agent` or `agent-NAME-MODEL`. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  variant: variantSchema,
  agent: agentSchema.nullable(),
  /** What the set that was planned from holds of it already. */
  evidence: evidenceKindSchema,
  /** The tree that is measured. */
  sourceCommit: z.string().nullable(),
  image: z
    .strictObject({ repository: z.string(), tag: z.string(), digest: z.string().nullable() })
    .nullable(),
  /** How to make the environment where no image holds it; null where the commit is unknown. */
  build: z.strictObject({ source: z.string(), steps: z.array(argvSchema) }).nullable(),
  env: z.record(z.string(), z.string()),
  /** Run once before the first trial, in the working tree. */
  setup: z.array(z.strictObject({ why: z.string(), argv: argvSchema })),
  server: processSchema.nullable(),
  client: processSchema,
  /** The agent's patch; applied strictly, so that a part of it is never measured as the whole. */
  patch: z
    .strictObject({
      path: z.string().nullable(),
      sha256: z.string().nullable(),
      bytes: z.int().nullable(),
      apply: z.literal("strict"),
    })
    .nullable(),
});

const metricChoice = z.strictObject({
  metric: metricSchema,
  statistic: statisticSchema,
  unit: z.string(),
  better: z.enum(["lower", "higher"]),
});

/** What every variant runs, as the corrected commands state it; null is the program's own default, or unknown. */
const jobWorkloadSchema = z.strictObject({
  model: z.string().nullable(),
  /** Set where the model was replaced: what was asked for, and why it cannot be had. */
  requestedModel: z.string().nullable(),
  modelReason: z.string().nullable(),
  gated: z.boolean().nullable(),
  dtype: z.string().nullable(),
  quantization: z.string().nullable(),
  maxModelLen: z.number().nullable(),
  dataset: z.string().nullable(),
  datasetPath: z.string().nullable(),
  seed: z.number().nullable(),
  prompts: z.number().nullable(),
  /** `inf`, or requests a second. */
  requestRate: z.string().nullable(),
  concurrency: z.number().nullable(),
  inputLen: z.number().nullable(),
  outputLen: z.number().nullable(),
  batchSize: z.number().nullable(),
  iterations: z.number().nullable(),
});

/**
 * A command that scores the answers of the server of a trial, or of the engine by itself; `{port}` is the server's. What it
 * prints last is JSON, and the pointer leads to the score in it, higher is better.
 */
const accuracySchema = z.strictObject({ argv: argvSchema, pointer: z.string().regex(/^\//) });

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
    reasons: z.array(
      z.strictObject({
        rule: z.string(),
        severity: severitySchema,
        message: z.string(),
        evidence: z.array(originSchema),
      }),
    ),
  }),
  /** What the change is about, and what a run must reach for it to be measured. */
  optimises: z.strictObject({
    components: z.array(z.string()),
    files: z.array(z.string()),
    symbols: z.array(z.string()),
    mustExercise: z.array(z.string()),
  }),
  mode: modeSchema.nullable(),
  /** Id of the program in the flag catalogue. */
  entryPoint: z.string().nullable(),
  workload: jobWorkloadSchema,
  hardware: targetSchema.extend({
    gpusNeeded: z.int(),
    /** Compute capability, such as `9.0`. */
    architecture: z.string().nullable(),
    tensorParallel: z.int(),
    pipelineParallel: z.int(),
    weightGib: z.number().nullable(),
    /** Weights and image; null where the model's size is unknown. */
    diskGib: z.number().nullable(),
    network: z.array(z.string()),
  }),
  /** The tree whose benchmark programs every variant runs, so that all are measured by the same code. */
  benchmarkSource: z.strictObject({ commit: z.string().nullable(), why: z.string() }),
  /** Trials of each variant at most: after every block of two the decision is asked. */
  repetitions: z.int().positive(),
  repetitionsFrom: z.string(),
  /** Trials of all variants: what a job without an effect is expected to take, and the most. Absent in older manifests. */
  trials: z.strictObject({ expected: z.int(), most: z.int() }).optional(),
  order: z.strictObject({
    scheme: z.enum(["ABBA", "random"]),
    seed: z.int(),
    /** Of manifests that planned a fixed number; now scheme and seed say the order of every block. */
    sequence: z.array(z.string()).optional(),
  }),
  /** Must be equal in every variant, or the runs cannot be compared. */
  identical: z.array(z.string()),
  /** Differs on purpose, with the reason. */
  different: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  variants: z.array(variantJobSchema),
  execution: executionSchema.extend({
    port: z.int(),
    /** Classes of the failure catalogue that another try may cure. */
    retryClasses: z.array(z.string()),
  }),
  timeouts: timeoutsSchema,
  primaryMetric: metricChoice
    .extend({ parser: z.strictObject({ id: z.string(), version: z.string() }) })
    .nullable(),
  secondaryMetrics: z.array(metricChoice),
  decision: z.strictObject({
    test: z.string(),
    alpha: z.number(),
    marginPct: z.number(),
    noiseFloorPct: z.number().nullable(),
    noiseFloorSource: z.string().nullable(),
    /** What an improvement must keep of the baseline, in percent: no effect beyond is one. Absent in older manifests. */
    keeps: z.strictObject({ tokensPct: z.number(), accuracyPct: z.number().nullable() }).optional(),
  }),
  /** A person's own check of the answers; absent where none is asked for. */
  accuracy: accuracySchema.optional(),
  sanity: z.array(z.string()),
  /** One file a trial; `{variant}` and `{repetition}` are filled in, streams of one process are kept apart. */
  resultPath: z.string(),
  logPaths: z.array(z.string()),
  /** What a result must say of how it came about. */
  record: z.array(z.string()),
  gpuMinutes: z.strictObject({
    perTrial: z.number().nullable(),
    /** Of the expected trials. */
    total: z.number().nullable(),
    /** Of the most trials; absent in older manifests. */
    most: z.number().nullable().optional(),
    basis: z.string(),
  }),
  original: z.string().nullable(),
  diff: z.array(wordChangeSchema),
  steps: z.array(stepSchema),
  /** What the result will decide. */
  decides: z.string(),
  /** The verdict after each possible conclusion of the primary comparison. */
  outcomes: z.array(
    z.strictObject({
      conclusion: conclusionSchema,
      status: statusSchema,
      why: z.string(),
      /** What is still open then and keeps the commit from being usable: a finding, or what the set lacks. */
      open: z
        .discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("finding"), args: z.strictObject({ rule: z.string() }) }),
          z.strictObject({ kind: z.literal("lack"), args: z.strictObject({ lacks: z.array(z.string()) }) }),
        ])
        .nullable(),
    }),
  ),
  /** What must be known before this can run; `ready` only when empty. */
  missing: z.array(missingSchema),
  ready: z.boolean(),
});
export type Job = z.infer<typeof jobSchema>;
export type VariantJob = z.infer<typeof variantJobSchema>;

export const manifestSchema = z.strictObject({
  /** Absent in what was written before the schema was published. */
  $schema: z.literal(MANIFEST_SCHEMA).optional(),
  version: z.literal(MANIFEST_VERSION),
  tool: z.strictObject({ name: z.literal("benchtriage"), version: z.string() }),
  now: z.string().nullable(),
  policy: z.string(),
  target: targetSchema,
  /** A user's folder of knowledge that was laid over the package's; absent where there was none. */
  knowledge: knowledgeOriginSchema.optional(),
  /** What was chosen of a longer plan; absent where every job is in it. */
  budget: z
    .strictObject({
      hours: z.number(),
      /** GPU hours of the jobs below. */
      planned: z.number(),
      /** How many of them can make their commit usable. */
      settles: z.int(),
      leftOut: z.array(
        z.strictObject({
          job: z.string(),
          commit: z.string(),
          gpuMinutes: z.number().nullable(),
          /** `budget`: it does not fit; `waits`: no option lets it start; `length-unknown`: nobody knows what it costs. */
          why: z.enum(["budget", "waits", "length-unknown"]),
        }),
      ),
    })
    .optional(),
  jobs: z.array(jobSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
