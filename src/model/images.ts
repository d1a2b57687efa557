import * as z from "zod";
import { type Origin, originSchema } from "./origin.ts";

/** The container images of a commit: of the commit itself (human runs) and of its parent (baseline and agent runs). */
export const imageFactSchema = z.strictObject({
  of: z.enum(["commit", "parent"]),
  /** The tag by the convention of the set: all 40 digits of the commit, `baseline-` and 12 digits of the parent. */
  tag: z.string().nullable(),
  /** listed and absent: by the list or registry that was asked; built, failed: by a build list; used, refused: by a run. */
  state: z.enum(["listed", "absent", "built", "failed", "used", "refused", "unknown"]),
  /** Where that stands; null where nothing tells. */
  origin: originSchema.nullable(),
});
export type ImageFact = z.infer<typeof imageFactSchema>;

/** Images that exist, as a list or a registry names them. */
export interface ImageList {
  /** The files and addresses that were asked, in that order. */
  readonly sources: readonly [string, ...string[]];
  /** Tags, each with where it stands. */
  readonly tags: ReadonlyMap<string, Origin>;
}

/** A mapping that lists the commit without its parent, although it names the parents of others. */
export const parentGapSchema = z.strictObject({ format: z.string(), origin: originSchema });
export type ParentGap = z.infer<typeof parentGapSchema>;
