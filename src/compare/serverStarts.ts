import type { KeyKnowledge } from "../dataset/settings.ts";
import type { Reading, Trial } from "../effects/trial.ts";
import type { LeftOut } from "../model/comparison.ts";
import type { SideName } from "../model/reason.ts";
import type { OwnTrials } from "./ownTrials.ts";

/**
 * Runs against one start of a server share its luck and are one trial: the mean of each of their numbers. Files tell a start by what
 * a server draws or writes when it starts. A value that both sides have was chosen by a person and tells nothing.
 */
export function onePerStart(
  side: SideName,
  trials: readonly Trial[],
  others: readonly Trial[],
  keys: KeyKnowledge,
): OwnTrials {
  const chosen = new Set(others.flatMap((trial) => startOf(trial, keys) ?? []));
  const groups = new Map<string, Trial[]>();
  for (const [index, trial] of trials.entries()) {
    const start = startOf(trial, keys);
    const isTold = start !== null && !chosen.has(start);
    const key = isTold ? JSON.stringify([trial.benchmark, start]) : String(index);
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  const leftOut = [...groups.values()].flatMap(([first, ...more]) =>
    more.map(({ file }): LeftOut => ({ side, kind: "same-start", file, of: first?.file ?? null })),
  );
  return { trials: leftOut.length === 0 ? trials : [...groups.values()].map(asOne), leftOut };
}

function startOf({ workload: { settings = {} } }: Trial, keys: KeyKnowledge): string | null {
  const told = Object.entries(settings).filter(([key, value]) => value !== null && keys.tellsStart(key));
  return told.length === 0 ? null : JSON.stringify(told);
}

function asOne(runs: readonly Trial[]): Trial {
  const [first] = runs;
  if (first === undefined || runs.length === 1) return first!;
  const measurements = first.measurements.map((each): Reading => {
    const values = runs.flatMap((run) => {
      const same = run.measurements.find(
        ({ metric, statistic }) => metric === each.metric && statistic === each.statistic,
      );
      return same === undefined ? [] : [same.value];
    });
    return { ...each, value: values.reduce((sum, value) => sum + value, 0) / values.length };
  });
  return { ...first, measurements };
}
