import * as z from "zod";
import { originSchema } from "./origin.ts";
import type { Run } from "./runState.ts";

/**
 * Something that stands in the input more than once and counts once.
 * - `file`: a file with the bytes of another one
 * - `run`: the same execution written again, in a progress snapshot, a result folder or an export of ours
 * - `row`: a published table's or summary's row of a run
 * - `block`: a printed result that an earlier one in the same text already told
 */
export const copySchema = z.strictObject({
  kind: z.enum(["file", "run", "row", "block"]),
  /** Absent for files. */
  commit: z.string().optional(),
  copy: originSchema,
  /** What counts; null where the set holds other runs of the variant and none with the row's numbers. */
  of: originSchema.nullable(),
});
export type Copy = z.infer<typeof copySchema>;

/** A run that is told of elsewhere, and where. */
export interface RunCopy {
  /** A row of a table or summary, or the same execution written again. */
  readonly kind: "row" | "run";
  readonly run: Run;
  /** What counts in its place; null where nothing in the set has its numbers. */
  readonly of: Run | null;
}
