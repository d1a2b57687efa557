import type { BlockDecision } from "../effects/sequential.ts";
import type { Job } from "../model/manifest.ts";
import type { Missing } from "../model/missing.ts";
import type { Executor } from "../runner/executors.ts";
import { gapName, runnable } from "../runner/gaps.ts";
import type { JournalEvent } from "../runner/journal.ts";
import type { JobOutcome, RunEvent } from "../runner/runJob.ts";

/* What `run` prints for a person. */

export function eventWords(event: RunEvent): string {
  if (event.kind === "trial") {
    const { status, failure, primary, phases } = event.record;
    const value = primary === null ? "" : `  ${primary.metric} ${primary.value} ${primary.unit}`;
    return `${event.trial}  ${status}${failure === null ? "" : ` (${failure})`}${value}  ${(phases["run"] ?? 0).toFixed(1)} s`;
  }
  if (event.kind === "look") return `${event.job}  ${event.variant}: ${decisionWords(event.decision)}`;
  return `${event.outcome.job}  ${event.outcome.state} after ${event.outcome.trials} trials`;
}

const states: Readonly<Record<BlockDecision["state"], string>> = {
  open: "open",
  improved: "improved",
  regressed: "regressed",
  equivalent: "equivalent",
  futile: "not worth more",
  capped: "inconclusive at the cap",
};

function decisionWords({ state, blocks, effectPct, ci95Pct }: BlockDecision): string {
  const signed = (value: number) => `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
  const effect =
    effectPct === null || ci95Pct === null
      ? ""
      : `, better ${signed(effectPct)} % [${signed(ci95Pct[0])}, ${signed(ci95Pct[1])}]`;
  return `${states[state]} after ${blocks} block${blocks === 1 ? "" : "s"}${effect}`;
}

export function outcomeWords(outcomes: readonly JobOutcome[], left: number): string {
  const lines = outcomes.flatMap(({ job, state, trials, decisions }) => [
    `${job}  ${state}, ${trials} trials`,
    ...Object.entries(decisions).map(
      ([variant, decision]) =>
        `  ${variant}: ${decision === "failed" ? "could not be measured" : decisionWords(decision)}`,
    ),
  ]);
  const rest =
    left === 0 ? [] : [`${left} job${left === 1 ? "" : "s"} could not run here (--dry-run says why)`];
  return [...lines, ...rest, ""].join("\n");
}

interface Candidate {
  readonly job: Job;
  readonly gaps: readonly Missing[];
}

/** Every process with its words and variables; nothing is started. */
export function dryRun(jobs: readonly Candidate[], executor: Executor): string {
  return jobs
    .flatMap(({ job, gaps }) => [
      `${job.id}  ${gaps.length === 0 ? "can run" : `waits for ${[...new Set(gaps.map(gapName))].join(", ")}`}  (${executor.name}, at most ${job.repetitions} trials a variant)`,
      ...runnable(job).flatMap(({ name, env, server, client }) => [
        ...(server === null ? [] : [`  ${name} server  ${JSON.stringify(server.argv)}`]),
        `  ${name} client  ${JSON.stringify(client.argv)}`,
        ...(Object.keys(env).length === 0 ? [] : [`  ${name} env     ${JSON.stringify(env)}`]),
      ]),
      "",
    ])
    .join("\n");
}

/** What a run folder holds, a line a job. */
export function statusWords(events: readonly JournalEvent[]): string {
  const jobs = new Map<string, { done: number; failed: number; decided: string[] }>();
  const of = (job: string) => {
    const known = jobs.get(job) ?? { done: 0, failed: 0, decided: [] };
    jobs.set(job, known);
    return known;
  };
  for (const event of events) {
    if (event.event === "decided") of(event.job).decided.push(`${event.variant} ${event.state}`);
    else if (event.event === "ended") {
      const job = of(event.trial.split("/")[0] ?? "");
      if (event.status === "success") job.done++;
      else job.failed++;
    }
  }
  return [...jobs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([job, { done, failed, decided }]) =>
        `${job}  ${done} trials, ${failed} failed  ${decided.join(", ") || "open"}\n`,
    )
    .join("");
}
