import * as z from "zod";

/** A user's folder of knowledge that had a say in an output: where it stands, and which content it had. */
export const knowledgeOriginSchema = z.strictObject({
  place: z.string(),
  files: z.int(),
  /** Over the names and contents of its files. */
  sha256: z.string(),
});
export type KnowledgeOrigin = z.infer<typeof knowledgeOriginSchema>;
