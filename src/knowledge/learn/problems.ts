import type { Broken } from "./library.ts";
import type { MainCommit } from "./mainLine.ts";
import type { Doubt } from "./python/machine.ts";

/** Something that could not be read, with the first commit at which it was met and how often. */
export interface LearnProblem {
  readonly kind: Doubt["kind"] | "no-python" | "content-missing";
  readonly file: string;
  /** From 1; null where no line is meant. */
  readonly line: number | null;
  readonly detail: string;
  readonly commit: string;
  readonly day: string;
  readonly times: number;
}

/** One entry for the same thing, in the order in which they were met. */
export function problemsOf(
  doubts: readonly (Doubt & { readonly position: number })[],
  broken: readonly Broken[],
  line: readonly MainCommit[],
): LearnProblem[] {
  const unread = broken.map(({ row, ...each }) => ({
    ...each,
    kind: row === null ? ("content-missing" as const) : ("no-python" as const),
    row,
    detail: "",
  }));
  const counted = new Map<string, LearnProblem>();
  for (const { kind, path, row, detail, position } of [...doubts, ...unread]) {
    // the line moves from one version to the next
    const key = `${kind} ${path} ${detail}`;
    const { hash = "", day = "" } = line[position - 1] ?? {};
    const known = counted.get(key) ?? {
      kind,
      file: path,
      line: row === null ? null : row + 1,
      detail,
      commit: hash.slice(0, 12),
      day,
      times: 0,
    };
    counted.set(key, { ...known, times: known.times + 1 });
  }
  return [...counted.values()];
}
