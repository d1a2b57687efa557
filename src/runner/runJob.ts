import { type BlockDecision, decideBlocks } from "../effects/sequential.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { TrialRecord } from "../model/trial.ts";
import type { Journal, JournalEvent } from "./journal.ts";
import { later } from "./process.ts";
import { blockOf, type Slot, trialId } from "./schedule.ts";
import { runTrial, type TrialContext } from "./trial.ts";

export type RunEvent =
  | { readonly kind: "trial"; readonly job: string; readonly trial: string; readonly record: TrialRecord }
  | {
      readonly kind: "look";
      readonly job: string;
      readonly variant: string;
      readonly decision: BlockDecision;
    }
  | { readonly kind: "job"; readonly outcome: JobOutcome };

export interface JobOutcome {
  readonly job: string;
  readonly state: "decided" | "failed" | "out-of-budget" | "interrupted";
  readonly decisions: Readonly<Record<string, BlockDecision | "failed">>;
  readonly trials: number;
}

export interface RunContext extends TrialContext {
  readonly journal: Journal;
  readonly onEvent: (event: RunEvent) => void;
  /** GPU seconds that may still be spent; asked before every trial. */
  readonly budget: { left: number };
  readonly isStopped: () => boolean;
}

/** Measured means of a variant, by block; a block counts when both its trials stand. */
type Series = Map<string, Map<number, number[]>>;

/**
 * Runs a job block by block until every candidate is decided against the baseline, the cap is reached or nothing can go on.
 * What the journal holds is not run again: a run goes on where it stopped, in the same order.
 */
export async function runJob(
  job: Job,
  variants: readonly VariantJob[],
  past: readonly JournalEvent[],
  context: RunContext,
): Promise<JobOutcome> {
  const run = new JobRun(job, variants, past, context);
  const outcome = await run.all();
  context.onEvent({ kind: "job", outcome });
  return outcome;
}

class JobRun {
  readonly #job: Job;
  readonly #variants: ReadonlyMap<string, VariantJob>;
  readonly #context: RunContext;
  readonly #series: Series = new Map();
  readonly #decisions = new Map<string, BlockDecision | "failed">();
  /** Tries of each slot so far, and whether one of them succeeded. */
  readonly #tries = new Map<string, { count: number; done: boolean }>();
  #trials = 0;

  constructor(job: Job, variants: readonly VariantJob[], past: readonly JournalEvent[], context: RunContext) {
    this.#job = job;
    this.#variants = new Map(variants.map((each) => [each.name, each]));
    this.#context = context;
    for (const event of past) this.#remember(event);
  }

  #remember(event: JournalEvent): void {
    if (event.event === "decided" || !event.trial.startsWith(`${this.#job.id}/`)) return;
    const { slot, attempt } = slotOf(this.#job.id, event.trial);
    const known = this.#triesOf(slot);
    known.count = Math.max(known.count, attempt);
    if (event.event !== "ended" || event.status !== "success") return;
    known.done = true;
    if (event.value !== null && slot.block > 0) this.#add(slot, event.value);
  }

