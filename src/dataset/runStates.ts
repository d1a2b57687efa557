import type { CommandReading } from "../model/commandWorkload.ts";
import { isResult, metric, metricsAnswering } from "../model/metrics.ts";
import type { ModelCatalogue } from "../model/catalogues.ts";
import type { RunCopy } from "../model/copies.ts";
import type { FailedExecution, FailureCatalogue } from "../model/failures.ts";
import type { Mode, RunRecord } from "../model/records.ts";
import {
  hasValues,
  isOwn,
  type Result,
  type Role,
  type Run,
  saysCopied,
  saysSuccess,
  timesFunctions,
} from "../model/runState.ts";
import { aggregatesAmong } from "./aggregates.ts";
import { failuresOf } from "./failures.ts";
import { modelEquality, otherLoad, type OwnBenchmark } from "./ownBenchmark.ts";

/** What the stamps are made with. */
export interface StampKnowledge {
  readonly commands: CommandReading;
  readonly models: ModelCatalogue;
  readonly failures: FailureCatalogue;
}

/** The runs of a commit with their stamps, and why those that failed did. */
export interface StampedRuns {
  readonly runs: readonly Run[];
  readonly copies: readonly RunCopy[];
  readonly failures: readonly FailedExecution[];
}

/** A run told a second time, before the stamps. */
export interface FoundCopy {
  readonly run: RunRecord;
  readonly of: RunRecord | null;
}

/** Says of every run what it is and what came of it: the one place where that is decided. */
export function stamped(
  runs: readonly RunRecord[],
  copies: readonly FoundCopy[],
  own: OwnBenchmark,
  { models, failures: catalogue }: Pick<StampKnowledge, "models" | "failures">,
): StampedRuns {
  const isSameModel = modelEquality(models);
  const aggregates = aggregatesAmong(runs.filter((run) => roleOf(run) === "own"));
  const states = new Map(
    runs.map((run) => [run, stateOf(run, aggregates.has(run) ? "aggregate" : roleOf(run), own, isSameModel)]),
  );
  const failures = failuresOf([...states.values()], catalogue);
  const classes = new Map(failures.flatMap((failure) => failure.runs.map((id) => [id, failure.class])));
  for (const [run, state] of states) {
    const failure = classes.get(run.id);
    if (failure !== undefined && isOwn(state)) states.set(run, { ...state, failure });
  }
  return {
    runs: [...states.values()],
    copies: copies.map(({ run, of }) => ({
      kind: saysCopied(run) ? "row" : "run",
      run: stateOf(run, "copy", own, isSameModel),
      of: of === null ? null : (states.get(of) ?? null),
    })),
    failures,
  };
}

/** What a run is by itself; whether others stand beside it that it sums up, only the join can tell. */
function roleOf(run: RunRecord): Role {
  if (saysCopied(run)) return "copy";
  return timesFunctions(run) ? "micro" : "own";
}

/** A run with its stamps, without the cause of a failure. */
export function stateOf(
  run: RunRecord,
  role: Role = roleOf(run),
  own: OwnBenchmark = { mode: null, loads: [] },
  isSameModel: (a: string, b: string) => boolean = (a, b) => a === b,
): Run {
  const [first, ...rest] = timesFunctions(run) ? [] : otherLoad(run.workload, own, isSameModel);
  return {
    ...run,
    role,
    result: resultOf(run, timesFunctions(run) ? "micro" : own.mode),
    ...(first === undefined ? {} : { otherLoad: [first, ...rest] }),
  };
}

function resultOf(run: RunRecord, meant: Mode | null): Result {
  if (run.status === "not-run" || run.status === "skipped") return "not-run";
  if (!saysSuccess(run) || !hasValues(run)) return "failed";
  const results = run.measurements.filter(({ metric: id }) => isResult(id));
  if (results.length === 0) return "log-only";
  // another kind of benchmark may print the same quantities, and means something else by them
  if (meant !== null && run.mode !== undefined && run.mode !== meant) return "wrong-metric";
  const mode = meant ?? run.mode;
  // where nobody knows the kind of benchmark, every quantity that is known may be its own
  const isWanted = ({ metric: id }: (typeof results)[number]) =>
    mode === undefined ? metric(id).unit !== "?" : metricsAnswering(mode).includes(id);
  return results.some(isWanted) ? "measured" : "wrong-metric";
}
