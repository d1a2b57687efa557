/*
 * Many signals ask the same question of different things: "measured on …" a dozen GPUs. Their patterns begin alike and
 * differ in the last group only, and such beginnings are slow to look for. Here they become one pattern for all.
 */

export interface WordFamilies {
  /** One pattern a family: it matches where any of the family's does. */
  readonly patterns: readonly string[];
  /** The family of each list of patterns; null where there is no other like it. */
  readonly of: readonly (number | null)[];
  /** Patterns that together match where any of all lists does. */
  readonly all: readonly string[];
}

/** Lists belong to one family when their patterns have the same beginnings in the same order. */
export function wordFamilies(lists: readonly (readonly string[])[]): WordFamilies {
  const keys = lists.map(familyKey);
  const members = new Map<string, number[]>();
  for (const [index, key] of keys.entries())
    if (key !== null) members.set(key, [...(members.get(key) ?? []), index]);
  const families = [...members].filter(([, indexes]) => indexes.length > 1);
  const indexOf = new Map(families.map(([key], index) => [key, index]));
  const of = keys.map((key) => (key === null ? null : (indexOf.get(key) ?? null)));
  const patterns = families.map(([, indexes]) => together(indexes.map((index) => lists[index] ?? [])));
  const single = lists.flatMap((list, index) => ((of[index] ?? null) === null ? list : []));
  return { patterns, of, all: [...patterns, ...single] };
}

function familyKey(patterns: readonly string[]): string | null {
  const parts = patterns.map(splitAtLastGroup);
  if (parts.length === 0 || parts.includes(null)) return null;
  return JSON.stringify(parts.map((part) => part?.head));
}

function together(lists: readonly (readonly string[])[]): string {
  const heads = (lists[0] ?? []).map((pattern) => splitAtLastGroup(pattern)?.head ?? "");
  const ends = (at: number) => new Set(lists.map((list) => splitAtLastGroup(list[at] ?? "")?.end ?? ""));
  return heads.map((head, at) => `${head}(?:${[...ends(at)].join("|")})`).join("|");
}

interface Split {
  readonly head: string;
  /** What stands inside the last group. */
  readonly end: string;
}

/** `a(?:b|c)` → `a`, `b|c`; null for a pattern that does not end in such a group, or has alternatives outside groups. */
function splitAtLastGroup(pattern: string): Split | null {
  let depth = 0;
  let start = -1;
  let end = -1;
  // an escaped sign, a class, or a sign
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/g)) {
    if (token === "(" && depth++ === 0) start = index;
    if (token === ")" && --depth === 0) end = index + 1;
    if (token === "|" && depth === 0) return null;
  }
  const isLast = end === pattern.length && start > 0 && pattern.startsWith("(?:", start);
  return isLast ? { head: pattern.slice(0, start), end: pattern.slice(start + 3, -1) } : null;
}
