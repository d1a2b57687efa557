import { existsSync, mkdirSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { writeFileAtomic } from "../io/output.ts";
import type { Job, Process, VariantJob } from "../model/manifest.ts";
import type { ProcessRecord, TrialRecord } from "../model/trial.ts";
import type { Executor, Given } from "./executors.ts";
import { type Gpu, toldGpus, untilFree } from "./gpus.ts";
import { guard } from "./guard.ts";
import { freePort, withPort } from "./ports.ts";
import { type Ended, Running } from "./process.ts";
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
  readonly now: () => Date;
  /** A group that the journal must know of: a later runner ends it. */
  readonly onGroup: (pid: number) => void;
}

/** How long a process may take to end after TERM. */
const GRACE_S = 10;

export type Measured = Pick<TrialRecord, "primary" | "measurements" | "workload">;

type Outcome = Measured & Pick<TrialRecord, "status" | "failure" | "reason">;

/** Runs one trial: a fresh server, the client, and the end of both; its record stands in its folder when this returns. */
export async function runTrial(
  job: Job,
  variant: VariantJob,
  slot: Slot,
  attempt: number,
  context: TrialContext,
): Promise<TrialRecord> {
  const folder = path.resolve(context.out, job.id, variant.name, `${slot.block}-${slot.position}-${attempt}`);
  mkdirSync(folder, { recursive: true });
  const bench = new Bench(
    folder,
    variant,
    context,
    `benchtriage-${job.id}-${variant.name}-${slot.block}-${slot.position}-${attempt}`,
  );
  const outcome = await measured(job, variant, bench, context);
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
    host: hostname(),
    gpus: toldGpus(context.gpus),
    planned: {
      server: variant.server === null ? null : [...variant.server.argv],
      client: [...variant.client.argv],
    },
    phases: bench.phases,
    processes: bench.processes,
    resultFile: bench.resultFile,
  };
  writeFileAtomic(path.join(folder, "trial.json"), `${JSON.stringify(record, null, 1)}\n`);
  return record;
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
    if (ended.timedOut) return failed("timed-out", `the client took longer than ${job.timeouts.runS} s`);
    if (ended.exitCode !== 0)
      return failed(
        "no-metrics",
        `the client ended with ${ended.signal ?? `exit code ${String(ended.exitCode)}`}`,
      );
    if (server !== null && !server.isAlive)
      return failed("engine-core-failed", "the server died under the client");
    const found = context.measure(job, bench.clientFiles());
    return found === null
      ? failed("no-metrics", "no file of the client holds the job's metric")
      : { status: "success", failure: null, reason: null, ...found };
  } finally {
    await bench.stop(job);
  }
}

function failed(failure: string, reason: string): Outcome {
  return { status: "failed", failure, reason, primary: null, measurements: [], workload: {} };
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
  #release: (() => void) | null = null;

  constructor(folder: string, variant: VariantJob, context: TrialContext, id: string) {
    this.#folder = folder;
    this.#variant = variant;
    this.#context = context;
    this.#given = { id, gpus: context.gpuWords, secrets: context.secrets, folder };
  }

  /** The server once it is ready; the class of the failure where it does not come to that. */
  async serve(program: Process, port: number, job: Job): Promise<Running | string> {
    const started = performance.now();
    this.#server = this.#start("server", program, withPort(program.argv, port));
    const readiness = await untilReady(this.#server, {
      port,
      model: servedModel(program.argv) ?? job.workload.model,
      seconds: job.timeouts.readyS,
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
    const watch = client.pid === undefined ? null : guard(client.pid);
    const ended = await client.within(job.timeouts.runS, GRACE_S);
    watch?.release();
    this.#end("client", ended);
    this.phases["run"] = seconds(started);
    return ended;
  }

  clientFiles(): readonly string[] {
    const file = path.join(this.#folder, "client.json");
    this.resultFile = existsSync(file) ? "client.json" : null;
    return [file, path.join(this.#folder, "client.stdout")];
  }

  async stop(job: Job): Promise<void> {
    const started = performance.now();
    if (this.#server !== null) this.#end("server", await this.#server.stop(GRACE_S));
    this.#release?.();
    this.#context.executor.clean(this.#given);
    await untilFree(this.#context.gpus, job.timeouts.readyS);
    this.phases["stop"] = seconds(started);
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
      { ...this.#given, id: `${this.#given.id}-${name}` },
    );
    const running = new Running(launch);
    if (name === "server" && running.pid !== undefined) {
      this.#context.onGroup(running.pid);
      this.#release = guard(running.pid).release;
    }
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

  #end(name: "server" | "client", { exitCode, signal }: Ended): void {
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
