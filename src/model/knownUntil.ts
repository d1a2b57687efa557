import * as z from "zod";
import type { KnownUntil } from "./command.ts";
import { projectSchema } from "./identity.ts";

/** Commands of a set that were checked at a time after what is known of a project's flags. */
export const outdatedKnowledgeSchema = z.strictObject({
  project: projectSchema,
  /** The last day of which flags are known, and the newest release by then. */
  day: z.iso.date(),
  release: z.string().nullable(),
  commits: z.int().positive(),
});
export type OutdatedKnowledge = z.infer<typeof outdatedKnowledgeSchema>;

/** `to 2026-08-14 (newest release 0.27.1)`. */
export function knownWords({ day, release }: KnownUntil): string {
  return `to ${day}${release === null ? "" : ` (newest release ${release})`}`;
}

/** That what is known ended before it was needed, and how it is renewed. */
export function renewWords(project: string, until: KnownUntil, commits?: number): string {
  const later =
    commits === undefined ? "the time is" : `${commits} ${commits === 1 ? "commit is" : "commits are"}`;
  return `flags of ${project} are known ${knownWords(until)} and ${later} later: benchtriage learn ${project} --repo CLONE renews them`;
}
