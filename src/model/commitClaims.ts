import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { originSchema } from "./origin.ts";
import { variantSchema } from "./records.ts";

/*
 * What published documents say of commits, as data: each claim names its commits and what would contradict it, so that
 * it is held against the runs.
 */

export const commitClaimSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  place: z.string(),
  /** The claim in our words. */
  says: z.string(),
  /**
   * unmeasurable: contradicted by a measured run · no-agent: by a measured run of an agent · several-gpus: by a measured
   * run on one · cause: by failures of the commit that have another class and none of those claimed.
   */
  kind: z.enum(["unmeasurable", "no-agent", "several-gpus", "cause"]),
  /** For a cause: the classes of the failure catalogue that would bear it out. */
  classes: z.array(z.string()).optional(),
  /** Only runs and failures of this pipeline speak on it. */
  pipeline: z.string().optional(),
  /** Only runs of this variant speak on it. */
  variant: variantSchema.optional(),
  /** First 8 digits. */
  commits: z.array(z.string().regex(/^[0-9a-f]{8}$/)).min(1),
});
export type CommitClaim = z.infer<typeof commitClaimSchema>;
export const commitClaimCatalogueSchema = catalogue({
  claims: z.array(commitClaimSchema),
});
export type CommitClaimCatalogue = z.infer<typeof commitClaimCatalogueSchema>;

/** borne-out: a failure of the claimed class, or measured on several GPUs only · undecided: the files say neither. */
export const commitClaimResultSchema = z.enum(["contradicted", "undecided", "borne-out"]);

/** A claim with what the files say of each of its commits that is in the set. */
export const checkedCommitClaimSchema = z.strictObject({
  ...commitClaimSchema.omit({ commits: true }).shape,
  /** Commits the document names, in the set or not. */
  named: z.int(),
  commits: z.array(
    z.strictObject({
      commit: z.string(),
      result: commitClaimResultSchema,
      /** What decides, in words; null where nothing does. */
      why: z.string().nullable(),
      origin: originSchema.nullable(),
    }),
  ),
});
export type CheckedCommitClaim = z.infer<typeof checkedCommitClaimSchema>;
