import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readRecords } from "../compare/records.ts";
import { openFile } from "../io/file.ts";
import { stableJson } from "../io/json.ts";
import { walk } from "../io/walk.ts";
import type { Finished } from "../model/finished.ts";
import { type Job, type Manifest, manifestSchema } from "../model/manifest.ts";
import { UserError } from "../model/userError.ts";
import { applyPatch } from "../runner/patch.ts";
import { type Executor, executors } from "../runner/executors.ts";
import { gapName, gapsOf, runnable } from "../runner/gaps.ts";
import { gpusHere, lockGpus } from "../runner/gpus.ts";
import { helpReader } from "../runner/help.ts";
import { Journal, type JournalEvent } from "../runner/journal.ts";
import { signalGroup } from "../runner/process.ts";
import { prepare } from "../runner/prepare.ts";
import type { SideSet } from "../compare/trials.ts";
import { measurementSchema } from "../model/records.ts";
import type { Formats } from "../formats/formats.ts";
import { knownFormats } from "./knownFormats.ts";
import type { Measured } from "../runner/trial.ts";
import { type JobOutcome, type RunEvent, runJob } from "../runner/runJob.ts";
import { ready } from "../stats/specialFunctions.ts";
import { dryRun, eventWords, outcomeWords, statusWords } from "./runWords.ts";

export interface RunOptions {
  readonly out: string;
  readonly executor: string;
  readonly job?: readonly string[] | undefined;
  readonly accept: readonly string[];
  /** `NAME=DIR` of each variant; a bare DIR is everybody's. */
  readonly tree: readonly string[];
  readonly gpus?: string | undefined;
  readonly maxGpuHours?: number | undefined;
  readonly secret: readonly string[];
  readonly dryRun?: boolean | undefined;
  readonly resume?: boolean | undefined;
  readonly status?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** Prints a line while the run goes on. */
  readonly print: (line: string) => void;
  readonly now: () => Date;
  readonly onStop: (stop: () => void) => void;
}

/** Executes the jobs of a manifest on this machine, block by block, until each is decided. */
export async function run(file: string, options: RunOptions): Promise<Finished> {
  if (options.status === true) return status(file);
  await ready();
  const manifest = manifestOf(file);
  const executor = executorOf(options.executor);
  const jobs = chosen(manifest, options.job).map((job) => ({
    job,
    gaps: gapsOf(job, executor, new Set(options.accept)),
  }));
  const able = jobs.filter(({ gaps }) => gaps.length === 0).map(({ job }) => job);
  if (options.dryRun === true) return { stdout: dryRun(jobs, executor), stderr: "", exitCode: 0 };
  if (able.length === 0)
    throw new UserError(
      `no job of ${file} can run here: ${jobs
        .map(({ job, gaps }) => `${job.id} waits for ${[...new Set(gaps.map(gapName))].join(", ")}`)
        .slice(0, 3)
        .join("; ")}`,
      "supply what is named, or --accept NAME for a gap that does not matter to you",
    );
  const outcomes = await runAll(able, executor, options);
  const isDone = outcomes.length === able.length && outcomes.every(({ state }) => state === "decided");
  return {
    stdout:
      options.json === true ? stableJson({ outcomes }) : outcomeWords(outcomes, jobs.length - able.length),
    stderr: "",
    exitCode: isDone ? 0 : 1,
  };
}

async function runAll(jobs: readonly Job[], executor: Executor, options: RunOptions): Promise<JobOutcome[]> {
  const gpus = gpusHere(options.gpus ?? null);
  const locked = lockGpus(gpus);
  if (locked.taken.length > 0)
    throw new UserError(
      `another runner uses ${locked.taken.join(", ")}`,
      "wait for it, or give others: --gpus device=1",
    );
  const journal = new Journal(options.out);
  const formats = knownFormats();
  let isStopped = false;
  options.onStop(() => {
    isStopped = true;
  });
  const budget = { left: (options.maxGpuHours ?? Infinity) * 3600 };
  const outcomes: JobOutcome[] = [];
  try {
    const past = journal.read();
    if (past.length > 0 && options.resume !== true)
      throw new UserError(
        `${options.out} holds a run already`,
        "--resume to go on with it, or another --out",
      );
    endLeftovers(past);
    for (const job of jobs) {
      if (isStopped) break;
      const place = prepare(job, options.out, treeOf("baseline", options.tree));
      if (typeof place === "string") {
        options.print(`${job.id}  cannot be prepared: ${place}`);
        outcomes.push({ job: job.id, state: "failed", decisions: {}, trials: 0 });
        continue;
      }
      outcomes.push(
        await runJob(job, prepared(job, executor, options), past, {
          executor,
          out: options.out,
          folderOf: ({ name }, program) => treeOf(name, options.tree) ?? place.clientFolder(program),
          gpus,
          gpuWords: options.gpus ?? null,
          secrets: options.secret,
          helpOf: helpReader(executor),
          measure: (measured, files) => measure(measured, files, formats),
          now: options.now,
          onGroup: () => undefined,
          journal,
          onEvent: (event) => tell(event, options),
          budget,
          isStopped: () => isStopped,
        }),
      );
    }
    return outcomes;
  } finally {
    journal.close();
    locked.release();
  }
}

