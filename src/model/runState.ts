import * as z from "zod";
import { workloadDifferenceSchema } from "./comparison.ts";
import { type RunRecord, runRecordSchema } from "./records.ts";

export { hasValues, isCopy } from "./runChecks.ts";

/*
 * What a run is and what came of it: stamped once, by the join (dataset/runStates.ts). Whoever asks whether something was
 * measured asks here or the evidence (evidence.ts), and nowhere else.
 */

/**
 * - `own`: an execution of the benchmark of its commit
 * - `copy`: told a second time, or a published row of a run that the set does not hold
 * - `aggregate`: sums up other runs that stand beside it
 * - `micro`: the time of single functions
 */
export const roleSchema = z.enum(["own", "copy", "aggregate", "micro"]);
export type Role = z.infer<typeof roleSchema>;

/**
 * - `measured`: holds a metric that the benchmark of its commit is run for
 * - `wrong-metric`: holds numbers, and none of that benchmark: of another kind of benchmark, or of unknown unit
 * - `log-only`: holds nothing but lines of the engine's log or the time of a warm-up
 * - `failed`: was tried and gave no number that may be believed; the class says whether the benchmark came to start
 * - `not-run`: was not tried, or the runner did not come to it
 */
export const resultSchema = z.enum(["measured", "wrong-metric", "log-only", "failed", "not-run"]);
export type Result = z.infer<typeof resultSchema>;

export const runSchema = runRecordSchema.extend({
  role: roleSchema,
  result: resultSchema,
  /** Why it gave no result: a class of the failure catalogue. */
  failure: z.string().optional(),
  /** In what its load is another than every command of its commit states; absent where nothing known differs. */
  otherLoad: z.array(workloadDifferenceSchema).min(1).optional(),
});
/** A run with what it is and what came of it. */
export type Run = z.infer<typeof runSchema>;

export function isOwn({ role }: Pick<Run, "role">): boolean {
  return role === "own";
}

export function isMicro({ role }: Pick<Run, "role">): boolean {
  return role === "micro";
}

export function isAggregate({ role }: Pick<Run, "role">): boolean {
  return role === "aggregate";
}

/** Executions of the benchmarks of their commits: no timings of functions, no rows of others, no sums. */
export function benchmarkRuns<R extends Pick<Run, "role">>(runs: readonly R[]): R[] {
  return runs.filter(isOwn);
}

/** Whether the file itself says that the run is a row copied from elsewhere. */
export function saysCopied({ copied }: { readonly copied?: true | undefined }): boolean {
  return copied === true;
}

/** Whether the program timed single functions, not an engine. */
export function timesFunctions({ mode }: Pick<RunRecord, "mode">): boolean {
  return mode === "micro";
}

/** Whether the file says that the run ended well, whatever it holds. */
export function saysSuccess({ status }: Pick<RunRecord, "status">): boolean {
  return status === "success";
}

/** Whether the program came to its end and printed numbers, whatever they are worth. */
export function succeeded({ result }: Pick<Run, "result">): boolean {
  return result === "measured" || result === "wrong-metric" || result === "log-only";
}

/** Whether it holds a number of a benchmark, of its own or another one: the program works. */
export function holdsResult({ result }: Pick<Run, "result">): boolean {
  return result === "measured" || result === "wrong-metric";
}

/** An execution of the commit's benchmark with a metric of it, under whatever load. */
export function ranBenchmark({ role, result }: Pick<Run, "role" | "result">): boolean {
  return role === "own" && result === "measured";
}

/** Whether its numbers may stand on a side of a comparison: a sum of other runs is no trial beside them. */
export function mayBeCompared(run: Pick<Run, "role" | "result">): boolean {
  return !isAggregate(run) && succeeded(run);
}

/** A healthy run of the commit's own benchmark under its own load, with a metric of it. */
export function isValid(run: Pick<Run, "role" | "result" | "otherLoad">): boolean {
  return ranBenchmark(run) && run.otherLoad === undefined;
}

/** The run as it was read, for a set that will be joined again. */
export function recordOf({
  role: _role,
  result: _result,
  failure: _failure,
  otherLoad: _load,
  ...record
}: Run): RunRecord {
  return record;
}
