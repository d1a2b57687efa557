import * as z from "zod";
import { changedFileSchema, excerptSchema, replacedCallSchema } from "./change.ts";
import { originSchema } from "./origin.ts";

/*
 * What was read from an agent's patch. The text itself is raw input and never stored.
 */

/** A question about a patch: proven, disproven, or not decidable from the files at hand; and why. */
export const answerSchema = z.strictObject({
  answer: z.enum(["yes", "no", "undecided"]),
  /** In our words; for a proof, what proves it. */
  why: z.string(),
  /** Where the proof stands. */
  origin: originSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** The four steps of the success ladder that only the patch can prove. */
export const patchAnswersSchema = z.strictObject({
  wrongFilesOnly: answerSchema,
  syntaxInvalid: answerSchema,
  templateOnly: answerSchema,
  doesNotApply: answerSchema,
});
export type PatchAnswers = z.infer<typeof patchAnswersSchema>;

/** What a file of a repository is for; `own`: the patch file itself, put into the patch. */
export const fileKindSchema = z.enum(["source", "test", "document", "benchmark", "generated", "own"]);
export type FileKind = z.infer<typeof fileKindSchema>;

export const patchedFileSchema = z.strictObject({
  ...changedFileSchema.omit({ hunks: true }).shape,
  kind: fileKindSchema,
  hunks: z.int(),
  /** Functions and classes changed, as far as the hunks show them. */
  symbols: z.array(z.string()),
  /** First line of the file's part in the patch. */
  line: z.int(),
  /** The human change touches it, too; absent where the human change is not known. */
  inHuman: z.boolean().optional(),
  /** Its content afterwards is the human's, byte for byte: the git blob ids are one. */
  sameAsHuman: z.literal(true).optional(),
});
export type PatchedFile = z.infer<typeof patchedFileSchema>;

/** A line of the patch that proves something, with the file it changes. */
const patchLine = {
  path: z.string(),
  /** 1-based, in the text of the patch. */
  line: z.int(),
  quote: z.string().max(120),
};

export const syntaxErrorSchema = z.strictObject({
  ...patchLine,
  /** What the line stands in, where that is why it is wrong: `a dict literal`. */
  inside: z.string().optional(),
});
export type SyntaxFault = z.infer<typeof syntaxErrorSchema>;

/** never-called: a new function no line of the patch uses · invented-attribute: a probe for a name that stands for nothing. */
export const templateKindSchema = z.enum([
  "never-called",
  "example-usage",
  "invented-attribute",
  "comment-only",
]);
export const templateSchema = z.strictObject({ kind: templateKindSchema, ...patchLine, name: z.string() });
export type TemplateCode = z.infer<typeof templateSchema>;

/** A line that would change a measured number without making anything faster. */
export const suspiciousLineSchema = z.strictObject({ ...patchLine, kind: z.string(), why: z.string() });
export type SuspiciousLine = z.infer<typeof suspiciousLineSchema>;

/** Two sets of words: what both have, what only the patch and what only the human change has; the first of each, and how many. */
const sidesSchema = z.strictObject({
  shared: z.array(z.string()),
  beyond: z.array(z.string()),
  missing: z.array(z.string()),
  counts: z.strictObject({ shared: z.int(), beyond: z.int(), missing: z.int() }),
});
export type Sides = z.infer<typeof sidesSchema>;

/** The patch beside the human change. Shares are rounded to three decimals; definitions in patches/overlap.ts. */
export const overlapSchema = z.strictObject({
  /** Where the human diff stands. */
  file: z.string(),
  filesShared: z.array(z.string()),
  /** Source files of the human change the patch leaves alone. */
  filesMissed: z.array(z.string()),
  /** Source files of the patch the human change leaves alone. */
  filesBeyond: z.array(z.string()),
  /** Functions and classes changed in shared files that the human change leaves alone: `path: symbol`. */
  symbolsBeyond: z.array(z.string()),
  hunks: z.strictObject({ human: z.int(), touched: z.int() }),
  /** Common changed lines: 2 × common / (agent + human), 0 to 1. */
  lines: z.number(),
  /** Common identifiers on changed lines: common / all, 0 to 1. */
  identifiers: z.number(),
  /** Names and calls that each introduces; absent in sets that were condensed before they were read. */
  names: sidesSchema.optional(),
  calls: sidesSchema.optional(),
  /** Files that end up as the human's, byte for byte. */
  filesEqual: z.array(z.string()),
  /** Every file of the human change is among them. */
  whole: z.boolean(),
});
export type Overlap = z.infer<typeof overlapSchema>;

export const patchFactsSchema = z.strictObject({
  answers: patchAnswersSchema,
  files: z.array(patchedFileSchema),
  added: z.int(),
  removed: z.int(),
  hunks: z.int(),
  /** Python hunks by what their syntax is proven to be; other languages are not decided. */
  syntax: z.strictObject({
    valid: z.int(),
    undecided: z.int(),
    invalid: z.int(),
    faults: z.array(syntaxErrorSchema),
  }),
  template: z.array(templateSchema),
  /** Absent where there is none. */
  suspicious: z.array(suspiciousLineSchema).optional(),
  /** The largest hunk of its source files; absent where it has none. */
  excerpt: excerptSchema.optional(),
  replaced: z.array(replacedCallSchema).optional(),
  /** Absent where no human change is known. */
  overlap: overlapSchema.optional(),
});
export type PatchFacts = z.infer<typeof patchFactsSchema>;

/** Says where a text stops being Python: the 0-based row of the first error, null where there is none. */
export type PythonReader = (text: string) => number | null;

/** What was read from patches by earlier runs. Keys are asked for in ascending order, each once. */
export interface PatchMemo {
  find(key: string): PatchFacts | null;
  /** What was read of the patch just asked for in vain. */
  put(key: string, facts: PatchFacts): void;
}
