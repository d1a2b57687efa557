import path from "node:path";
import type { Job, Process, VariantJob } from "../model/manifest.ts";
import type { Missing } from "../model/missing.ts";
import { measurable } from "../model/plannedTrials.ts";
import type { Executor } from "../runner/executors.ts";
import { gapName } from "../runner/gaps.ts";
import type { JournalEvent } from "../runner/journal.ts";
import type { Decision, JobOutcome, RunEvent, Watched } from "../runner/events.ts";
import type { Harm } from "../runner/harm.ts";

/* What `run` prints for a person. */

/** What goes on now: one line that the next one takes the place of. */
export function phaseWords({ trial, phase, block, blocks, decisions, gpuMinutesLeft }: Watched): string {
  const where = block === 0 ? "warm-up" : `block ${block} of at most ${blocks}`;
  const known = Object.entries(decisions).map(
    ([name, each]) => `${name} ${intervalWords(each) || each.state}`,
  );
  const left = Number.isFinite(gpuMinutesLeft) ? [`${Math.floor(gpuMinutesLeft)} GPU minutes left`] : [];
  return [`${trial} ${phase}`, where, ...known, ...left].join(" · ");
}

export function eventWords(event: Exclude<RunEvent, { kind: "phase" }>): string {
  if (event.kind === "trial") {
    const { status, failure, primary, phases } = event.record;
    const value = primary === null ? "" : `  ${primary.metric} ${primary.value} ${primary.unit}`;
    return `${event.trial}  ${status}${failure === null ? "" : ` (${failure})`}${value}  ${(phases["run"] ?? 0).toFixed(1)} s`;
  }
  if (event.kind === "look") return `${event.job}  ${event.variant}: ${decisionWords(event.decision)}`;
  const { job, state, reason, trials } = event.outcome;
  return `${job}  ${state} after ${trials} trials${reason === null ? "" : `: ${reason}`}`;
}

const states: Readonly<Record<Decision["state"], string>> = {
  harmed: "faster with other work, no improvement",
  failed: "could not be measured",
  open: "open",
  improved: "improved",
  regressed: "regressed",
  equivalent: "equivalent",
  futile: "not worth more",
  capped: "inconclusive at the cap",
};

const harms: Readonly<Record<Harm, string>> = {
  "failed-requests": "more requests fail than on the baseline",
  "fewer-tokens": "it generates fewer tokens than the baseline",
  "lower-accuracy": "its answers score lower than the baseline's",
  "other-outputs": "its answers are not the baseline's",
};

/** The effect so far with its interval; empty before a spread is known. */
function intervalWords({ effectPct, ci95Pct }: Decision): string {
  const signed = (value: number) => `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
  return effectPct === null || ci95Pct === null
    ? ""
    : `better ${signed(effectPct)} % [${signed(ci95Pct[0])}, ${signed(ci95Pct[1])}]`;
}

function decisionWords(decision: Decision): string {
  const { state, blocks, harm } = decision;
  if (state === "failed") return states.failed;
  const interval = intervalWords(decision);
  const effect = interval === "" ? "" : `, ${interval}`;
  const note = harm === null ? "" : ` (${harms[harm]})`;
  return `${states[state]} after ${blocks} block${blocks === 1 ? "" : "s"}${effect}${note}`;
}

export function outcomeWords(outcomes: readonly JobOutcome[], left: number): string {
  const lines = outcomes.flatMap(({ job, state, reason, trials, decisions }) => [
    `${job}  ${state}, ${trials} trials${reason === null ? "" : `: ${reason}`}`,
    ...Object.entries(decisions).map(([variant, decision]) => `  ${variant}: ${decisionWords(decision)}`),
  ]);
  const rest =
    left === 0 ? [] : [`${left} job${left === 1 ? "" : "s"} could not run here (--dry-run says why)`];
  return [...lines, ...rest, ""].join("\n");
}

interface Candidate {
  readonly job: Job;
  readonly gaps: readonly Missing[];
}

/** Every process as the executor would start it, with its variables; nothing is started. */
export function dryRun(
  jobs: readonly Candidate[],
  executor: Executor,
  {
    out,
    gpus,
    secret,
  }: { readonly out: string; readonly gpus?: string | undefined; readonly secret: readonly string[] },
): string {
  const started = (job: Job, variant: VariantJob, program: Process, name: "server" | "client") => {
    const folder = path.resolve(out, job.id, variant.name, "1-1-1");
    const isEngine = name === "server" || variant.server === null;
    const files = { stdout: `${name}.stdout`, stderr: `${name}.stderr` };
    const launch = { argv: program.argv, directory: folder, env: variant.env, isEngine, ...files };
    const id = `benchtriage-${job.id}-${variant.name}-1-1-1-${name}`;
    const given = { id, gpus: gpus ?? null, secrets: secret, folder, label: "run", bin: null };
    return JSON.stringify(executor.launch(variant, launch, given).argv);
  };
  return jobs
    .flatMap(({ job, gaps }) => [
      `${job.id}  ${gaps.length === 0 ? "can run" : `waits for ${[...new Set(gaps.map(gapName))].join(", ")}`}  (${executor.name}, at most ${job.repetitions} trials a variant)`,
      ...measurable(job.variants).flatMap((variant) => [
        ...(variant.server === null
          ? []
          : [`  ${variant.name} server  ${started(job, variant, variant.server, "server")}`]),
        `  ${variant.name} client  ${started(job, variant, variant.client, "client")}`,
        ...(Object.keys(variant.env).length === 0
          ? []
          : [`  ${variant.name} env     ${JSON.stringify(variant.env)}`]),
      ]),
      "",
    ])
    .join("\n");
}

/** What a run folder holds, a line a job. */
export function statusWords(jobs: ReadonlyMap<string, readonly JournalEvent[]>): string {
  return [...jobs].map(([job, events]) => `${job}  ${jobWords(events)}\n`).join("");
}

function jobWords(events: readonly JournalEvent[]): string {
  const ended = events.filter((event) => event.event === "ended");
  const begun = events.filter((event) => event.event === "started");
  const failed = ended.filter(({ status }) => status === "failed").length;
  const done = ended.filter(({ status }) => status === "success").length;
  const decided = events.flatMap((event) =>
    event.event === "decided" ? [`${event.variant} ${event.state}`] : [],
  );
  const open = begun.find(({ trial }) => !ended.some((event) => event.trial === trial));
  const now = open === undefined ? "" : `  in ${open.trial}`;
  return `${done} trials, ${failed} failed  ${decided.join(", ") || "open"}${now}`;
}
