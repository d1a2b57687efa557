import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Job, Process, VariantJob } from "../model/manifest.ts";
import type { ProcessRecord, TrialRecord } from "../model/trial.ts";
import type { Executor, Given } from "./executors.ts";
import { type Gpu, untilFree } from "./gpus.ts";
import type { Guard } from "./guard.ts";
import type { Checks } from "./journal.ts";
import { withPort } from "./ports.ts";
import { type Born, bornOf, type Ended, Running } from "./process.ts";
import { untilReady } from "./ready.ts";
import { savingResult } from "./resultFlags.ts";
import { scoreIn } from "./score.ts";

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
  /** Folder of programs that were built for a variant; null where none were. */
  readonly binOf: (variant: VariantJob) => string | null;
  /** What a program's `--help` says; null where it could not be asked. */
  readonly helpOf: (variant: VariantJob, program: Process) => Promise<string | null>;
  /** What the client's files hold, the first that holds the job's metric; null where none does. */
  readonly measure: (job: Job, files: readonly string[]) => Measured | null;
  /** Class of the failure catalogue and its line in the programs' output; null where no pattern of it matches. */
  readonly classify: (files: readonly string[]) => { readonly failure: string; readonly line: string } | null;
  readonly guard: Guard;
  readonly now: () => Date;
  readonly host: string;
  readonly onPhase: (phase: Phase) => void;
  /** Writes what must stand also where the disk is full. */
  readonly withRoom: <T>(work: () => T) => T;
  /** A group that the journal must know of: a later runner ends it. */
  readonly onGroup: (born: Born) => void;
  /** Seconds that the budget still pays for. */
  readonly leftS: () => number;
  readonly stop: AbortSignal;
  /** What the run's containers are labelled with, so that `--clean` finds them. */
  readonly label: string;
}

/** Of a trial, in order. */
export type Phase = "starts" | "runs" | "scores" | "stops";

/** How long a process may take to end after TERM. */
const GRACE_S = 10;
/** How long the end of a trial may take: of its client, then of its server. */
export const STOPPING_S = 2 * GRACE_S;

export type Measured = Pick<TrialRecord, "primary" | "measurements" | "workload"> & {
  readonly checks: Checks;
  /** Time to the first token of the first request, in ms, where the client tells of each. */
  readonly firstRequestMs: number | null;
};

type ProcessName = "server" | "client" | "accuracy";

/** The processes of one trial and what is known of them. */
export class Bench {
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
    this.#given = { id, gpus, secrets, folder, label, bin: context.binOf(variant) };
  }

  /** The server once it is ready; the class of the failure where it does not come to that. */
  async serve(program: Process, port: number, job: Job): Promise<Running | string> {
    this.#context.onPhase("starts");
    const started = performance.now();
    this.#server = this.#start("server", program, withPort(program.argv, port));
    const readiness = await untilReady(this.#server, {
      port,
      model: servedModel(program.argv) ?? job.workload.model,
      seconds: this.#within(job.timeouts.readyS),
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
    this.#context.onPhase("runs");
    const help = await this.#context.helpOf(this.#variant, program);
    const argv = savingResult(
      this.#server === null ? program.argv : withPort(program.argv, port),
      job.entryPoint,
      help,
      { folder: this.#folder, file: "client.json" },
    );
    const started = performance.now();
    const client = this.#start("client", program, argv);
    const ended = await client.within(this.#within(job.timeouts.runS), GRACE_S, this.#context.stop);
    this.#end("client", ended, client.pid);
    this.phases["run"] = seconds(started);
    return ended;
  }

  /** The score of the job's own check, with the server that the client measured; null where it gives none. */
  async score(
    { argv, pointer }: NonNullable<Job["accuracy"]>,
    port: number,
    job: Job,
  ): Promise<number | null> {
    this.#context.onPhase("scores");
    const program = { argv, directories: [], help: null, expects: [] };
    const words = argv.map((word) => word.replaceAll("{port}", String(port)));
    const check = this.#start("accuracy", program, words);
    this.#end(
      "accuracy",
      await check.within(this.#within(job.timeouts.runS), GRACE_S, this.#context.stop),
      check.pid,
    );
    return scoreIn(readFileSync(path.join(this.#folder, "accuracy.stdout"), "utf8"), pointer);
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

  /** Whether nobody holds memory of the GPUs: what an earlier server, or a stranger, left there would be measured with. */
  isFree(job: Job): Promise<boolean> {
    return untilFree(this.#context.gpus, Math.min(job.timeouts.readyS, this.#context.leftS()));
  }

  async stop(job: Job): Promise<void> {
    this.#context.onPhase("stops");
    const started = performance.now();
    if (this.#server !== null) this.#end("server", await this.#server.stop(GRACE_S), this.#server.pid);
    for (const name of Object.keys(this.processes)) this.#clean(this.#idOf(name));
    await this.isFree(job);
    this.phases["stop"] = seconds(started);
  }

  /** No process may run longer than the budget pays for, its end included. */
  #within(limitS: number): number {
    return Math.max(0, Math.min(limitS, this.#context.leftS() - STOPPING_S));
  }

  #idOf(name: string): string {
    return `${this.#given.id}-${name}`;
  }

  #clean(id: string): void {
    const [program, ...args] = this.#context.executor.cleaning(id);
    if (program !== undefined) spawnSync(program, args, { stdio: "ignore" });
  }

  #start(name: ProcessName, program: Process, argv: readonly string[]): Running {
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
    if (running.pid !== undefined)
      this.#context.guard.watch(running.pid, this.#context.executor.cleaning(this.#idOf(name)));
    const born = running.pid === undefined ? null : bornOf(running.pid);
    if (born !== null) this.#context.onGroup(born);
    running.go();
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

  #end(name: ProcessName, { exitCode, signal }: Ended, group: number | undefined): void {
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