  #triesOf(slot: Slot): { count: number; done: boolean } {
    const key = trialId(slot, 0);
    const known = this.#tries.get(key) ?? { count: 0, done: false };
    this.#tries.set(key, known);
    return known;
  }

  #add({ variant, block }: Slot, value: number): void {
    const blocks = this.#series.get(variant) ?? new Map<number, number[]>();
    this.#series.set(variant, blocks);
    blocks.set(block, [...(blocks.get(block) ?? []), value]);
  }

  async all(): Promise<JobOutcome> {
    if (!this.#variants.has(BASELINE)) return this.#outcome("failed");
    const warm = await this.#slot({ job: this.#job.id, variant: BASELINE, block: 0, position: 1 });
    if (warm !== "done") return this.#outcome(warm === "failed" ? "failed" : warm);
    for (let block = 1; block <= this.#cap(); block++) {
      const open = this.#open();
      if (open.length === 0) break;
      for (const slot of blockOf(this.#job, [BASELINE, ...open], block)) {
        if (this.#decisions.get(slot.variant) === "failed") continue;
        const end = await this.#slot(slot);
        if (end === "interrupted" || end === "out-of-budget") return this.#outcome(end);
        if (end === "failed" && slot.variant === BASELINE) return this.#outcome("failed");
        if (end === "failed") this.#decisions.set(slot.variant, "failed");
      }
      for (const variant of this.#open()) this.#look(variant);
    }
    return this.#outcome("decided");
  }

  #cap(): number {
    return Math.max(1, Math.ceil(this.#job.repetitions / 2));
  }

  #open(): string[] {
    const isOpen = (name: string) => {
      const decision = this.#decisions.get(name);
      return decision === undefined || (decision !== "failed" && decision.state === "open");
    };
    return [...this.#variants.keys()].filter((name) => name !== BASELINE && isOpen(name));
  }

  #look(variant: string): void {
    const { primaryMetric, decision, id } = this.#job;
    if (primaryMetric === null) return;
    const [reference, candidate] = this.#means(variant);
    const made = decideBlocks(reference, candidate, {
      better: primaryMetric.better,
      alpha: decision.alpha,
      marginPct: decision.marginPct,
      cap: this.#cap(),
    });
    this.#decisions.set(variant, made);
    this.#context.onEvent({ kind: "look", job: id, variant, decision: made });
    if (made.state !== "open")
      this.#context.journal.add({ event: "decided", job: id, variant, at: this.#at(), state: made.state });
  }

  /** Geometric means of the whole blocks that both sides have, in order. */
  #means(variant: string): readonly [number[], number[]] {
    const [a, b] = [this.#series.get(BASELINE), this.#series.get(variant)];
    const blocks = [...(a?.keys() ?? [])]
      .filter((block) => a?.get(block)?.length === 2 && b?.get(block)?.length === 2)
      .sort((x, y) => x - y);
    const mean = (values: readonly number[]) =>
      Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
    return [blocks.map((block) => mean(a!.get(block)!)), blocks.map((block) => mean(b!.get(block)!))];
  }

  /** Tries a slot until it succeeds or no try is left. */
  async #slot(slot: Slot): Promise<"done" | "failed" | "interrupted" | "out-of-budget"> {
    const variant = this.#variants.get(slot.variant);
    if (variant === undefined) return "failed";
    const known = this.#triesOf(slot);
    const { retryTimes, retryClasses, coolDownS } = this.#job.execution;
    while (!known.done && known.count <= retryTimes) {
      if (this.#context.isStopped()) return "interrupted";
      if (this.#context.budget.left <= this.#expectedSeconds()) return "out-of-budget";
      known.count++;
      if (this.#trials > 0) await later(coolDownS * 1000);
      const record = await this.#try(variant, slot, known.count);
      if (record.status === "success") known.done = true;
      else if (this.#context.isStopped()) return "interrupted";
      else if (record.failure !== null && !retryClasses.includes(record.failure)) return "failed";
    }
    return known.done ? "done" : "failed";
  }

  async #try(variant: VariantJob, slot: Slot, attempt: number): Promise<TrialRecord> {
    const trial = trialId(slot, attempt);
    this.#context.journal.add({ event: "started", trial, at: this.#at() });
    const started = performance.now();
    const onGroup = (pid: number) =>
      this.#context.journal.add({ event: "started", trial, at: this.#at(), pid });
    const record = await runTrial(this.#job, variant, slot, attempt, { ...this.#context, onGroup });
    const seconds = (performance.now() - started) / 1000;
    this.#context.budget.left -= seconds * this.#job.hardware.gpusNeeded;
    this.#trials++;
    const value = record.primary?.value ?? null;
    const status = record.status === "success" ? "success" : "failed";
    this.#context.journal.add({
      event: "ended",
      trial,
      at: this.#at(),
      status,
      failure: record.failure,
      value,
      seconds,
    });
    if (status === "success" && value !== null && slot.block > 0) this.#add(slot, value);
    this.#context.onEvent({ kind: "trial", job: this.#job.id, trial, record });
    return record;
  }

  /** GPU seconds of one more trial: a budget is never overrun by one that is begun. */
  #expectedSeconds(): number {
    return (this.#job.gpuMinutes.perTrial ?? 0) * 60;
  }

  #at(): string {
    return this.#context.now().toISOString();
  }

  #outcome(state: JobOutcome["state"]): JobOutcome {
    return { job: this.#job.id, state, decisions: Object.fromEntries(this.#decisions), trials: this.#trials };
  }
}

const BASELINE = "baseline";

function slotOf(job: string, trial: string): { readonly slot: Slot; readonly attempt: number } {
  const [variant = "", place = ""] = trial.slice(job.length + 1).split("/");
  const [block = 0, position = 0, attempt = 0] = place.split("-").map(Number);
  return { slot: { job, variant, block, position }, attempt };
}
