import { createHash } from "node:crypto";
import { hostname } from "node:os";
import path from "node:path";
import { stableJson } from "../io/json.ts";
import { layersOf } from "../knowledge/layers.ts";
import { loadCatalogue } from "../knowledge/loadCatalogue.ts";
import type { Finished } from "../model/finished.ts";
import type { Job, Process, VariantJob } from "../model/manifest.ts";
import { measurable } from "../model/plannedTrials.ts";
import { UserError } from "../model/userError.ts";
import { binIn, build } from "../runner/build.ts";
import { type Executor, executors } from "../runner/executors.ts";
import { gapName, gapsOf } from "../runner/gaps.ts";
import { gpusHere, holdGpus } from "../runner/gpus.ts";
import { Guard } from "../runner/guard.ts";
import { helpReader, unknownTo } from "../runner/help.ts";
import { Journal, journalIn } from "../runner/journal.ts";
import { applyPatch } from "../runner/patch.ts";
import { type Prepared, prepare } from "../runner/prepare.ts";
import type { JobOutcome, RunEvent } from "../runner/events.ts";
import { type RunContext, runJob } from "../runner/runJob.ts";
import { ready } from "../stats/specialFunctions.ts";
import { knownFormats } from "./knownFormats.ts";
import { recovered, spentSeconds, status } from "./runFolder.ts";
import { chosenJobs, manifestOf } from "./runManifest.ts";
import { classifier, measure } from "./runMeasure.ts";
import { cleanScheduled, scheduled, submit } from "./runSubmit.ts";
import { dryRun, eventWords, outcomeWords, phaseWords } from "./runWords.ts";

export interface RunOptions {
  readonly out: string;
  /** Absent: local, or what the printed forms name where the run is submitted. */
  readonly executor?: string | undefined;
  /** `slurm` or `kubernetes`: they run the jobs. */
  readonly submit?: string | undefined;
  readonly job?: readonly string[] | undefined;
  readonly accept: readonly string[];
  /** `NAME=DIR` of each variant; a bare DIR is everybody's. */
  readonly tree: readonly string[];
  /** Whether a local variant without a tree is built as its recipe says. */
  readonly build?: boolean | undefined;
  readonly gpus?: string | undefined;
  readonly maxGpuHours?: number | undefined;
  readonly secret: readonly string[];
  readonly dryRun?: boolean | undefined;
  readonly resume?: boolean | undefined;
  /** False runs a job to its cap although neither answer is likely any more. */
  readonly futility?: boolean | undefined;
  readonly status?: boolean | undefined;
  readonly clean?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** Prints a line while the run goes on. */
  readonly print: (line: string) => void;
  /** Shows what goes on now in place of what it showed before; absent where there is no terminal. */
  readonly show?: ((line: string) => void) | undefined;
  readonly now: () => Date;
  readonly onStop: (stop: () => void) => void;
}

/** Executes the jobs of a manifest on this machine, block by block, until each is decided. */
export async function run(file: string, options: RunOptions): Promise<Finished> {
  if (options.status === true) return status(file, scheduled(labelOf(file)), options.json === true);
  const executor = executorOf(options.executor ?? (options.submit === undefined ? "local" : "apptainer"));
  if (options.clean === true) return clean(file);
  await ready();
  const manifest = manifestOf(file);
  const jobs = chosenJobs(manifest, options.job).map((job) => ({
    job,
    gaps: gapsOf(job, executor, new Set(options.accept)),
  }));
  const able = jobs.filter(({ gaps }) => gaps.length === 0).map(({ job }) => job);
  if (options.dryRun === true) return { stdout: dryRun(jobs, executor, options), stderr: "", exitCode: 0 };
  if (able.length === 0)
    throw new UserError(
      `no job of ${file} can run here: ${jobs
        .map(({ job, gaps }) => `${job.id} waits for ${[...new Set(gaps.map(gapName))].join(", ")}`)
        .slice(0, 3)
        .join("; ")}`,
      "supply what is named, or --accept NAME for a gap that does not matter to you",
    );
  if (options.submit !== undefined)
    return submit(options.submit, file, labelOf(options.out), { ...manifest, jobs: able }, options);
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
  const begun = jobs.find(({ id }) => journalIn(path.join(options.out, id)).length > 0);
  if (begun !== undefined && options.resume !== true)
    throw new UserError(
      `${options.out} holds a run of ${begun.id} already`,
      "--resume to go on with it, or another --out",
    );
  const stop = new AbortController();
  options.onStop(() => stop.abort());
  const guard = new Guard();
  const session: Session = {
    executor,
    options,
    guard,
    stop: stop.signal,
    budget: { left: (options.maxGpuHours ?? Infinity) * 3600 - spentBefore(jobs, options.out) },
    formats: knownFormats(),
    classify: classifier(loadCatalogue("failures", layersOf())),
  };
  const outcomes: JobOutcome[] = [];
  try {
    for (const job of jobs) if (!stop.signal.aborted) outcomes.push(await oneJob(job, session));
    return outcomes;
  } finally {
    guard.close();
  }
}

/** A resumed run has the same budget as the one that it goes on with. */
function spentBefore(jobs: readonly Job[], out: string): number {
  return jobs.reduce(
    (sum, { id, hardware }) => sum + spentSeconds(journalIn(path.join(out, id)), hardware.gpusNeeded),
    0,
  );
}

interface Session extends Pick<RunContext, "executor" | "guard" | "stop" | "budget" | "classify"> {
  readonly options: RunOptions;
  readonly formats: ReturnType<typeof knownFormats>;
}

