import type { KeyKnowledge } from "../dataset/settings.ts";
import type { LeftOut } from "../model/comparison.ts";
import type { SideName } from "../model/reason.ts";
import type { Cohort } from "./cohorts.ts";
import type { Reading, Trial } from "./trial.ts";

/*
 * Runs against one start of a server share its luck and are one trial: the mean of each of their numbers. Files tell a start by what
 * a server draws or writes when it starts. A value that both sides have was chosen by a person and tells nothing.
 */

export interface OwnStarts<R extends Trial> {
  readonly trials: readonly R[];
  readonly leftOut: readonly LeftOut[];
}

/** The runs of one side of two, one for each start of a server. */
export function onePerStart<R extends Trial>(
  side: SideName,
  trials: readonly R[],
  others: readonly Trial[],
  keys: KeyKnowledge,
): OwnStarts<R> {
  const groups = byStart(trials, others, keys);
  const leftOut = groups.flatMap(([first, ...more]) =>
    more.map(({ file }): LeftOut => ({ side, kind: "same-start", file, of: first?.file ?? null })),
  );
  return { trials: leftOut.length === 0 ? trials : groups.flatMap(asOne), leftOut };
}

/** The cohorts of one commit with one run for each start; without another side nobody knows what was chosen. */
export function startsApart<R extends Trial>(
  cohorts: readonly Cohort<R>[],
  keys: KeyKnowledge,
): readonly Cohort<R>[] {
  return cohorts.map((cohort) => {
    const others = cohorts
      .filter(({ variant, agent }) => variant !== cohort.variant || agent !== cohort.agent)
      .flatMap(({ runs }) => runs);
    if (others.length === 0) return cohort;
    const groups = byStart(cohort.runs, others, keys);
    return groups.length === cohort.runs.length ? cohort : { ...cohort, runs: groups.flatMap(asOne) };
  });
}

function byStart<R extends Trial>(
  trials: readonly R[],
  others: readonly Trial[],
  keys: KeyKnowledge,
): readonly (readonly R[])[] {
  const chosen = new Set(others.flatMap((trial) => startIn(trial, keys) ?? []));
  const groups = new Map<string, R[]>();
  for (const [index, trial] of trials.entries()) {
    const start = startIn(trial, keys);
    const isTold = start !== null && !chosen.has(start);
    const key = isTold ? JSON.stringify([trial.benchmark, start]) : String(index);
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  return [...groups.values()];
}

function startIn({ workload: { settings = {} } }: Trial, keys: KeyKnowledge): string | null {
  const told = Object.entries(settings).filter(([key, value]) => value !== null && keys.tellsStart(key));
  return told.length === 0 ? null : JSON.stringify(told);
}

function asOne<R extends Trial>(runs: readonly R[]): R[] {
  const [first] = runs;
  if (first === undefined || runs.length === 1) return [...runs];
  const measurements = first.measurements.map((each): Reading => {
    const values = runs.flatMap((run) => {
      const same = run.measurements.find(
        ({ metric, statistic }) => metric === each.metric && statistic === each.statistic,
      );
      return same === undefined ? [] : [same.value];
    });
    return { ...each, value: values.reduce((sum, value) => sum + value, 0) / values.length };
  });
  return [{ ...first, measurements }];
}
