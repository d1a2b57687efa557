import * as z from "zod";
import { measurementSchema, workloadSchema } from "./records.ts";

/*
 * What `benchtriage run` writes of one trial: `trial.json` beside the client's own result file and the whole output of
 * every process. Readers tolerate new fields; the version changes when one changes its meaning.
 */

const TRIAL_VERSION = 1;

const processRecordSchema = z.object({
  argv: z.array(z.string()),
  directory: z.string(),
  /** Names and values that the manifest set; secrets are named only, their value is null. */
  env: z.record(z.string(), z.string().nullable()),
  startedAt: z.string(),
  endedAt: z.string(),
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  stdout: z.string(),
  stderr: z.string(),
});
export type ProcessRecord = z.infer<typeof processRecordSchema>;

export const trialRecordSchema = z.object({
  benchtriage: z.literal("trial"),
  version: z.literal(TRIAL_VERSION),
  job: z.string(),
  commit: z.string(),
  parent: z.string().nullable(),
  project: z.string().nullable(),
  variant: z.string(),
  kind: z.enum(["baseline", "human", "agent"]),
  agent: z.object({ name: z.string(), model: z.string().nullable() }).nullable(),
  mode: z.string().nullable(),
  /** 0 is the discarded warm-up of the machine; counted blocks begin at 1. */
  block: z.int(),
  /** Place in the block, from 1: what ran before what on this machine. */
  position: z.int(),
  /** Number of the try, from 1. */
  attempt: z.int(),
  role: z.enum(["counted", "warm-up"]),
  status: z.enum(["success", "failed", "interrupted"]),
  /** Class of the failure catalogue; null for a success. */
  failure: z.string().nullable(),
  reason: z.string().nullable(),
  model: z.string().nullable(),
  sourceCommit: z.string().nullable(),
  image: z.string().nullable(),
  imageDigest: z.string().nullable(),
  patchSha256: z.string().nullable(),
  host: z.string(),
  gpus: z.array(z.object({ uuid: z.string(), name: z.string(), driver: z.string() })),
  /** The words of the manifest, before ports and result files were put in: equal in all trials of a variant. */
  planned: z.object({ server: z.array(z.string()).nullable(), client: z.array(z.string()) }),
  /** Seconds of each phase. */
  phases: z.record(z.string(), z.number()),
  /** What the guard of correctness compares; null where the client does not tell. Absent in what was written before it. */
  checks: z
    .object({
      failedRequests: z.number().nullable(),
      outputTokens: z.number().nullable(),
      /** Of all generated texts, in order. */
      outputsSha256: z.string().nullable(),
      /** Score of the job's own check; null where it asks for none. Absent in what was written before it. */
      accuracy: z.number().nullable().optional(),
    })
    .optional(),
  processes: z.record(z.string(), processRecordSchema),
  /** The client's own result file, relative to this one; null where it wrote none. */
  resultFile: z.string().nullable(),
  /** Every number of the client's own result, else of what it printed, with its place there. */
  measurements: z.array(measurementSchema),
  workload: workloadSchema,
  /** The job's primary metric among them; null where it is not. */
  primary: z
    .object({ metric: z.string(), statistic: z.string(), unit: z.string(), value: z.number() })
    .nullable(),
});
export type TrialRecord = z.infer<typeof trialRecordSchema>;
