import * as z from "zod";
import { severitySchema } from "./finding.ts";
import { originSchema } from "./origin.ts";

export const statusSchema = z.enum(["usable", "fixable", "unusable", "not-judged"]);
export type Status = z.infer<typeof statusSchema>;
export const effortSchema = z.enum(["none", "trivial", "low", "medium", "high"]);
export type Effort = z.infer<typeof effortSchema>;

export const curatedSchema = z.strictObject({
  status: statusSchema.nullable(),
  category: z.string().nullable(),
  reason: z.string().nullable(),
  fix: z.string().nullable(),
  effort: z.string().nullable(),
  effortNote: z.string().nullable(),
  origins: z.array(originSchema),
});
export type Curated = z.infer<typeof curatedSchema>;

export const verdictSchema = z.strictObject({
  commit: z.string(),
  status: statusSchema,
  category: z.string().nullable(),
  reasons: z.array(z.strictObject({ rule: z.string(), severity: severitySchema })),
  effort: effortSchema.nullable(),
  /** What the rules alone say; differs from `status` only where the policy lets curation decide. */
  ruled: statusSchema,
  /** Which of the two `status` is. */
  decidedBy: z.enum(["rules", "curation"]),
  curated: curatedSchema.optional(),
  /** Curated and ruled status disagree. */
  disagreement: z.boolean(),
});
export type Verdict = z.infer<typeof verdictSchema>;
