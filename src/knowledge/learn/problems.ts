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

interface Met {
  readonly position: number;
  readonly problem: Pick<LearnProblem, "kind" | "file" | "line" | "detail">;
}

/** One entry for the same thing, in the order of the main line. */
export function problemsOf(
  doubts: readonly (Doubt & { readonly position: number })[],
  broken: readonly (Broken & { readonly position: number })[],
  line: readonly MainCommit[],
): LearnProblem[] {
  const met: Met[] = [
    ...doubts.map(({ kind, path, row, detail, position }) => ({
      position,
      problem: { kind, file: path, line: row + 1, detail },
    })),
    ...broken.map(({ path, row, position }) => ({
      position,
      problem: {
        kind: row === null ? ("content-missing" as const) : ("no-python" as const),
        file: path,
        line: row === null ? null : row + 1,
        detail: "",
      },
    })),
  ];
  const counted = new Map<string, LearnProblem>();
  for (const { position, problem } of met) {
    // the line moves from one version to the next
    const key = `${problem.kind} ${problem.file} ${problem.detail}`;
    const known = counted.get(key);
    const commit = line[position - 1];
    counted.set(
      key,
      known === undefined
        ? { ...problem, commit: commit?.hash.slice(0, 12) ?? "", day: commit?.day ?? "", times: 1 }
        : { ...known, times: known.times + 1 },
    );
  }
  return [...counted.values()];
}
