import * as z from "zod";
import { originSchema } from "./origin.ts";

/*
 * What was read from an agent's patch. The text itself is raw input and never stored.
 */

/** A question about a patch: proven, disproven, or not decidable from the files at hand; and why. */
export const answerSchema = z.strictObject({
  answer: z.enum(["yes", "no", "undecided"]),
  /** In our words; for a proof, what proves it. */
  why: z.string(),
  /** Where the proof stands. */
  origin: originSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** The four steps of the success ladder that only the patch can prove. */
export const patchAnswersSchema = z.strictObject({
  wrongFilesOnly: answerSchema,
  syntaxInvalid: answerSchema,
  templateOnly: answerSchema,
  doesNotApply: answerSchema,
});
export type PatchAnswers = z.infer<typeof patchAnswersSchema>;

export const patchFactsSchema = z.strictObject({
  answers: patchAnswersSchema,
});
export type PatchFacts = z.infer<typeof patchFactsSchema>;
