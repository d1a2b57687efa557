import type { ParentGap } from "../model/images.ts";
import type { JoinedCommit } from "../dataset/join.ts";

/** A mapping file that names parents of commits. */
export interface ParentMapping {
  readonly format: string;
  readonly file: string;
}

/**
 * The mappings of a set that name parents: runners read one of them and give up where it is silent, although another
 * one knows.
 * @param formats the formats that map commits to parents (precedence.json)
 */
export function parentMappings(
  commits: readonly JoinedCommit[],
  formats: readonly string[],
): ParentMapping[] {
  const files = new Map<string, ParentMapping>();
  for (const { records } of commits)
    for (const { format, file, facts } of records)
      if (facts.parent !== undefined && formats.includes(format)) files.set(file, { format, file });
  return [...files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The mappings that list the commit and do not name its parent. */
export function parentGaps(commit: JoinedCommit, mappings: readonly ParentMapping[]): ParentGap[] {
  return mappings.flatMap(({ format, file }): ParentGap[] => {
    const own = commit.records.filter((record) => record.file === file);
    const [first] = own;
    if (first === undefined || own.some(({ facts }) => facts.parent !== undefined)) return [];
    return [{ format, origin: { file, pointer: placeOf(first.facts) } }];
  });
}

/** `/COMMIT/perf_command` → `/COMMIT`: the row, by any fact that it does state. */
function placeOf(facts: JoinedCommit["records"][number]["facts"]): string {
  const [pointer = ""] = Object.values(facts).map((fact) => fact?.pointer);
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
