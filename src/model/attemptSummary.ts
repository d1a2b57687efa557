import * as z from "zod";
import { type AnalysedAttempt, ladderStepSchema } from "./attempts.ts";
import { agentLabel } from "./identity.ts";

/* Counts over attempts: per batch, per commit, per pattern. Copies of a run directory are counted apart. */

export const attemptBatchSchema = z.strictObject({
  /** The directory that holds the attempts that were started together. */
  run: z.string(),
  /** `name/model`; `unknown` where no file tells. */
  agent: z.string(),
  attempts: z.int(),
  copies: z.int(),
  marked: z.int(),
  /** With a return code other than 0. */
  failed: z.int(),
  patched: z.int(),
  measured: z.int(),
  medianS: z.number().nullable(),
  /** null where no attempt of the batch tells. */
  inputTokens: z.int().nullable(),
  furthest: ladderStepSchema.nullable(),
});
export type AttemptBatch = z.infer<typeof attemptBatchSchema>;

export const attemptCommitSchema = z.strictObject({
  /** First 8 digits. */
  commit: z.string(),
  agent: z.string(),
  attempts: z.int(),
  copies: z.int(),
  /** Attempts of which a file tells how they ended. */
  ended: z.int(),
  marked: z.int(),
  /** Some of the ended ones are marked success and some are not. */
  flips: z.boolean(),
  steps: z.partialRecord(ladderStepSchema, z.int()),
});
export type AttemptCommit = z.infer<typeof attemptCommitSchema>;

export const attemptPatternSchema = z.strictObject({
  kind: z.enum(["ladder", "finding", "error"]),
  /** Step, `rule/message` or error class. */
  pattern: z.string(),
  attempts: z.int(),
  commits: z.int(),
});
export type AttemptPattern = z.infer<typeof attemptPatternSchema>;

export const attemptSummarySchema = z.strictObject({
  batches: z.array(attemptBatchSchema),
  commits: z.array(attemptCommitSchema),
  patterns: z.array(attemptPatternSchema),
});
export type AttemptSummary = z.infer<typeof attemptSummarySchema>;

export function attemptAgent({ agent }: Pick<AnalysedAttempt, "agent">): string {
  return agent === undefined ? "unknown" : agentLabel(agent);
}

export function isMarked({ status }: Pick<AnalysedAttempt, "status">): boolean {
  return status === "success";
}

export function hasPatch({ patch }: Pick<AnalysedAttempt, "patch">): boolean {
  return patch?.empty === false;
}

/** Whether a valid run of its patch is there. */
export function hasValidRun({ ladder }: Pick<AnalysedAttempt, "ladder">): boolean {
  return ladder.step === "established" || ladder.step === "not-established";
}
