import * as z from "zod";
import { attemptRecordSchema } from "./attempts.ts";
import { changeSchema } from "./change.ts";
import { agentSchema, hashSchema, projectSchema } from "./identity.ts";
import { runLogSchema } from "./failures.ts";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { modeSchema } from "./modeSchema.ts";
import { originSchema } from "./origin.ts";

/*
 * benchtriage's own dataset format, and at the same time what every source produces: one JSON object a line, each
 * with `kind`. A record carries condensed facts (values, hashes, statuses, commands, file names) and where each
 * stands. The join (dataset/) never needs to know which file format a record came from.
 */

export const DATASET_VERSION = 1;
/** `$id` of the published JSON Schema. */
export const DATASET_SCHEMA = `urn:benchtriage:schema:dataset:${DATASET_VERSION}`;

export {
  type AddedSwitch,
  type Change,
  type ChangedFile,
  changedFileSchema,
  changeSchema,
  type SignalMatch,
} from "./change.ts";
export { agentSchema, hashSchema, projectSchema, type Project } from "./identity.ts";
export { modeSchema } from "./modeSchema.ts";
export type { Mode } from "./modes.ts";
export const variantSchema = z.enum(["baseline", "human", "agent"]);
export type Variant = z.infer<typeof variantSchema>;

/** A value with the pointer (inside the record's file) and, for prose, the words it was read from. */
const fact = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, pointer: z.string(), quote: z.string().max(120).optional() });

/** A container image as a build list or a pull log names it. */
export const imageSchema = z.strictObject({
  /** The tag as written: a commit, or 12 digits of the parent. */
  tag: z.string(),
  /** Absent where the file does not tell whether it can be pulled. */
  exists: z.boolean().optional(),
  /** The file's own word, where it has one. */
  status: z.string().max(60).optional(),
});
export type Image = z.infer<typeof imageSchema>;

const recordBase = {
  /** Name of the file format the record was read from. */
  format: z.string(),
  file: z.string(),
};

export const commitRecordSchema = z.strictObject({
  kind: z.literal("commit"),
  commit: hashSchema,
  project: projectSchema.optional(),
  ...recordBase,
  facts: z.strictObject({
    subject: fact(z.string()).optional(),
    date: fact(z.string()).optional(),
    parent: fact(hashSchema).optional(),
    prUrl: fact(z.string()).optional(),
    instanceId: fact(z.string()).optional(),
    hardware: fact(z.string()).optional(),
    mode: fact(modeSchema).optional(),
    models: fact(z.array(z.string())).optional(),
    command: fact(z.string()).optional(),
    /** The image that holds the commit itself. */
    image: fact(imageSchema).optional(),
    /** The image that holds its parent: what baselines (and patched agents) run in. */
    parentImage: fact(imageSchema).optional(),
  }),
  change: changeSchema.optional(),
});
export type CommitRecord = z.infer<typeof commitRecordSchema>;

export const measurementSchema = z.strictObject({
  metric: metricSchema,
  statistic: statisticSchema,
  value: z.number(),
  /** The unit the value is stated in here (converted from the file where it differs). */
  unit: z.string(),
  /** The key in the file: what the number was called there. */
  key: z.string(),
  pointer: z.string(),
  /** Which parser made it: a structured field of the file, or a printed block. */
  parser: z.string(),
});
export type Measurement = z.infer<typeof measurementSchema>;

