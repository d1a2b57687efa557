import { mkdirSync } from "node:fs";
import path from "node:path";
import { writeFileAtomic } from "../io/output.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { TrialRecord } from "../model/trial.ts";
import { toldGpus } from "./gpus.ts";
import type { Checks } from "./journal.ts";
import { freePort } from "./ports.ts";
import type { Ended } from "./process.ts";
import { isFull } from "./reserve.ts";
import type { Slot } from "./schedule.ts";
import { Bench, type Measured, STOPPING_S, type TrialContext } from "./bench.ts";

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
  context.withRoom(() => mkdirSync(folder, { recursive: true }));
  const bench = new Bench(folder, variant, context, `benchtriage-${job.id}-${variant.name}-${place}`);
  const { checks, firstRequestMs, ...outcome } = await tried(job, variant, bench, context, slot.block);
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
  return written(path.join(folder, "trial.json"), record, context);
}

/** The record as it stands on the disk: where that is full, texts of the trial are cut and its numbers are none. */
function written(file: string, record: TrialRecord, { withRoom }: TrialContext): TrialRecord {
  const write = (each: TrialRecord) =>
    writeFileAtomic(file, `${JSON.stringify(each, null, 1)}\n`, { durable: true });
  try {
    write(record);
    return record;
  } catch (error) {
    if (!isFull(error)) throw error;
    const { firstRequestMs: _, ...outcome } = failed(
      "disk-full",
      error instanceof Error ? error.message : "",
    );
    const full = { ...record, ...outcome };
    withRoom(() => write(full));
    return full;
  }
}

/** What happens in a trial is recorded, whatever it is: a full disk ends a trial, not the runner. */
async function tried(
  job: Job,
  variant: VariantJob,
  bench: Bench,
  context: TrialContext,
  block: number,
): Promise<Outcome> {
  try {
    return told(await measured(job, variant, bench, context, block), bench, context);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(isFull(error) ? "disk-full" : "runner-defect", why);
  }
}

/** A failure's own class, where the programs printed one: "no metrics" only says that none is there. */
function told(outcome: Outcome, bench: Bench, { classify, stop, leftS }: TrialContext): Outcome {
  if (outcome.status === "success") return outcome;
  const isOverBudget = outcome.failure === "timed-out" && leftS() <= STOPPING_S;
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
  block: number,
): Promise<Outcome> {
  if (!(await bench.isFree(job))) return failed("gpu-occupied", "others hold memory of the GPUs");
  const port = await freePort();
  try {
    const server = variant.server === null ? null : await bench.serve(variant.server, port, job);
    if (typeof server === "string") return failed(server, "the server did not become ready");
    const ended = await bench.measure(variant.client, port, job);
    if (ended.error !== null || isNotFound(ended))
      return failed("runner-defect", ended.error ?? `${variant.client.argv[0] ?? ""} cannot be started`);
    if (ended.timedOut) return failed("timed-out", "the client took longer than it may");
    // a client that lost its server may be seen to end before the server is
    if (server !== null && (await server.isOverWithin(ended.exitCode === 0 ? 0 : SEEN_S)))
      return failed("engine-core-failed", "the server died under the client");
    if (ended.exitCode !== 0)
      return failed(
        "no-metrics",
        `the client ended with ${ended.signal ?? `exit code ${String(ended.exitCode)}`}`,
      );
    const found = context.measure(job, bench.clientFiles());
    if (found === null) return failed("no-metrics", "no file of the client holds the job's metric");
    // scored in the first counted block: two scores a variant, and the other blocks cost nothing more
    const accuracy =
      job.accuracy === undefined || block !== 1 ? null : await bench.score(job.accuracy, port, job);
    if (job.accuracy !== undefined && block === 1 && accuracy === null)
      return failed("no-metrics", "the check of accuracy printed no score");
    return {
      status: "success",
      failure: null,
      reason: null,
      ...found,
      checks: { ...found.checks, accuracy },
    };
  } finally {
    await bench.stop(job);
  }
}

/** What the shell that begins a program says of one that is not there, or no program. */
/** How long the end of a server may take to be seen, after its client failed. */
const SEEN_S = 1;

const isNotFound = ({ exitCode }: Ended) => exitCode === 126 || exitCode === 127;

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
