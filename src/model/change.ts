import * as z from "zod";

/* What a diff changes: files, counts, symbols, and what its words and lines reveal. */

export const hunkSchema = z.strictObject({
  /** The enclosing function or class as the diff header or the surrounding lines show it; null at file level. */
  symbol: z.string().nullable(),
  /** First line in the new file. */
  line: z.int(),
  added: z.int(),
  removed: z.int(),
});
export const changedFileSchema = z.strictObject({
  path: z.string(),
  oldPath: z.string().optional(),
  status: z.enum(["added", "deleted", "modified", "renamed"]),
  binary: z.boolean().optional(),
  added: z.int(),
  removed: z.int(),
  /** Git blob ids of the `index` line, as abbreviated there. */
  blobs: z.tuple([z.string(), z.string()]).optional(),
  hunks: z.array(hunkSchema),
});
export type ChangedFile = z.infer<typeof changedFileSchema>;

export const signalMatchSchema = z.strictObject({
  /** Id in the signal catalogue. */
  signal: z.string(),
  strength: z.enum(["hard", "soft", "word"]),
  where: z.enum(["subject", "message", "discussion", "path", "diff"]),
  /** The changed file, for path and diff matches. */
  path: z.string().optional(),
  pointer: z.string(),
  quote: z.string().max(120),
});
export type SignalMatch = z.infer<typeof signalMatchSchema>;

/** A command-line flag or environment variable that the change adds, with its default where the diff shows it. */
export const addedSwitchSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  default: z.string().nullable(),
  /** True when the default leaves the new behaviour off: the change is not measured unless someone asks for it. */
  offByDefault: z.boolean(),
  pointer: z.string(),
  quote: z.string().max(120),
});
export type AddedSwitch = z.infer<typeof addedSwitchSchema>;

/** A command line that the author wrote into the message or the pull request. */
export const proseCommandSchema = z.strictObject({
  text: z.string(),
  where: z.enum(["message", "discussion"]),
  pointer: z.string(),
});
export type ProseCommand = z.infer<typeof proseCommandSchema>;

/** Some lines of a diff, for a reader: of its largest hunk, at most fifteen. */
export const excerptSchema = z.strictObject({
  path: z.string(),
  /** 1-based, in the text of the diff. */
  line: z.int(),
  lines: z.array(z.string().max(160)).max(15),
  /** Changed lines of the hunk that are not shown. */
  more: z.int(),
});
export type Excerpt = z.infer<typeof excerptSchema>;

/** Why the author made the change, in the author's words. */
export const purposeSchema = z.strictObject({
  where: z.enum(["message", "discussion"]),
  pointer: z.string(),
  text: z.string().max(510),
});
export type Purpose = z.infer<typeof purposeSchema>;

/** A call that another takes the place of, on lines that are the same otherwise. */
export const replacedCallSchema = z.strictObject({ from: z.string(), to: z.string(), times: z.int() });
export type ReplacedCall = z.infer<typeof replacedCallSchema>;

/** What was read from a diff and its prose: no line of code beyond an excerpt, no sentence beyond a quote. */
export const changeSchema = z.strictObject({
  files: z.array(changedFileSchema),
  flags: z.array(addedSwitchSchema),
  envs: z.array(addedSwitchSchema),
  signals: z.array(signalMatchSchema),
  /** Absent in sets that were condensed before such commands were read. */
  commands: z.array(proseCommandSchema).optional(),
  /** Of the pull request or the message; absent where neither says it. */
  purpose: purposeSchema.optional(),
  /** Of the files that are no tests, documents or CI. */
  excerpt: excerptSchema.optional(),
  replaced: z.array(replacedCallSchema).optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** A benchmark script that the change itself adds: its parent does not have it. */
export function isAddedBenchmark({ path, status }: Pick<ChangedFile, "path" | "status">): boolean {
  return status === "added" && /(?:^|\/)(?:benchmarks?|bench)(?:\/.+)?\/[\w-]*bench[\w-]*\.py$/.test(path);
}