/** One job with its journal and its GPUs; whatever goes wrong with it is its outcome, and the next job runs. */
async function oneJob(job: Job, session: Session): Promise<JobOutcome> {
  const { out, gpus: wanted } = session.options;
  const journal = await Journal.open(path.join(out, job.id));
  const held = holdGpus(gpusHere(wanted ?? null), job.hardware.gpusNeeded, wanted ?? null);
  try {
    if (held === null)
      return failedJob(job, `${job.hardware.gpusNeeded} GPUs are needed, and others hold them`, session);
    const place = prepare(job, out, treeOf("baseline", session.options.tree));
    if (typeof place === "string") return failedJob(job, `it cannot be prepared: ${place}`, session);
    const context = contextOf(place, journal, held, session);
    const before = spentSeconds(journal.read(), job.hardware.gpusNeeded);
    const past = recovered(out, journal, context.host, session.options.now);
    // what was still running when its runner was killed has been paid for as well
    session.budget.left -= spentSeconds(past, job.hardware.gpusNeeded) - before;
    const variants = await prepared(job, { ...context, built: place.folder }, session);
    return await runJob(job, variants, past, context);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return failedJob(job, error instanceof Error ? error.message : String(error), session);
  } finally {
    held?.release();
    journal.close();
  }
}

function failedJob({ id }: Job, reason: string, { options }: Session): JobOutcome {
  const outcome: JobOutcome = { job: id, state: "failed", reason, decisions: {}, trials: 0 };
  tell({ kind: "job", outcome }, options);
  return outcome;
}

function contextOf(
  place: Prepared,
  journal: Journal,
  held: NonNullable<ReturnType<typeof holdGpus>>,
  { executor, guard, stop, budget, classify, formats, options }: Session,
): RunContext {
  const folderOf = ({ name }: VariantJob, program: Process) =>
    treeOf(name, options.tree) ?? place.clientFolder(program);
  const binOf = (variant: VariantJob) =>
    isBuilt(variant, executor, options) ? binIn(path.join(place.folder, variant.name)) : null;
  return {
    executor,
    guard,
    stop,
    budget,
    classify,
    journal,
    folderOf,
    out: options.out,
    gpus: held.gpus,
    gpuWords: held.words,
    secrets: options.secret,
    binOf,
    helpOf: helpReader(executor, { folderOf, binOf }),
    measure: (measured, files) => measure(measured, files, formats),
    now: options.now,
    host: hostname(),
    label: labelOf(options.out),
    futility: options.futility !== false,
    onEvent: (event) => tell(event, options),
  };
}

/** Variants that are what the manifest says: their patch as a whole, and programs that know their options. */
async function prepared(
  job: Job,
  context: RunContext & { readonly built: string },
  { options }: Session,
): Promise<readonly VariantJob[]> {
  const checked: { readonly variant: VariantJob; readonly why: string | null }[] = [];
  for (const variant of measurable(job.variants)) {
    const why = isBuilt(variant, context.executor, options)
      ? build(variant, path.join(context.built, variant.name), job.timeouts.installS)
      : unpatched(variant, context.executor, options);
    const unpulled = why ?? context.executor.pull(variant, job.timeouts.pullS);
    checked.push({ variant, why: unpulled ?? (await unexpected(variant, context)) });
  }
  for (const { variant, why } of checked)
    if (why !== null) options.print(`${job.id}  ${variant.name} is left out: ${why}`);
  return checked.filter(({ why }) => why === null).map(({ variant }) => variant);
}

function isBuilt(variant: VariantJob, { name }: Executor, options: RunOptions): boolean {
  return (
    options.build === true &&
    name === "local" &&
    variant.build !== null &&
    treeOf(variant.name, options.tree) === null
  );
}

/** Whether its code is its own, and its patch on it, or will be in its container; one that does not apply is never measured in part. */
function unpatched(variant: VariantJob, { name }: Executor, { tree }: RunOptions): string | null {
  const own = treeOf(variant.name, tree);
  const isOwn = variant.sourceCommit === null && variant.patch === null;
  return name === "local" && own === null && !isOwn
    ? "nothing says where its code is: --tree NAME=DIR, or --build"
    : applyPatch(variant, own);
}

/** A program that does not list an option is of another revision than the command was written for. */
async function unexpected(variant: VariantJob, { helpOf }: RunContext): Promise<string | null> {
  for (const program of [variant.server, variant.client]) {
    const help = program === null ? null : await helpOf(variant, program);
    const [first] = program === null || help === null ? [] : unknownTo(help, program.expects);
    if (first !== undefined) return `its program does not know ${first}`;
  }
  return null;
}

function tell(event: RunEvent, { json, quiet, print, show }: RunOptions): void {
  if (json === true) print(JSON.stringify(event));
  else if (event.kind === "phase") show?.(phaseWords(event));
  else if (quiet !== true) print(eventWords(event));
}

function treeOf(name: string, trees: readonly string[]): string | null {
  const own = trees.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const chosen = own ?? trees.find((each) => !each.includes("="));
  return chosen === undefined ? null : path.resolve(chosen);
}

function executorOf(name: string): Executor {
  const found = Object.values(executors).find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new UserError(`unknown executor ${name}`, `--executor ${Object.keys(executors).join(", ")}`);
}

/** The same for every runner of a folder; a path may hold what a label must not. */
function labelOf(out: string): string {
  return createHash("sha256").update(path.resolve(out)).digest("hex").slice(0, 16);
}

/** Ends what a run of that folder left behind in engines for containers and in schedulers. */
function clean(folder: string): Finished {
  const label = labelOf(folder);
  const count = Object.values(executors).reduce((sum, each) => sum + each.cleanAll(label), 0);
  const tasks = cleanScheduled(label);
  return {
    stdout: `${count} container${count === 1 ? "" : "s"} and ${tasks} submitted task${tasks === 1 ? "" : "s"} of ${folder} ended\n`,
    stderr: "",
    exitCode: 0,
  };
}
