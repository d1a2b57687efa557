import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";

/*
 * What documents may claim, as data: definitions with the words that select them. A phrase is words in small letters; one
 * that ends in `*` also begins longer words.
 */
/** What can be counted of attempts. */
export const attemptConditionSchema = z.enum([
  "any",
  "marked-success",
  "patched",
  "patch-empty",
  "wrong-or-missed-files",
  "syntax-invalid",
  "template-code",
]);
export type AttemptCondition = z.infer<typeof attemptConditionSchema>;

const phrases = z.array(z.string());

export const claimCatalogueSchema = catalogue({
  /** What a claim is held against, in words for a reader. */
  definitions: z.array(z.strictObject({ id: z.string(), says: z.string() })),
  /** Rows and columns that tell of all others. */
  totals: phrases,
  /** A list that goes on, or is a choice. */
  elisions: phrases,
  /** Columns whose numbers do not add up. */
  averages: phrases,
  /** Columns that say how many a row has. */
  counts: phrases,
  /** What is said so is not claimed. */
  hedges: phrases,
  /** Columns that say what share a row is. */
  shares: phrases,
  /** What a column or a field of a document holds. */
  fields: z.array(z.strictObject({ is: z.string(), words: phrases })),
  /** What is counted of attempts; `beside` keeps out sentences of something else. */
  conditions: z.array(z.strictObject({ is: attemptConditionSchema, words: phrases })),
  /** What may be said of a commit; `kind` as checked in audit/commitStates.ts. */
  states: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["unmeasurable", "no-agent", "several-gpus", "cause", "parent-missing"]),
      classes: z.array(z.string()).optional(),
      words: phrases,
    }),
  ),
  /** Causes that are given for failures, with the classes of the failure catalogue that would bear them out. */
  causes: z.array(z.strictObject({ id: z.string(), classes: z.array(z.string()), words: phrases })),
  /** Classes of verdicts in the words of documents. */
  verdicts: z.array(
    z.strictObject({
      is: z.enum(["usable", "fixable", "unusable"]),
      words: phrases,
      not: phrases.optional(),
    }),
  ),
  /** What the runs of an agent for a commit are worth, as a cell of its column says. */
  evidence: z.array(z.strictObject({ is: z.enum(["valid", "wrong-metric", "failed"]), words: phrases })),
  /** How a leaderboard says that a system did better, or that it did not. */
  outcomes: z.strictObject({ better: phrases, other: phrases }),
  /** How documents say that a variant has results, or has not. */
  presence: z.strictObject({
    parts: z.array(z.strictObject({ is: z.enum(["baseline", "human", "agent"]), words: phrases })),
    only: phrases,
    has: phrases,
    lacks: phrases,
  }),
});
export type ClaimCatalogue = z.infer<typeof claimCatalogueSchema>;
