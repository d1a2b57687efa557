import * as z from "zod";
import { agentSchema, hashSchema, projectSchema } from "./identity.ts";
import { leakClassSchema } from "./leakClasses.ts";
import { originSchema } from "./origin.ts";
import { patchFactsSchema } from "./patchFacts.ts";

/*
 * One attempt is one run of a coding agent: a directory whose files (journal, prompt, patch, …) each tell a part.
 * Patch and prompt texts are raw input; only what was read from them is kept here.
 */

/** What a file of the directory is. */
export const attemptPartSchema = z.enum([
  "journal",
  "summary",
  "prompt",
  "task",
  "targets",
  "prediction",
  "patch",
  "trajectory",
  "stdout",
  "stderr",
  "evaluation",
]);
export type AttemptPart = z.infer<typeof attemptPartSchema>;

/** Who a file says the attempt belongs to. Several files of one directory may say different things. */
export const attributionSchema = z.strictObject({
  field: z.enum(["project", "agent", "model", "run"]),
  /** The word of the file; the path of the directory counts as a file with an empty pointer. */
  value: z.string(),
  origin: originSchema,
  /** The word names something else than what the better sources agree on. */
  wrong: z.literal(true).optional(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** A criterion of a good prompt: met, not met, or (absent) not decidable from the files at hand. */
export const promptFactSchema = z.strictObject({
  criterion: z.string(),
  met: z.boolean(),
  origin: originSchema,
});

export const attemptPatchSchema = z.strictObject({
  file: z.string(),
  /** Of the bytes as they stand in the file. */
  sha256: z.string(),
  /** Of the text without the white space around it: what copies of the patch have in common. */
  textSha256: z.string(),
  bytes: z.int(),
  /** No diff in it: no bytes, or white space only. */
  empty: z.boolean(),
  /** The prediction file holds the same patch; absent without a prediction. */
  asPredicted: z.boolean().optional(),
  /** What was read from it; absent where it is empty. */
  facts: patchFactsSchema.optional(),
});
export type AttemptPatch = z.infer<typeof attemptPatchSchema>;

export const attemptErrorSchema = z.strictObject({
  /** Class of the catalogue; null for a text no class knows. */
  class: z.string().nullable(),
  /** What the class says in words, and who could have prevented it; absent for a text no class knows. */
  title: z.string().optional(),
  cause: z.enum(["api", "harness", "machine", "agent", "noise"]).optional(),
  text: z.string().max(200),
  times: z.int(),
  origin: originSchema,
});
export type AttemptError = z.infer<typeof attemptErrorSchema>;

/** What an evaluation said of the patch: a report's word, no measurement of ours. */
export const evaluationSchema = z.strictObject({
  /**
   * resolved: it reaches the task's goal. passed: tests pass, the goal is not reached. failed: tests fail. hacked: a judge found
   * that it games the benchmark. not-applied: the patch does not apply. error: the evaluation itself failed. not-evaluated: nobody ran it.
   */
  outcome: z.enum([
    "resolved",
    "passed",
    "failed",
    "hacked",
    "not-applied",
    "empty-patch",
    "error",
    "not-evaluated",
  ]),
  /** How many times faster than the baseline the report calls it. */
  speedup: z.number().optional(),
  origin: originSchema,
});
export type Evaluation = z.infer<typeof evaluationSchema>;
/** The head of a prompt. Paths of a home directory are shortened, so that prompts that differ in nothing else are one. */
export const promptExcerptSchema = z.strictObject({
  lines: z.array(z.string()),
  /** Lines of the whole text. */
  of: z.int(),
  /** Of the whole text, shortened likewise: two attempts with one hash were told the same. */
  sha256: z.string(),
  origin: originSchema,
});

/**
 * Lines that the human change adds, longer than three characters, indentation aside: how many there are and how many of them stood
 * before the agent's eyes. In a trajectory lines that the agent wrote itself before it read them, and lines that stood in the
 * file before the change, are not counted as shown.
 */
export const leakSchema = z.strictObject({
  added: z.int(),
  /** In the prompt or in the trajectory. */
  shown: z.int(),
  inPrompt: z.int().optional(),
  inTrajectory: z.int().optional(),
  /** shown / added, 0 to 1, three decimals. */
  share: z.number(),
  class: leakClassSchema,
  /** Where most of them stand. */
  origin: originSchema,
});
export type Leak = z.infer<typeof leakSchema>;

export const attemptRecordSchema = z.strictObject({
  kind: z.literal("attempt"),
  /** The run directory. */
  id: z.string(),
  commit: hashSchema,
  parent: hashSchema.optional(),
  project: projectSchema.optional(),
  /** Who ran, by the best source and in the catalogue's spelling. */
  agent: agentSchema.optional(),
  /** The batch the attempt was part of: the directory above. */
  run: z.string().nullable(),
  task: z.string().optional(),
  format: z.string(),
  /** The file that tells most: the journal, else the first part there is. */
  file: z.string(),
  parts: z.array(z.strictObject({ part: attemptPartSchema, file: z.string(), bytes: z.int() })),
  /** Hash of the journal's bytes, by which copies are known. */
  journalSha256: z.string().optional(),
  /** unknown: no file tells how it ended. */
  status: z.enum(["success", "error", "max-steps", "unknown"]),
  statusText: z.string(),
  /** What the reports that name its task say of it. */
  evaluation: evaluationSchema.optional(),
  returnCode: z.int().optional(),
  startedAt: z.string().optional(),
  /** When the journal was written, ISO 8601 in UTC. */
  writtenAt: z.string().optional(),
  durationS: z.number().optional(),
  firstEditS: z.number().optional(),
  budgetS: z.number().optional(),
  tokens: z
    .strictObject({
      input: z.int().optional(),
      output: z.int().optional(),
      cached: z.int().optional(),
    })
    .optional(),
  costUsd: z.number().optional(),
  steps: z.int().optional(),
  maxSteps: z.int().optional(),
  /** What the agent itself says of its end (trajectory); may contradict the journal. */
  agentSaysDone: z.boolean().optional(),
  prompt: z
    .strictObject({
      file: z.string(),
      targetFiles: z.array(z.string()),
      criteria: z.array(promptFactSchema),
      /** Share of the decidable criteria that are met, 0 to 1; null where none is decidable. */
      score: z.number().nullable(),
      /** What the agent was told, in part: its first lines; absent where only single sentences are known. */
      shown: promptExcerptSchema.optional(),
    })
    .optional(),
  /** How much of the human change the agent was shown; absent where neither prompt nor trajectory is there, or no human change. */
  leak: leakSchema.optional(),
  /** What the harness counted of the changed files. */
  targets: z
    .strictObject({ changed: z.int(), allowed: z.int(), disallowed: z.int(), ok: z.boolean().optional() })
    .optional(),
  patch: attemptPatchSchema.optional(),
  attribution: z.array(attributionSchema),
  /** The attempt this one is a copy of: byte-identical journals are one execution. */
  copyOf: z.string().optional(),
  /** Attempts of another agent, model or campaign that hold the very same patch. */
  samePatchAs: z.array(z.string()),
  errors: z.array(attemptErrorSchema),
});
export type AttemptRecord = z.infer<typeof attemptRecordSchema>;

/** The steps of the success ladder, from the bottom. An attempt stands at the first one that is proven. */
export const ladderStepSchema = z.enum([
  "not-marked-success",
  "patch-empty",
  "wrong-files-only",
  "syntax-invalid",
  "template-only",
  "does-not-apply",
  "did-not-run",
  "not-measured",
  "not-established",
  "established",
]);
export type LadderStep = z.infer<typeof ladderStepSchema>;

export const ladderSchema = z.strictObject({
  step: ladderStepSchema,
  /** Why it stands there, in our words. */
  reason: z.string(),
  origin: originSchema,
  /** Steps below it that the files could not decide, and that were skipped. */
  undecided: z.array(z.strictObject({ step: ladderStepSchema, why: z.string() })),
  /** Runs that measured this attempt's patch. */
  runs: z.array(z.string()),
  /** How those runs are known to be its own. */
  by: z.enum(["run-id", "patch-hash", "only-patch"]).nullable(),
});
export type Ladder = z.infer<typeof ladderSchema>;

/** An attempt in analysis.json: what was read, and where on the ladder it stands. */
export const analysedAttemptSchema = z.strictObject({
  ...attemptRecordSchema.shape,
  ladder: ladderSchema,
});
export type AnalysedAttempt = z.infer<typeof analysedAttemptSchema>;
