import * as z from "zod";
import { originSchema } from "./origin.ts";

export const AUDIT_VERSION = 1;
/** `$id` of the published JSON Schema. */
export const AUDIT_SCHEMA = `urn:benchtriage:schema:audit:${AUDIT_VERSION}`;

/**
 * holds, contradicted: decided by the document or by the files · undecided: something is missing, and `why` says what ·
 * not-understood: a number stands there, and no definition takes it.
 */
export const claimStatusSchema = z.enum(["contradicted", "undecided", "holds", "not-understood"]);
export type ClaimStatus = z.infer<typeof claimStatusSchema>;

/** What a document says it is about, as far as it limits a claim. */
export const claimScopeSchema = z.strictObject({
  /** The day the part of the document was written. */
  until: z.string().optional(),
  /** Names of runs or folders, with `*`. */
  items: z.string().optional(),
  agent: z.string().optional(),
  /** First 8 digits. */
  commit: z.string().optional(),
  /** Headings above the claim. */
  section: z.array(z.string()).optional(),
});
export type ClaimScope = z.infer<typeof claimScopeSchema>;

/** Why a claim is decided as it is, or what is missing: words are made of it where it is printed. */
export const claimReasonSchema = z.strictObject({
  kind: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ClaimReason = z.infer<typeof claimReasonSchema>;

export const claimSchema = z.strictObject({
  document: z.string(),
  /** 1-based. */
  line: z.int(),
  text: z.string().max(200),
  scope: claimScopeSchema,
  status: claimStatusSchema,
  /** What the document prints. */
  printed: z.string(),
  /** What is right, where that is known and something else. */
  right: z.string().nullable(),
  /** Id of the definition the claim was held against; null for what is not understood. */
  definition: z.string().nullable(),
  why: claimReasonSchema.nullable(),
  evidence: z.array(originSchema),
});
export type Claim = z.infer<typeof claimSchema>;

export const auditedDocumentSchema = z.strictObject({
  document: z.string(),
  lines: z.int(),
  holds: z.int(),
  contradicted: z.int(),
  undecided: z.int(),
  notUnderstood: z.int(),
});

/** A system of a leaderboard after the doubts have spoken. Shares are 0 to 1. */
export const rejudgedSchema = z.strictObject({
  system: z.string(),
  /** Cells with an outcome. */
  judged: z.int(),
  published: z.int(),
  /** Successes that nothing doubts, and those that something does: the truth lies between. */
  trusted: z.int(),
  doubted: z.int(),
  /** Of the share of true successes: Wilson's, from the trusted ones alone to the doubted ones with them. */
  interval: z.tuple([z.number(), z.number()]),
  /** Best and worst place that the intervals allow. */
  rank: z.tuple([z.int(), z.int()]),
  tied: z.array(z.string()),
  /** Of the successes whose spread the table prints, how many hold on a run that is made again, on average; null without spreads. */
  holdAgain: z.number().nullable(),
});
export const rejudgedTableSchema = z.strictObject({
  document: z.string(),
  line: z.int(),
  systems: z.array(rejudgedSchema),
});
export type RejudgedTable = z.infer<typeof rejudgedTableSchema>;

/** What `benchtriage audit --json` prints. */
export const auditSchema = z.strictObject({
  $schema: z.literal(AUDIT_SCHEMA),
  version: z.literal(AUDIT_VERSION),
  tool: z.strictObject({ name: z.literal("benchtriage"), version: z.string() }),
  /** Fingerprint of the records the claims were held against; null where no data was given. */
  data: z.string().nullable(),
  documents: z.array(auditedDocumentSchema),
  /** What each definition means that a claim was held against. */
  definitions: z.array(z.strictObject({ id: z.string(), says: z.string() })),
  claims: z.array(claimSchema),
  /** Leaderboards of the documents; absent where there are none. */
  leaderboards: z.array(rejudgedTableSchema).optional(),
});
export type Audit = z.infer<typeof auditSchema>;
