import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { writeFileAtomic } from "../io/output.ts";
import type { Job, Process, VariantJob } from "../model/manifest.ts";
import type { ProcessRecord, TrialRecord } from "../model/trial.ts";
import type { Executor, Given } from "./executors.ts";
import { type Gpu, toldGpus, untilFree } from "./gpus.ts";
import type { Guard } from "./guard.ts";
import type { Checks } from "./journal.ts";
import { freePort, withPort } from "./ports.ts";
import { type Born, bornOf, type Ended, Running } from "./process.ts";
import { untilReady } from "./ready.ts";
import { savingResult } from "./resultFlags.ts";
import type { Slot } from "./schedule.ts";

/** What a run gives every trial. */
export interface TrialContext {
  readonly executor: Executor;
  /** Folder of the whole run. */
  readonly out: string;
  /** Folder that a process of a variant starts in. */
  readonly folderOf: (variant: VariantJob, program: Process) => string;
  readonly gpus: readonly Gpu[];
  readonly gpuWords: string | null;
  readonly secrets: readonly string[];
  /** What a program's `--help` says; null where it could not be asked. */
  readonly helpOf: (variant: VariantJob, program: Process) => Promise<string | null>;
  /** What the client's files hold, the first that holds the job's metric; null where none does. */
  readonly measure: (job: Job, files: readonly string[]) => Measured | null;
  /** Class of the failure catalogue and its line in the programs' output; null where no pattern of it matches. */
  readonly classify: (files: readonly string[]) => { readonly failure: string; readonly line: string } | null;
  readonly guard: Guard;
  readonly now: () => Date;
  readonly host: string;
  /** A group that the journal must know of: a later runner ends it. */
  readonly onGroup: (born: Born) => void;
  /** No process may run longer than that: what is left of the budget. */
  readonly longestS: number;
  readonly stop: AbortSignal;
  /** What the run's containers are labelled with, so that `--clean` finds them. */
  readonly label: string;
}

/** How long a process may take to end after TERM. */
const GRACE_S = 10;

export type Measured = Pick<TrialRecord, "primary" | "measurements" | "workload"> & {
  readonly checks: Checks;
  /** Time to the first token of the first request, in ms, where the client tells of each. */
  readonly firstRequestMs: number | null;
};

type Outcome = Measured & Pick<TrialRecord, "status" | "failure" | "reason">;

/** Runs one trial: a fresh server, the client, and the end of both; its record stands in its folder when this returns. */
export async function runTrial(
  job: Job,
  variant: VariantJob,
  slot: Slot,
  attempt: number,
  context: TrialContext,
): Promise<TrialRecord> {
  const place = `${slot.block}-${slot.position}-${attempt}`;
  const folder = path.resolve(context.out, job.id, variant.name, place);
  mkdirSync(folder, { recursive: true });
  const bench = new Bench(folder, variant, context, `benchtriage-${job.id}-${variant.name}-${place}`);
  const { checks, firstRequestMs, ...outcome } = await tried(job, variant, bench, context);
  const record: TrialRecord = {
    benchtriage: "trial",
    version: 1,
    job: job.id,
    commit: job.commit,
    parent: job.parent,
    project: job.project,
    variant: variant.name,
    kind: variant.variant,
    agent: variant.agent === null ? null : { name: variant.agent.name, model: variant.agent.model ?? null },
    mode: job.mode,
    block: slot.block,
    position: slot.position,
    attempt,
    role: slot.block === 0 ? "warm-up" : "counted",
    ...outcome,
    model: job.workload.model,
    sourceCommit: variant.sourceCommit,
    image: variant.image === null ? null : `${variant.image.repository}:${variant.image.tag}`,
    imageDigest: context.executor.digest(variant),
    patchSha256: variant.patch?.sha256 ?? null,
    host: context.host,
    gpus: toldGpus(context.gpus),
    planned: {
      server: variant.server === null ? null : [...variant.server.argv],
      client: [...variant.client.argv],
    },
    phases: {
      ...bench.phases,
      ...(firstRequestMs === null ? {} : { firstRequest: firstRequestMs / 1000 }),
    },
    checks,
    processes: bench.processes,
    resultFile: bench.resultFile,
  };
  writeFileAtomic(path.join(folder, "trial.json"), `${JSON.stringify(record, null, 1)}\n`);
  return record;
}

