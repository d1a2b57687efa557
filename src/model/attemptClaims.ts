import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { originSchema } from "./origin.ts";

/*
 * What published documents say of agents' runs, as data: each claim names what it is about and how it can be counted,
 * so that it is held against the files like any other number.
 */

/** What can be counted of an attempt. */
export const attemptConditionSchema = z.enum([
  "any",
  "marked-success",
  "patched",
  "wrong-files-only",
  /** Changes source files that the human change leaves alone, or leaves some of its files alone. */
  "files-off",
  "syntax-invalid",
  "template-only",
  "established",
]);
export type AttemptCondition = z.infer<typeof attemptConditionSchema>;

const scopeSchema = z.strictObject({
  project: z.string().optional(),
  agent: z.string().optional(),
  /** First 8 digits. */
  commit: z.string().optional(),
  /** The run directory or the end of it. */
  attempt: z.string().optional(),
  /** Items whose name begins so. */
  item: z.string().optional(),
  /** Journals written before this day. */
  before: z.string().optional(),
  /** Attempts in batches of at least so many, counted over all that is here. */
  batchOf: z.int().optional(),
});

export const attemptMeasureSchema = z.discriminatedUnion("kind", [
  /** How many of those that fulfil `among` fulfil `of`, 0 to 1; commits count when one of their attempts does. */
  z.strictObject({
    kind: z.literal("share"),
    unit: z.enum(["attempt", "commit"]),
    of: attemptConditionSchema,
    among: attemptConditionSchema,
  }),
  z.strictObject({
    kind: z.literal("count"),
    unit: z.enum(["attempt", "commit"]),
    of: attemptConditionSchema,
  }),
]);

export const attemptClaimSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  place: z.string(),
  /** The claim in our words. */
  says: z.string(),
  scope: scopeSchema,
  measure: attemptMeasureSchema,
  /** What the document says the number is: `[from, to]`, ends included. */
  claimed: z.tuple([z.number(), z.number()]),
  /** How many attempts of the scope the document saw; with fewer in the files the claim can only be doubted. */
  attempts: z.int().optional(),
  /** What a reader must know beside the numbers. */
  note: z.string().optional(),
});
export type AttemptClaim = z.infer<typeof attemptClaimSchema>;
export const attemptClaimCatalogueSchema = catalogue({
  claims: z.array(attemptClaimSchema),
});
export type AttemptClaimCatalogue = z.infer<typeof attemptClaimCatalogueSchema>;

/**
 * holds, contradicted: decided by the files. doubted: they are a part of what the document saw, and as a sample of it
 * they speak against the claim. undecided: neither.
 */
export const claimResultSchema = z.enum(["contradicted", "doubted", "undecided", "holds"]);

/** A claim with what the files prove. `most` counts as well what they cannot decide. */
export const checkedClaimSchema = z.strictObject({
  ...attemptClaimSchema.shape,
  found: z.strictObject({
    least: z.number(),
    most: z.number(),
    yes: z.int(),
    undecided: z.int(),
    total: z.int(),
  }),
  /** Attempts of the scope in the files. */
  inScope: z.int(),
  result: claimResultSchema,
  /** Attempts that prove or disprove it, at most three. */
  origins: z.array(originSchema),
});
export type CheckedClaim = z.infer<typeof checkedClaimSchema>;
