import { mkdirSync } from "node:fs";
import path from "node:path";
import { writeFileAtomic } from "../io/output.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { TrialRecord } from "../model/trial.ts";
import { toldGpus } from "./gpus.ts";
import type { Checks } from "./journal.ts";
import { freePort } from "./ports.ts";
import type { Slot } from "./schedule.ts";
import { Bench, type Measured, type TrialContext } from "./bench.ts";

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
