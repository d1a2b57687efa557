import * as z from "zod";
import { correctionSchema } from "./correction.ts";
import { originSchema } from "./origin.ts";

export const axisSchema = z.enum([
  "hardware",
  "commit",
  "benchmark",
  "command",
  "data",
  "run",
  "effect",
  "patch",
  "attempt",
]);
export type Axis = z.infer<typeof axisSchema>;

/** blocking: cannot be benchmarked on the target · fixable: a correction or a plan exists · note: worth knowing. */
export const severitySchema = z.enum(["blocking", "fixable", "note"]);
export type Severity = z.infer<typeof severitySchema>;

export const findingSchema = z.strictObject({
  rule: z.string(),
  commit: z.string().optional(),
  /** Set where it is about one attempt of the commit: such a finding never counts in the commit's verdict. */
  attempt: z.string().optional(),
  severity: severitySchema,
  messageId: z.string(),
  message: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(originSchema).min(1),
  correction: correctionSchema.optional(),
  /** Further corrections that belong to the same finding, in the order they apply. */
  corrections: z.array(correctionSchema).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What became of one rule on one commit when it did not simply check. */
export const outcomeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("crashed"), rule: z.string(), commit: z.string(), error: z.string() }),
  z.strictObject({
    kind: z.literal("notApplicable"),
    rule: z.string(),
    commit: z.string(),
    missing: z.string(),
  }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
