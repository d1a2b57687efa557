import type { Analysis } from "../model/analysis.ts";
import type { Job } from "../model/manifest.ts";
import type { Mode } from "../model/records.ts";
import { isCopy, type Run, succeeded } from "../model/runState.ts";

/**
 * How long a trial holds its GPUs: the median of the commit's own timed runs of that kind, else of the whole set's.
 * Null where nothing of the kind was timed: unknown is printed as unknown.
 */
export function gpuMinutesOf(
  commit: string,
  mode: Mode | null,
  trials: { readonly expected: number; readonly most: number },
  gpus: number,
  timed: TimedRuns,
): Job["gpuMinutes"] {
  if (mode === null) return { ...unknown, basis: "unknown: a benchmark of its own kind" };
  const own = timed.of(mode, commit);
  const all = timed.of(mode, null);
  const [values, whose] = own.length > 0 ? [own, "this commit's"] : [all, "the set's"];
  if (values.length === 0 || (own.length === 0 && all.length < timed.fewest))
    return {
      ...unknown,
      basis: `unknown: fewer than ${timed.fewest} ${mode} runs were timed`,
    };
  const perTrial = rounded(((median(values) ?? 0) / 60) * gpus);
  return {
    perTrial,
    total: rounded(perTrial * trials.expected),
    most: rounded(perTrial * trials.most),
    basis: `median of ${whose} ${values.length} timed ${mode} runs (with start-up) × ${trials.expected} trials, at most ${trials.most}, × ${gpus} GPU`,
  };
}

const unknown = { perTrial: null, total: null, most: null } as const;

export interface TimedRuns {
  /** Seconds per run, of one commit or of all. */
  of(mode: Mode, commit: string | null): readonly number[];
  /** Fewer say nothing about another commit. */
  readonly fewest: number;
}

/** A file that holds several variants tells the time of all of them together: each gets its share. */
export function timedRuns({ runs, policy }: Analysis): TimedRuns {
  const together = new Map<string, number>();
  const key = ({ file, durationS }: Run) => `${file} ${durationS}`;
  for (const run of runs) together.set(key(run), (together.get(key(run)) ?? 0) + 1);
  const times = runs
    .filter((run) => succeeded(run) && !isCopy(run))
    .flatMap((run) =>
      run.durationS === undefined || run.mode === undefined
        ? []
        : [{ mode: run.mode, commit: run.commit, seconds: run.durationS / (together.get(key(run)) ?? 1) }],
    );
  return {
    fewest: policy.thresholds.timedRuns.value,
    of: (mode, commit) =>
      times
        .filter((each) => each.mode === mode && (commit === null || each.commit === commit))
        .map(({ seconds }) => seconds),
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
