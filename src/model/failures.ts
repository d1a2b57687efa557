import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { originSchema } from "./origin.ts";
import { agentSchema, hashSchema, projectSchema } from "./identity.ts";

/** Whose matter a failure is; `unknown` where the log does not tell. */
export const failureSideSchema = z.enum([
  "infrastructure",
  "command",
  "model",
  "hardware",
  "patch",
  "unknown",
]);
export type FailureSide = z.infer<typeof failureSideSchema>;

/** Which end of a text was kept. */
const keptSchema = z.enum(["tail", "head"]);

export const retrySchema = z.enum(["as-is", "after-fix", "never"]);

/** One thing a log can say, and what it means. */
export const failurePatternSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  side: failureSideSchema,
  /**
   * cause: may be the root cause · resort: the cause only where a log names no other · symptom: follows from one that
   * stands earlier · marker: no failure, but tells what ran · derived: no words of a log, but concluded from several.
   */
  kind: z.enum(["cause", "resort", "symptom", "marker", "derived"]),
  /** Literal words of one line, in the case they are printed in. */
  fragments: z.array(z.string().min(4)).optional(),
  /** Regular expressions for one line, where a literal cannot tell. */
  expressions: z.array(z.string().min(4)).optional(),
  /** The flag whose value must not exceed the number that an expression names as `(?<limit>\d+)`. */
  limits: z.string().startsWith("--").optional(),
  /** What would correct it. */
  action: z.string(),
  /** Whether running again is enough, needs the action first, or is of no use. */
  retry: retrySchema,
  /** The benchmark was never started. */
  nothingRan: z.literal(true).optional(),
  /** What makes up for it: a wheel that nobody built is of no interest where an image holds the engine. */
  overcomeBy: z.literal("image").optional(),
  /** A cause only where the same benchmark works without the patch. */
  onlyIf: z.literal("works-without-patch").optional(),
  /** What to do where that is not known: the line is the cause all the same, and nobody can be blamed for it. */
  unproven: z.string().optional(),
  note: z.string().optional(),
  stage: z.string(),
  source: z.string(),
});
export type FailurePattern = z.infer<typeof failurePatternSchema>;

export const failureCatalogueSchema = catalogue({
  /** In the order of precedence: the root cause is the cause of the earliest stage, and of the first pattern in it. */
  stages: z.array(z.strictObject({ id: z.string(), why: z.string() })).min(1),
  /** Lengths, in characters, at which a text of this field (the end of its name) is only a part of what was printed. */
  cuts: z.array(
    z.strictObject({
      field: z.string(),
      from: z.int().positive(),
      to: z.int().positive().optional(),
      kept: keptSchema,
      source: z.string(),
    }),
  ),
  patterns: z.array(failurePatternSchema).min(1),
});
export type FailureCatalogue = z.infer<typeof failureCatalogueSchema>;

/** A line of a log that matched a pattern. */
export const logLineSchema = z.strictObject({
  /** Id in the failure catalogue. */
  pattern: z.string(),
  pointer: z.string(),
  quote: z.string().max(120),
  /** The greatest value that the line allows for the pattern's flag. */
  limit: z.int().optional(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/** What was read from the texts of a run that did not succeed: of each pattern the first line, in the order printed. */
export const runLogSchema = z.strictObject({
  lines: z.array(logLineSchema),
  /** Only this end of the log was kept: the cause may have stood in the rest. */
  kept: keptSchema.optional(),
});
export type RunLog = z.infer<typeof runLogSchema>;

/** One execution that did not succeed, with the one class that explains it. */
export const failedExecutionSchema = z.strictObject({
  /** The object of the file that describes it: runs of one execution share it. */
  id: z.string(),
  commit: hashSchema,
  project: projectSchema.nullable(),
  pipeline: z.string(),
  format: z.string(),
  file: z.string(),
  pointer: z.string(),
  /** The runs that did not succeed. */
  runs: z.array(z.string()).min(1),
  variants: z.array(z.enum(["baseline", "human", "agent"])),
  agent: agentSchema.nullable(),
  /** The file's own words. */
  statusText: z.string(),
  error: z.string().nullable(),
  /** True where no run of the execution gave a metric. */
  whole: z.boolean(),
  class: z.string(),
  title: z.string(),
  side: failureSideSchema,
  action: z.string(),
  retry: retrySchema,
  /** False where the log proves that the benchmark was never started. */
  started: z.boolean(),
  /** Which end of the log was kept; null where all of it was, as far as its length tells. */
  kept: keptSchema.nullable(),
  /** From the root cause to the symptoms: what else the log says, in the order of precedence. */
  chain: z.array(
    z.strictObject({
      pattern: z.string(),
      title: z.string(),
      role: z.enum(["cause", "consequence", "symptom"]),
      origin: originSchema,
    }),
  ),
  /** The greatest value of a flag that the cause's line allows. */
  limit: z.strictObject({ flag: z.string(), value: z.int() }).optional(),
  /** Every variant that failed here was measured elsewhere. */
  measuredElsewhere: z.boolean(),
  /** The agent's patch is what failed: the baseline works on the same image and a patch that is not empty was applied. */
  attributed: z.boolean(),
});
export type FailedExecution = z.infer<typeof failedExecutionSchema>;

/** What stopped the run is known by now: a runner's own mapping was silent, another source is not. */
export function isOvercome(
  { class: name }: FailedExecution,
  known: { command: boolean; parent: boolean },
): boolean {
  return (name === "command-missing" && known.command) || (name === "parent-missing" && known.parent);
}