/** What was measured, as far as the file tells; an absent field is unknown, never a default. */
export const workloadSchema = z.strictObject({
  model: z.string().optional(),
  dataset: z.string().optional(),
  prompts: z.number().optional(),
  completed: z.number().optional(),
  /** Requests (or executions) that did not succeed, where the file counts them: not part of what was asked for. */
  failed: z.number().optional(),
  requestRate: z.string().optional(),
  inputTokens: z.number().optional(),
  outputTokens: z.number().optional(),
  inputLen: z.number().optional(),
  outputLen: z.number().optional(),
  batchSize: z.number().optional(),
  seed: z.number().optional(),
  dtype: z.string().optional(),
  concurrency: z.number().optional(),
  engine: z.enum(["V0", "V1"]).optional(),
  engineVersion: z.string().optional(),
  gpu: z.string().optional(),
  gpuCount: z.number().optional(),
  /** Every other scalar of the result file under its own key; data/catalogues/workload.json says what each is. */
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type Workload = z.infer<typeof workloadSchema>;

/** An effect that somebody stored beside the values: it may be of other values than those that stand there now. */
export const statedEffectSchema = z.strictObject({
  /** The name of the values in the same record. */
  key: z.string(),
  /** Against which variant of the same record. */
  against: variantSchema,
  /** In percent, positive is better. */
  pct: z.number(),
  pointer: z.string(),
});
export type StatedEffect = z.infer<typeof statedEffectSchema>;

export const runRecordSchema = z.strictObject({
  kind: z.literal("run"),
  /** Content hash of file bytes, pointer and variant: the same run read from two data sets has one id. */
  id: z.string(),
  commit: hashSchema,
  project: projectSchema.optional(),
  parent: hashSchema.optional(),
  variant: variantSchema,
  agent: agentSchema.optional(),
  /** Results of different pipelines are never compared with each other. */
  pipeline: z.string(),
  /** Runs of one execution of the pipeline (one file, one host, one afternoon) share a block. */
  block: z.string().optional(),
  ...recordBase,
  pointer: z.string(),
  status: z.enum(["success", "error", "timeout", "skipped", "not-run"]),
  /** The status word of the file itself. */
  statusText: z.string(),
  error: z.string().max(200).optional(),
  mode: modeSchema.optional(),
  command: z.string().optional(),
  workload: workloadSchema,
  durationS: z.number().optional(),
  /** ISO 8601 without a zone when the file has none. */
  time: z.string().optional(),
  image: z.string().optional(),
  /** The run directory whose patch was measured, as far as the file names it. */
  attempt: z.string().optional(),
  /** Hash of the patch that was measured. */
  patchSha256: z.string().optional(),
  /** Hash of all texts that it generated, in order. */
  outputsSha256: z.string().optional(),
  measurements: z.array(measurementSchema),
  /** What its texts tell of a run that did not succeed. */
  log: runLogSchema.optional(),
  statedEffects: z.array(statedEffectSchema).optional(),
  /** Printed results of the run's text that an earlier one there already told: their place, and that one's. */
  echoes: z.array(z.strictObject({ pointer: z.string(), of: z.string() })).optional(),
  /** Told by a progress log: the result file of the commit may hold another execution by now. */
  snapshot: z.literal(true).optional(),
  /** The model the record names, where the program printed that it ran another one. */
  statedModel: z.string().optional(),
  /** The row is a published copy of a run that other files hold: never a second observation. */
  copied: z.literal(true).optional(),
});
export type RunRecord = z.infer<typeof runRecordSchema>;

/** A person's (or a published document's) judgement. It can be hidden, unlike a fact. */
export const curationRecordSchema = z.strictObject({
  kind: z.literal("curation"),
  commit: hashSchema,
  project: projectSchema.optional(),
  ...recordBase,
  field: z.enum([
    "status",
    "category",
    "reason",
    "fix",
    "effort",
    "effort-note",
    "perf-change",
    "agent-effect",
    "correct-domain",
    "invalid",
    "has-baseline",
    "target-type",
    "approach-type",
    "corrected-command",
    "corrected-baseline-command",
    "planned-fix",
    "failure-class",
    "review-category",
    "review-tests",
  ]),
  value: z.union([z.string(), z.boolean(), z.number()]),
  /** The run directory it is about, where it is about one agent's patch. */
  attempt: z.string().optional(),
  /** The language model whose opinion it is. */
  judge: z.string().optional(),
  /** Whose effect it is, and of what, in the words of the table. */
  agent: agentSchema.optional(),
  metric: z.string().optional(),
  origin: originSchema,
});
export type CurationRecord = z.infer<typeof curationRecordSchema>;

/** Repeated values of one quantity that belong to no commit: what `compare A B` reads, and the raw samples of a run. */
export const samplesRecordSchema = z.strictObject({
  kind: z.literal("samples"),
  /** The benchmark's own name. */
  name: z.string(),
  /** What the values are repetitions of: processes, iterations of one process, requests inside a run. */
  unitOf: z.enum(["run", "iteration", "request"]),
  /** The quantity in the words of the file, where the registry has none for it: `time`, `B/op`. */
  quantity: z.string().optional(),
  /** Set where the quantity is one of the registry; then `unit` is the registry's. */
  metric: metricSchema.optional(),
  statistic: statisticSchema.optional(),
  unit: z.string(),
  /** Absent where the file does not tell which direction is good. */
  better: z.enum(["lower", "higher"]).optional(),
  values: z.array(z.number()),
  /** Where some requests have no value: which of them the values are of. */
  requests: z.array(z.int()).optional(),
  ...recordBase,
  pointer: z.string(),
  mode: modeSchema.optional(),
  /** Absent: nothing is known of the workload. */
  workload: workloadSchema.optional(),
  command: z.string().optional(),
  /** Another file of the same run holds the values too: they count only where it is missing. */
  copied: z.literal(true).optional(),
});
export type SamplesRecord = z.infer<typeof samplesRecordSchema>;

export const datasetRecordSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dataset"),
    version: z.literal(DATASET_VERSION),
    description: z.string(),
  }),
  commitRecordSchema,
  runRecordSchema,
  curationRecordSchema,
  samplesRecordSchema,
  attemptRecordSchema,
]);
export type DatasetRecord = z.infer<typeof datasetRecordSchema>;

/** A file, or a place in one, that could not be read. */
export const problemSchema = z.strictObject({
  file: z.string(),
  pointer: z.string(),
  reason: z.string(),
  /** What a person can do about it. */
  advice: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
