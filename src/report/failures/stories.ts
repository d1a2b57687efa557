import type { FailedExecution } from "../../model/failures.ts";
import { agentLabel } from "../../model/identity.ts";
import { compareText } from "../../model/order.ts";
import { benchmarkRuns, isValid, type Run, succeeded } from "../../model/runState.ts";

/*
 * What happened to one variant of a commit, in order: every execution that failed, with what the other variants did in the same
 * pipeline on the same day and in what they differed from it, and what came after. Facts only; the sentences stand in templates.
 */

export interface FailureEvent {
  /** Null where the file tells no time. */
  readonly day: string | null;
  readonly pipeline: string;
  readonly failure: FailedExecution;
  /** Executions that failed alike on that day. */
  readonly times: number;
  /** Other variants in the same pipeline on the same day; without a day nobody knows. */
  readonly beside: readonly Beside[];
}

export interface Beside {
  readonly variant: string;
  /** What stopped it; null where it came to its end. */
  readonly failed: string | null;
  /** Words of the command that only one of the two has, and whether the images are two. */
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
  readonly images: readonly [here: string, there: string] | null;
}

export interface FailureStory {
  readonly commit: string;
  readonly variant: string;
  readonly events: readonly FailureEvent[];
  /** The first valid run after the last failure, if its time is known; else any. */
  readonly cured: Run | null;
  /** What would correct the last failure. */
  readonly last: FailedExecution;
}

/** One story a variant that failed at least once, baseline and human first. */
export function failureStories(
  commit: string,
  runs: readonly Run[],
  failures: readonly FailedExecution[],
): FailureStory[] {
  const failed = new Map(failures.flatMap((failure) => failure.runs.map((run) => [run, failure] as const)));
  const own = benchmarkRuns(runs).toSorted(byTime);
  const variants = [...new Set(own.map(nameOf))].toSorted(
    (a, b) => orderOf(a) - orderOf(b) || compareText(a, b),
  );
  return variants.flatMap((variant) => {
    const mine = own.filter((run) => nameOf(run) === variant);
    const events = eventsOf(mine, own, failed);
    const last = events.at(-1);
    if (last === undefined) return [];
    const valid = mine.filter(isValid);
    const after = valid.find(({ time }) => last.day !== null && (time ?? "") >= last.day);
    return [{ commit, variant, events, cured: after ?? valid[0] ?? null, last: last.failure }];
  });
}

type Failed = ReadonlyMap<string, FailedExecution>;

function eventsOf(mine: readonly Run[], all: readonly Run[], failed: Failed): FailureEvent[] {
  const events: FailureEvent[] = [];
  for (const run of mine) {
    const failure = failed.get(run.id);
    if (failure === undefined) continue;
    const day = dayOf(run);
    const before = events.at(-1);
    if (
      before !== undefined &&
      before.day === day &&
      before.pipeline === run.pipeline &&
      before.failure.class === failure.class
    )
      events[events.length - 1] = { ...before, times: before.times + 1 };
    else events.push({ day, pipeline: run.pipeline, failure, times: 1, beside: besideOf(run, all, failed) });
  }
  return events;
}

function besideOf(run: Run, all: readonly Run[], failed: Failed): Beside[] {
  const day = dayOf(run);
  if (day === null) return [];
  const others = all.filter(
    (other) => nameOf(other) !== nameOf(run) && other.pipeline === run.pipeline && dayOf(other) === day,
  );
  const first = new Map(others.toReversed().map((other) => [nameOf(other), other]));
  return [...first.values()]
    .filter((other) => succeeded(other) || failed.has(other.id))
    .toSorted((a, b) => orderOf(nameOf(a)) - orderOf(nameOf(b)) || compareText(nameOf(a), nameOf(b)))
    .map((other) => ({
      variant: nameOf(other),
      failed: failed.get(other.id)?.title ?? null,
      ...wordsApart(run.command, other.command),
      images:
        run.image === undefined || other.image === undefined || run.image === other.image
          ? null
          : ([run.image, other.image] as const),
    }));
}

/** Words of a command are compared as a set: an option that moved is the same option. */
function wordsApart(here: string | undefined, there: string | undefined) {
  if (here === undefined || there === undefined) return { onlyHere: [], onlyThere: [] };
  const [own, others] = [here.split(/\s+/), there.split(/\s+/)];
  return {
    onlyHere: own.filter((word) => !others.includes(word)),
    onlyThere: others.filter((word) => !own.includes(word)),
  };
}

function nameOf({ variant, agent }: Run): string {
  return agent === undefined ? variant : agentLabel(agent);
}

function orderOf(variant: string): number {
  return variant === "baseline" ? 0 : variant === "human" ? 1 : 2;
}

function dayOf({ time }: Run): string | null {
  return time === undefined ? null : time.slice(0, 10);
}

/** What has no time comes first: nobody can say that it came after something. */
function byTime(a: Run, b: Run): number {
  return (
    compareText(a.time ?? "", b.time ?? "") || compareText(a.pipeline, b.pipeline) || compareText(a.id, b.id)
  );
}