/** What happens in a trial is recorded, whatever it is: a full disk ends a trial, not the runner. */
async function tried(job: Job, variant: VariantJob, bench: Bench, context: TrialContext): Promise<Outcome> {
  try {
    return told(await measured(job, variant, bench, context), bench, context, job);
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    const why = error instanceof Error ? error.message : String(error);
    return failed(isFull ? "disk-full" : "runner-defect", why);
  }
}

/** A failure's own class, where the programs printed one: "no metrics" only says that none is there. */
function told(outcome: Outcome, bench: Bench, { classify, stop, longestS }: TrialContext, job: Job): Outcome {
  if (outcome.status === "success") return outcome;
  const isOverBudget =
    outcome.failure === "timed-out" && longestS < Math.max(job.timeouts.readyS, job.timeouts.runS);
  if (stop.aborted || isOverBudget)
    return {
      ...outcome,
      status: "interrupted",
      failure: null,
      reason: isOverBudget ? "the budget is spent" : "the run was stopped",
    };
  if (outcome.failure === "timed-out" || outcome.failure === "port-in-use") return outcome;
  const found = classify(bench.outputs());
  return found === null
    ? outcome
    : { ...outcome, failure: found.failure, reason: `${outcome.reason ?? ""}: ${found.line}` };
}

async function measured(
  job: Job,
  variant: VariantJob,
  bench: Bench,
  context: TrialContext,
): Promise<Outcome> {
  const port = await freePort();
  try {
    const server = variant.server === null ? null : await bench.serve(variant.server, port, job);
    if (typeof server === "string") return failed(server, "the server did not become ready");
    const ended = await bench.measure(variant.client, port, job);
    if (ended.error !== null) return failed("runner-defect", ended.error);
    if (ended.timedOut) return failed("timed-out", "the client took longer than it may");
    if (server !== null && !server.isAlive)
      return failed("engine-core-failed", "the server died under the client");
    if (ended.exitCode !== 0)
      return failed(
        "no-metrics",
        `the client ended with ${ended.signal ?? `exit code ${String(ended.exitCode)}`}`,
      );
    const found = context.measure(job, bench.clientFiles());
    return found === null
      ? failed("no-metrics", "no file of the client holds the job's metric")
      : { status: "success", failure: null, reason: null, ...found };
  } finally {
    await bench.stop(job);
  }
}

const unchecked: Checks = { failedRequests: null, outputTokens: null, outputsSha256: null };

function failed(failure: string, reason: string): Outcome {
  return {
    status: "failed",
    failure,
    reason,
    primary: null,
    measurements: [],
    workload: {},
    checks: unchecked,
    firstRequestMs: null,
  };
}

/** The processes of one trial and what is known of them. */
class Bench {
  readonly phases: Record<string, number> = {};
  readonly processes: Record<string, ProcessRecord> = {};
  resultFile: string | null = null;
  readonly #folder: string;
  readonly #variant: VariantJob;
  readonly #context: TrialContext;
  readonly #given: Given;
  #server: Running | null = null;

  constructor(folder: string, variant: VariantJob, context: TrialContext, id: string) {
    this.#folder = folder;
    this.#variant = variant;
    this.#context = context;
    const { gpuWords: gpus, secrets, label } = context;
    this.#given = { id, gpus, secrets, folder, label };
  }

  /** The server once it is ready; the class of the failure where it does not come to that. */
  async serve(program: Process, port: number, job: Job): Promise<Running | string> {
    const started = performance.now();
    this.#server = this.#start("server", program, withPort(program.argv, port));
    const readiness = await untilReady(this.#server, {
      port,
      model: servedModel(program.argv) ?? job.workload.model,
      seconds: Math.min(job.timeouts.readyS, this.#context.longestS),
      isStopped: () => this.#context.stop.aborted,
    });
    this.phases["ready"] = seconds(started);
    const classes = {
      ready: null,
      died: "server-not-started",
      late: "timed-out",
      "wrong-model": "port-in-use",
    };
    return classes[readiness] ?? this.#server;
  }

