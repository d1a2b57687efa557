import * as z from "zod";
import { agentsSchema } from "./agents.ts";
import { checkedClaimSchema } from "./attemptClaims.ts";
import { attemptSummarySchema } from "./attemptSummary.ts";
import { analysedAttemptSchema } from "./attempts.ts";
import { checkedCommitClaimSchema } from "./commitClaims.ts";
import { comparisonSchema } from "./comparison.ts";
import { constantValueSchema } from "./constantValues.ts";
import { copySchema } from "./copies.ts";
import { correctionSchema } from "./correction.ts";
import { commitEvidenceSchema } from "./evidence.ts";
import { failedExecutionSchema } from "./failures.ts";
import { findingSchema, outcomeSchema } from "./finding.ts";
import { judgementSchema } from "./judgements.ts";
import { actionSchema } from "./history.ts";
import { imageFactSchema, parentGapSchema } from "./images.ts";
import { knowledgeOriginSchema } from "./knowledgeOrigin.ts";
import { outdatedKnowledgeSchema } from "./knownUntil.ts";
import { learnedFloorSchema } from "./noise.ts";
import { originSchema } from "./origin.ts";
import { policySchema } from "./policy.ts";
import { modeSchema, problemSchema, projectSchema } from "./records.ts";
import { runSchema } from "./runState.ts";
import { verdictSchema } from "./verdict.ts";
import { unknownFileSchema, unplacedFileSchema } from "./stranger.ts";

export const ANALYSIS_VERSION = 2;
/** `$id` of the published JSON Schema. */
export const ANALYSIS_SCHEMA = `urn:benchtriage:schema:analysis:${ANALYSIS_VERSION}`;

const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, origin: originSchema, format: z.string() });

/** One changed word of a command. */
export const wordChangeSchema = z.strictObject({
  change: z.enum(["kept", "removed", "added"]),
  word: z.string(),
});

/** A correction, the rule that asked for it, and what it alone changes: words removed and added. */
export const stepSchema = z.strictObject({
  rule: z.string(),
  correction: correctionSchema,
  diff: z.array(wordChangeSchema).optional(),
});

/** A command as it was and as it should be; what each step asked for and why. */
export const correctedCommandSchema = z.strictObject({
  original: z.string().nullable(),
  /** What every variant runs, unless `perVariant` says otherwise; null when no runnable command is known. */
  client: z.string().nullable(),
  /** The server that must run beside it, for serving benchmarks. */
  server: z.string().nullable(),
  perVariant: z
    .strictObject({
      baseline: z.string(),
      test: z.string(),
      /** Where the switch is one of the engine's: the servers differ too, and `server` is null. */
      servers: z.strictObject({ baseline: z.string().nullable(), test: z.string().nullable() }).optional(),
    })
    .nullable(),
  diff: z.array(wordChangeSchema),
  steps: z.array(stepSchema),
  /** What still stops it from running as it is. */
  remaining: z.array(z.strictObject({ rule: z.string(), message: z.string(), flag: z.string().optional() })),
  repetitions: z.int().nullable(),
});
export type CorrectedCommand = z.infer<typeof correctedCommandSchema>;

/** A published correction, checked like any other command. */
export const curatedCommandSchema = z.strictObject({
  command: z.string(),
  baseline: z.string().nullable(),
  origin: originSchema,
});

