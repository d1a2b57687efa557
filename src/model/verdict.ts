import * as z from "zod";
import { severitySchema } from "./finding.ts";
import { originSchema } from "./origin.ts";

export const statusSchema = z.enum(["usable", "fixable", "unusable", "not-judged"]);
export type Status = z.infer<typeof statusSchema>;
export const effortSchema = z.enum(["none", "trivial", "low", "medium", "high"]);
export type Effort = z.infer<typeof effortSchema>;

/** What a set must hold of a commit before it can be judged: a command or something that proposes one, a diff, a day. */
export const lackSchema = z.enum(["command", "change", "date"]);
export type Lack = z.infer<typeof lackSchema>;

/** What a rule's finding means for the verdict where it decides; it stands in the rule. */
export interface Decides {
  /**
   * The smallest names the category. Hundreds say what stands in the way, and correcting the later ones is no use while
   * an earlier one holds: 1xx the machine, 2xx the change itself, 3xx a command that stops, 4xx a command that measures
   * something else, 5xx runs and images, 6xx what the numbers say.
   */
  readonly rank: number;
  /** The words of a summary table. */
  readonly category: string;
  /** The words where a correction is enough: what does not fit as it was written may fit with another word. */
  readonly whereFixable?: string;
  /** What a fixable finding costs that has no correction; absent: a person must decide, which is `high`. */
  readonly effort?: Effort;
}

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
  /** What must be supplied before it can be judged. */
  lacks: z.array(lackSchema),
  /** What the rules alone say; differs from `status` only where the policy lets curation decide. */
  ruled: statusSchema,
  /** Which of the two `status` is. */
  decidedBy: z.enum(["rules", "curation"]),
  curated: curatedSchema.optional(),
  /** Curated and ruled status disagree. */
  disagreement: z.boolean(),
});
export type Verdict = z.infer<typeof verdictSchema>;
