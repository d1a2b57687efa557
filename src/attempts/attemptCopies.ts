import type { AttemptRecord } from "../model/attempts.ts";

/**
 * Marks what is the same in several directories: byte-identical journals are one execution, and its copies are not
 * counted as attempts; the same patch text under another agent, model or campaign belongs to one of them only.
 */
export function linkCopies(attempts: readonly AttemptRecord[]): AttemptRecord[] {
  const copyOf = new Map<string, string>();
  for (const [, group] of alike(attempts, ({ journalSha256 }) => journalSha256)) {
    const [original, ...copies] = group.toSorted(byOriginality);
    for (const copy of copies) copyOf.set(copy.id, original!.id);
  }
  const samePatch = new Map<string, string[]>();
  const patched = attempts.filter(({ id, patch }) => patch?.empty === false && !copyOf.has(id));
  for (const [, group] of alike(patched, ({ patch }) => patch?.textSha256)) {
    for (const { id } of group)
      samePatch.set(
        id,
        group.map((each) => each.id).filter((each) => each !== id),
      );
  }
  return attempts.map((attempt) => {
    const original = copyOf.get(attempt.id);
    return {
      ...attempt,
      ...(original === undefined ? {} : { copyOf: original }),
      samePatchAs: samePatch.get(attempt.id) ?? [],
    };
  });
}

/** What has one key, in the order of its first; what has none is left out. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}

function alike<T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): [string, T[]][] {
  return grouped(items, keyOf).filter(([, group]) => group.length > 1);
}

/** A copy keeps the journal of another batch; where none tells, the earlier directory is the original. */
function byOriginality(a: AttemptRecord, b: AttemptRecord): number {
  const isElsewhere = ({ attribution }: AttemptRecord) =>
    attribution.some(({ field, wrong }) => field === "run" && wrong === true);
  return Number(isElsewhere(a)) - Number(isElsewhere(b)) || (a.id < b.id ? -1 : 1);
}
