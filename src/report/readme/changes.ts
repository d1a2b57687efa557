import type { Analysis } from "../../model/analysis.ts";
import type { Conclusion } from "../../model/comparison.ts";
import type { Status } from "../../model/verdict.ts";

/** What differs between two analyses, commit by commit. */
export interface Changes {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly runsAdded: number;
  readonly runsGone: number;
  readonly verdicts: readonly { readonly commit: string; readonly before: Status; readonly now: Status }[];
  /** Of the comparisons that verdicts rest on. */
  readonly conclusions: readonly {
    readonly commit: string;
    readonly before: Conclusion;
    readonly now: Conclusion;
  }[];
  /** Root causes that no failed run had before. */
  readonly newCauses: readonly { readonly name: string; readonly runs: number }[];
  readonly problemsAdded: number;
  readonly policyBefore: string;
  readonly versionBefore: string;
}

const short = ({ commit }: { readonly commit: string }) => commit.slice(0, 8);

export function changesBetween(before: Analysis, now: Analysis): Changes {
  const [old, current] = [statuses(before), statuses(now)];
  const [oldRuns, runs] = [before, now].map(({ runs: list }) => new Set(list.map(({ id }) => id)));
  const known = new Set(before.failures.map(({ class: name }) => name));
  const [oldPrimary, primary] = [conclusions(before), conclusions(now)];
  return {
    added: [...current.keys()].filter((commit) => !old.has(commit)).sort(),
    gone: [...old.keys()].filter((commit) => !current.has(commit)).sort(),
    runsAdded: missingIn(runs, oldRuns),
    runsGone: missingIn(oldRuns, runs),
    verdicts: moved(old, current),
    conclusions: moved(oldPrimary, primary),
    newCauses: countsOf(now.failures.map(({ class: name }) => name).filter((name) => !known.has(name))),
    problemsAdded: now.problems.length - before.problems.length,
    policyBefore: before.policy.id,
    versionBefore: before.tool.version,
  };
}

function statuses({ verdicts }: Analysis): ReadonlyMap<string, Status> {
  return new Map(verdicts.map((verdict) => [short(verdict), verdict.status]));
}

function conclusions({ comparisons }: Analysis): ReadonlyMap<string, Conclusion> {
  return new Map(comparisons.filter(({ primary }) => primary).map((each) => [short(each), each.conclusion]));
}

function moved<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): { commit: string; before: T; now: T }[] {
  return [...now].flatMap(([commit, value]) => {
    const earlier = before.get(commit);
    return earlier === undefined || earlier === value ? [] : [{ commit, before: earlier, now: value }];
  });
}

function missingIn(some: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): number {
  return [...some].filter((id) => !others.has(id)).length;
}

function countsOf(names: readonly string[]): { name: string; runs: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, runs]) => ({ name, runs }))
    .sort((a, b) => b.runs - a.runs || (a.name < b.name ? -1 : 1));
}