export const analysedCommitSchema = z.strictObject({
  commit: z.string(),
  short: z.string(),
  project: projectSchema.nullable(),
  subject: sourced(z.string()).nullable(),
  date: sourced(z.string()).nullable(),
  parent: sourced(z.string()).nullable(),
  prUrl: sourced(z.string()).nullable(),
  instanceId: sourced(z.string()).nullable(),
  hardware: sourced(z.string()).nullable(),
  mode: modeSchema.nullable(),
  model: sourced(z.string()).nullable(),
  command: sourced(z.string()).nullable(),
  otherCommands: z.array(sourced(z.string())),
  /** What the change touches: the component that owns most of the changed lines first. */
  components: z.array(
    z.strictObject({
      id: z.string(),
      component: z.string(),
      level: z.string(),
      share: z.number(),
      files: z.array(z.string()),
    }),
  ),
  changedFiles: z.array(
    z.strictObject({ path: z.string(), added: z.int(), removed: z.int(), symbols: z.array(z.string()) }),
  ),
  /** What a run must reach for the change to be measured, from the component map, held against the command. */
  exercises: z.array(
    z.strictObject({
      component: z.string(),
      what: z.string(),
      met: z.boolean().nullable(),
      found: z.string(),
    }),
  ),
  corrected: correctedCommandSchema.nullable(),
  images: z.array(imageFactSchema),
  /** Every parent a source names, best first. */
  parents: z.array(sourced(z.string())),
  parentGaps: z.array(parentGapSchema),
  curation: z.array(
    z.strictObject({
      field: z.string(),
      value: z.union([z.string(), z.boolean(), z.number()]),
      origin: originSchema,
    }),
  ),
  /** What is known of each variant and agent: every page, rule and export that says what was measured says this. */
  evidence: commitEvidenceSchema,
  /** A baseline run exists that may be compared with a human run of the same pipeline. */
  comparableBaseline: z.boolean(),
  /** Id of the comparison the verdict rests on. */
  primary: z.string().nullable(),
  /** Id of the comparison that the documents call the perf change. */
  perfChange: z.string().nullable(),
});
export type AnalysedCommit = z.infer<typeof analysedCommitSchema>;

/** The product: every page is a rendering of this. Versioned like an interface. */
export const analysisSchema = z.strictObject({
  /** Absent in what was written before the schema was published. */
  $schema: z.literal(ANALYSIS_SCHEMA).optional(),
  version: z.literal(ANALYSIS_VERSION),
  tool: z.strictObject({ name: z.literal("benchtriage"), version: z.string() }),
  /** The clock as passed in: the newest time in the data unless --now says otherwise. */
  now: z.string().nullable(),
  command: z.string(),
  policy: policySchema,
  inputs: z.strictObject({
    files: z.strictObject({
      seen: z.int(),
      parsed: z.int(),
      unknown: z.int(),
      problems: z.int(),
      /** Parsed files with the bytes of another one. */
      copies: z.int(),
      leftOut: z.int(),
    }),
    formats: z.array(z.strictObject({ name: z.string(), files: z.int(), records: z.int() })),
    /** Hash over the sorted records that were read. */
    fingerprint: z.string(),
    /** Files of no known format, each with what it looks like; absent where there are none. */
    unknown: z.array(unknownFileSchema).optional(),
    /** Files whose results name no commit; absent where there are none. */
    unplaced: z.array(unplacedFileSchema).optional(),
    /** A user's folder of knowledge that was laid over the package's; absent where there was none. */
    knowledge: knowledgeOriginSchema.optional(),
    /** Projects of which commits are younger than what is known of its flags; absent where there are none. */
    outdated: z.array(outdatedKnowledgeSchema).optional(),
  }),
  problems: z.array(problemSchema),
  /** What stands in the input more than once and counts once. */
  copies: z.array(copySchema),
  commits: z.array(analysedCommitSchema),
  runs: z.array(runSchema),
  failures: z.array(failedExecutionSchema),
  attempts: z.array(analysedAttemptSchema),
  /** The criteria that prompts were held against: id and what a good prompt does. Empty without attempts. */
  promptCriteria: z.array(z.strictObject({ id: z.string(), title: z.string(), why: z.string() })),
  /** Counts over the attempts: per batch, per commit and agent, per pattern. */
  attemptSummary: attemptSummarySchema,
  /** Opinions of language models on agents' patches, beside the measured result. */
  judgements: z.array(judgementSchema),
  /** What published documents say of the attempts, held against them. */
  attemptClaims: z.array(checkedClaimSchema),
  /** What published documents say of commits, held against their runs. */
  commitClaims: z.array(checkedCommitClaimSchema),
  /** Metrics that something else than the commit decides. */
  constantValues: z.array(constantValueSchema),
  agents: agentsSchema,
  comparisons: z.array(comparisonSchema),
  /** A/A: repeated runs of one code against each other. What is found here is false. */
  unchanged: z.array(comparisonSchema),
  /** What repeated runs of one code differ by, learned from this data. */
  noiseFloors: z.array(learnedFloorSchema),
  findings: z.array(findingSchema),
  outcomes: z.array(outcomeSchema),
  verdicts: z.array(verdictSchema),
  /** What is to be done, in order; only a report, which knows its earlier ones, can say so. */
  actions: z.array(actionSchema).optional(),
});
export type Analysis = z.infer<typeof analysisSchema>;