/** Variants whose patch stands on their tree, or will in their container; one that does not apply is never measured in part. */
function prepared(job: Job, { name }: Executor, { tree, print }: RunOptions) {
  return runnable(job).filter((variant) => {
    const own = treeOf(variant.name, tree);
    const why =
      name === "local" && variant.patch !== null && own === null
        ? "a local patch needs a tree of its own: --tree NAME=DIR"
        : applyPatch(variant, own);
    if (why !== null) print(`${job.id}  ${variant.name} is left out: ${why}`);
    return why === null;
  });
}

function tell(event: RunEvent, { json, quiet, print }: RunOptions): void {
  if (json === true) print(JSON.stringify(event));
  else if (quiet !== true) print(eventWords(event));
}

/** Groups that a killed runner left behind; its guards end them too, within seconds. */
function endLeftovers(past: readonly JournalEvent[]): void {
  const ended = new Set(past.flatMap((event) => (event.event === "ended" ? [event.trial] : [])));
  for (const event of past)
    if (event.event === "started" && event.pid !== undefined && !ended.has(event.trial))
      signalGroup(event.pid, "SIGKILL");
}

/** The job's metric as the client's own file tells it, else as it printed it. */
function measure({ primaryMetric }: Job, files: readonly string[], formats: Formats): Measured | null {
  if (primaryMetric === null) return null;
  const { metric, statistic, unit } = primaryMetric;
  for (const file of files.filter((each) => existsSync(each))) {
    const [found] = walk([file]).files;
    if (found === undefined) continue;
    const sets = readRecords(openFile(found), formats).sets.filter(({ values }) => values.length === 1);
    const value = sets.find((set) => set.metric === metric && set.statistic === statistic)?.values[0];
    if (value === undefined || !Number.isFinite(value) || value <= 0) continue;
    return {
      primary: { metric, statistic, unit, value },
      measurements: sets.flatMap((set) => measurementOf(set, path.basename(file))),
      workload: { ...sets[0]?.workload },
    };
  }
  return null;
}

/** A value of the client's own file; what no registry knows is not carried on. */
function measurementOf(
  { metric: id, statistic, unit, values, pointer }: SideSet,
  file: string,
): Measured["measurements"] {
  const read = measurementSchema.safeParse({
    metric: id,
    statistic: statistic ?? "mean",
    value: values[0],
    unit: unit ?? "?",
    key: `${id} ${statistic ?? "mean"}`,
    pointer: `${file}#${pointer}`,
    parser: "client-result",
  });
  return read.success ? [read.data] : [];
}

function treeOf(name: string, trees: readonly string[]): string | null {
  const own = trees.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const any = trees.find((each) => !each.includes("="));
  return own === undefined ? (any === undefined ? null : path.resolve(any)) : path.resolve(own);
}

function executorOf(name: string): Executor {
  const found = Object.values(executors).find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new UserError(`unknown executor ${name}`, `--executor ${Object.keys(executors).join(", ")}`);
}

function chosen({ jobs }: Manifest, ids: readonly string[] | undefined): readonly Job[] {
  if (ids === undefined || ids.length === 0) return jobs;
  const unknown = ids.find((id) => !jobs.some((job) => job.id === id));
  if (unknown !== undefined)
    throw new UserError(
      `the manifest has no job ${unknown}`,
      `its jobs: ${jobs
        .slice(0, 5)
        .map(({ id }) => id)
        .join(", ")}`,
    );
  return jobs.filter(({ id }) => ids.includes(id));
}

function manifestOf(file: string): Manifest {
  if (!existsSync(file))
    throw new UserError(`no such manifest: ${file}`, "benchtriage plan DATA writes plan/manifest.json");
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(
      `${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      "plan it anew",
      {
        cause: error,
      },
    );
  }
  const read = manifestSchema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new UserError(
    `${file}: ${issue?.path.join("/") ?? ""}: ${issue?.message ?? "does not fit its schema"}`,
    "plan it anew with this version: benchtriage plan DATA",
  );
}

/** What stands in a run folder. */
function status(folder: string): Finished {
  const file = path.join(folder, "journal.jsonl");
  if (!existsSync(file))
    throw new UserError(`${folder} holds no run`, "benchtriage run MANIFEST --out DIR starts one");
  const events = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => (line.endsWith("}") ? [JSON.parse(line) as JournalEvent] : []));
  return { stdout: statusWords(events), stderr: "", exitCode: 0 };
}