  async measure(program: Process, port: number, job: Job): Promise<Ended> {
    const help = await this.#context.helpOf(this.#variant, program);
    const argv = savingResult(
      this.#server === null ? program.argv : withPort(program.argv, port),
      job.entryPoint,
      help,
      { folder: this.#folder, file: "client.json" },
    );
    const started = performance.now();
    const client = this.#start("client", program, argv);
    const ended = await client.within(
      Math.min(job.timeouts.runS, this.#context.longestS),
      GRACE_S,
      this.#context.stop,
    );
    this.#end("client", ended, client.pid);
    this.phases["run"] = seconds(started);
    return ended;
  }

  clientFiles(): readonly string[] {
    const file = path.join(this.#folder, "client.json");
    this.resultFile = existsSync(file) ? "client.json" : null;
    return [file, path.join(this.#folder, "client.stdout")];
  }

  /** What the programs printed, the server first: it knows the cause, where the client only misses it. */
  outputs(): readonly string[] {
    return ["server", "client"]
      .filter((name) => name in this.processes)
      .flatMap((name) => [`${name}.stderr`, `${name}.stdout`])
      .map((name) => path.join(this.#folder, name));
  }

  async stop(job: Job): Promise<void> {
    const started = performance.now();
    if (this.#server !== null) this.#end("server", await this.#server.stop(GRACE_S), this.#server.pid);
    for (const name of Object.keys(this.processes)) this.#clean(this.#idOf(name));
    await untilFree(this.#context.gpus, job.timeouts.readyS);
    this.phases["stop"] = seconds(started);
  }

  #idOf(name: string): string {
    return `${this.#given.id}-${name}`;
  }

  #clean(id: string): void {
    const [program, ...args] = this.#context.executor.cleaning(id);
    if (program !== undefined) spawnSync(program, args, { stdio: "ignore" });
  }

  #start(name: "server" | "client", program: Process, argv: readonly string[]): Running {
    const launch = this.#context.executor.launch(
      this.#variant,
      {
        argv,
        directory: path.resolve(this.#context.folderOf(this.#variant, program), ...program.directories),
        // the program that holds the engine: what a patch changes
        isEngine: name === "server" || this.#variant.server === null,
        env: this.#variant.env,
        stdout: path.join(this.#folder, `${name}.stdout`),
        stderr: path.join(this.#folder, `${name}.stderr`),
      },
      { ...this.#given, id: this.#idOf(name) },
    );
    const running = new Running(launch);
    const born = running.pid === undefined ? null : bornOf(running.pid);
    if (running.pid !== undefined)
      this.#context.guard.watch(running.pid, this.#context.executor.cleaning(this.#idOf(name)));
    if (born !== null) this.#context.onGroup(born);
    this.processes[name] = {
      argv: [...launch.argv],
      directory: launch.directory,
      env: {
        ...this.#variant.env,
        ...Object.fromEntries(this.#given.secrets.map((secret) => [secret, null])),
      },
      startedAt: this.#context.now().toISOString(),
      endedAt: "",
      exitCode: null,
      signal: null,
      stdout: `${name}.stdout`,
      stderr: `${name}.stderr`,
    };
    return running;
  }

  #end(name: "server" | "client", { exitCode, signal }: Ended, group: number | undefined): void {
    if (group !== undefined) this.#context.guard.release(group);
    const record = this.processes[name];
    if (record === undefined) return;
    this.processes[name] = { ...record, exitCode, signal, endedAt: this.#context.now().toISOString() };
  }
}

/** What clients must ask for: the name that the server gives its model. */
function servedModel(argv: readonly string[]): string | null {
  const at = argv.findLastIndex((word) => word === "--served-model-name");
  return at < 0 ? null : (argv[at + 1] ?? null);
}

function seconds(since: number): number {
  return Math.round(performance.now() - since) / 1000;
}
