import type { ModelCatalogue } from "../model/catalogues.ts";
import type { CommandReading, CommandWorkload, Stated } from "../model/commandWorkload.ts";
import type { WorkloadDifference } from "../model/comparison.ts";
import type { Sourced } from "../model/facts.ts";
import type { Mode, Project, Workload } from "../model/records.ts";

/** What the benchmark of a commit is: its kind, and the load of every command that some source names for it. */
export interface OwnBenchmark {
  readonly mode: Mode | null;
  readonly loads: readonly CommandWorkload[];
}

/** A commit as far as its benchmark is concerned. */
interface Named {
  readonly hash: string;
  readonly project: Project | null;
  readonly date: readonly Sourced<string>[];
  readonly mode: readonly Sourced<Mode>[];
  readonly command: readonly Sourced<string>[];
}

/** The command that is believed first says what kind of benchmark is meant; a mapping where no command tells. */
export function ownBenchmark(commit: Named, commands: CommandReading): OwnBenchmark {
  const era = { commit: commit.hash, date: commit.date[0]?.value };
  const read = commit.command.map(({ value }) => commands.read(value, era, commit.project));
  const mode = read[0]?.check.mode ?? commit.mode[0]?.value ?? null;
  // the load of another kind of benchmark states little of this one's, and everything would seem to be its own
  const alike = read.filter(({ check }) => check.mode === null || check.mode === mode);
  return { mode, loads: alike.map(({ workload }) => workload) };
}

/** Whether two ids name one model: one entry of the catalogue, or the entry that stands for an id the hub never had. */
export function modelEquality({ models }: ModelCatalogue): (a: string, b: string) => boolean {
  const byId = new Map(models.toReversed().flatMap((entry) => entry.ids.map((id) => [id, entry] as const)));
  const entryOf = (id: string) => {
    const entry = byId.get(id);
    return byId.get(entry?.replacement ?? "") ?? entry;
  };
  return (a, b) => a === b || (entryOf(a) !== undefined && entryOf(a) === entryOf(b));
}

/**
 * In what a run's load is another than the commit's own; empty where one of the commit's commands states nothing else. Of
 * several commands the nearest counts. What either side does not state is unknown and no difference.
 */
export function otherLoad(
  run: Workload,
  { loads }: OwnBenchmark,
  isSameModel: (a: string, b: string) => boolean,
): WorkloadDifference[] {
  return (
    loads
      .map((load) => differences(load, run, isSameModel))
      .reduce<WorkloadDifference[] | null>(
        (nearest, each) => (nearest === null || each.length < nearest.length ? each : nearest),
        null,
      ) ?? []
  );
}

function differences(
  load: CommandWorkload,
  run: Workload,
  isSameModel: (a: string, b: string) => boolean,
): WorkloadDifference[] {
  const model = [load.model?.value, run.model] as const;
  const isOtherModel = model[0] !== undefined && model[1] !== undefined && !isSameModel(model[0], model[1]);
  return [
    ...(isOtherModel ? [{ field: "model", reference: model[0], candidate: model[1] }] : []),
    ...compared(load, run).flatMap(([field, stated, ran]) =>
      stated === undefined || ran === undefined || stated.value === ran
        ? []
        : [{ field, reference: worded(stated.value), candidate: worded(ran) }],
    ),
    ...requestLength(load, run),
  ];
}

/** Infinity is no number of JSON. */
function worded(value: string | number): string | number {
  return value === Infinity ? "inf" : value;
}

type Compared = readonly [
  field: string,
  stated: Stated<string | number> | undefined,
  ran: string | number | undefined,
];

function compared(load: CommandWorkload, run: Workload): Compared[] {
  return [
    ["dataset", load.dataset, run.dataset],
    // where a run does not say how many requests were asked for, those that came back tell
    ["prompts", load.prompts, run.prompts ?? run.completed],
    ["request rate", load.requestRate, run.requestRate === undefined ? undefined : rateOf(run.requestRate)],
    ["concurrency", load.concurrency, run.concurrency],
    ["input length", load.inputLen, run.inputLen],
    ["output length", load.outputLen, run.outputLen],
    ["batch size", load.batchSize, run.batchSize],
    ["dtype", isAuto(load.dtype?.value) || isAuto(run.dtype) ? undefined : load.dtype, run.dtype],
    ["engine", load.engine, run.engine],
  ];
}

/** What the engine chooses by itself is not told by the word. */
function isAuto(dtype: string | undefined): boolean {
  return dtype === "auto";
}

function rateOf(text: string): number {
  return text === "inf" ? Infinity : Number(text);
}

/** Prompts of a random dataset are tokenised again and come out a few percent shorter or longer. */
const LONGEST = 1.1;
/** SGLang's client draws lengths evenly from nothing to the one that is asked for: half of it on average. */
const SHORTEST = 0.45;

/** Tokens over requests against the length that the command asks for, where the run does not state the length itself. */
function requestLength({ inputLen, outputLen }: CommandWorkload, run: Workload): WorkloadDifference[] {
  const requests = run.completed ?? run.prompts;
  if (requests === undefined || requests <= 0) return [];
  const off = (
    field: string,
    asked: Stated<number> | undefined,
    length: number | undefined,
    tokens: number | undefined,
    shortest: number,
  ): WorkloadDifference[] => {
    if (asked === undefined || length !== undefined || tokens === undefined) return [];
    const mean = tokens / requests;
    if (mean >= shortest * asked.value && mean <= LONGEST * asked.value) return [];
    return [{ field, reference: asked.value, candidate: Math.round(mean) }];
  };
  return [
    ...off("input tokens per request", inputLen, run.inputLen, run.inputTokens, SHORTEST),
    // answers may end early: only more than was asked for is another load
    ...off("output tokens per request", outputLen, run.outputLen, run.outputTokens, 0),
  ];
}
