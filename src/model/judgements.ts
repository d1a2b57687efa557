import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { conclusionSchema } from "./comparison.ts";
import { agentSchema } from "./identity.ts";
import { originSchema } from "./origin.ts";

/*
 * A language model's opinion of a patch beside what was measured. Good result and right target: true success; bad and
 * right: good intent; good and another target: lucky win; neither: failure.
 */
export const quadrantSchema = z.enum(["true-success", "good-intent", "lucky-win", "failure"]);
export type Quadrant = z.infer<typeof quadrantSchema>;

export const judgementSchema = z.strictObject({
  commit: z.string(),
  /** The agent whose measurement stands beside the opinion. */
  agent: agentSchema.optional(),
  /** The run directory the opinion names. */
  attempt: z.string().optional(),
  /** The judge's word for what the patch aims at, and for how. */
  target: z.string(),
  approach: z.string().optional(),
  /** Which model judged; absent where the file does not say. */
  judge: z.string().optional(),
  origin: originSchema,
  /** Id of the comparison of the agent with the human change. */
  comparison: z.string().nullable(),
  effectPct: z.number().nullable(),
  conclusion: conclusionSchema.nullable(),
  /** By the published rule: a result is good unless it is worse than the threshold; null without a result. */
  published: quadrantSchema.nullable(),
  /** By what is established; null where neither good nor bad is. */
  established: quadrantSchema.nullable(),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** The words of the judges, and the published rule for a good result. */
export const judgeCatalogueSchema = catalogue({
  /** A result is good unless it is worse than this, in percent. */
  worseThanPct: z.number(),
  targets: z.array(z.strictObject({ word: z.string(), right: z.boolean() })),
});
export type JudgeCatalogue = z.infer<typeof judgeCatalogueSchema>;
