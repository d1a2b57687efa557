import { decideBlocks } from "../stats/decideBlocks.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { TrialRecord } from "../model/trial.ts";
import { harmOf } from "./harm.ts";
import type { Decision, JobOutcome, RunEvent } from "./events.ts";
import type { Checks, Journal, JournalEvent } from "./journal.ts";
import { type Born, later } from "./process.ts";
import { blockOf, type Slot, slotOf, trialId } from "./schedule.ts";
import { type Phase, STOPPING_S, type TrialContext } from "./bench.ts";
import { runTrial } from "./trial.ts";

export interface RunContext extends Omit<TrialContext, "onGroup" | "onPhase" | "leftS" | "withRoom"> {
  readonly journal: Journal;
  readonly onEvent: (event: RunEvent) => void;
  /** GPU seconds that may still be spent; asked before every trial. */
  readonly budget: { left: number };
  /** Whether a job may stop because neither answer is likely any more. */
  readonly futility: boolean;
}

interface Value {
  readonly value: number;
  readonly host: string;
}

/** What a variant's trials measured, by block; a block counts when both its trials stand. */
type Series = Map<string, Map<number, Value[]>>;

interface Tries {
  /** Number of the last try. */
  last: number;
  /** Tries that failed by themselves: an interrupted one is no failure. */
  failures: number;
  done: boolean;
}

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

type Ended = Extract<JournalEvent, { event: "ended" }>;

type SlotEnd = "done" | "failed" | "interrupted" | "out-of-budget";

class JobRun {
  readonly #job: Job;
  readonly #variants: ReadonlyMap<string, VariantJob>;
  readonly #context: RunContext;
  readonly #series: Series = new Map();
  readonly #checks = new Map<string, Checks[]>();
  readonly #decisions = new Map<string, Decision>();
  readonly #tries = new Map<string, Tries>();
  #trials = 0;

  constructor(job: Job, variants: readonly VariantJob[], past: readonly JournalEvent[], context: RunContext) {
    this.#job = job;
    this.#variants = new Map(variants.map((each) => [each.name, each]));
    this.#context = context;
    for (const event of past) this.#remember(event);
  }

  #remember(event: JournalEvent): void {
    if (event.event !== "started" && event.event !== "ended") return;
    const { slot, attempt } = slotOf(this.#job.id, event.trial);
    const known = this.#triesOf(slot);
    known.last = Math.max(known.last, attempt);
    if (event.event !== "ended") return;
    if (event.status === "failed") known.failures++;
    // another machine has a first trial of its own
    const isWarm = slot.block !== 0 || (event.host ?? this.#context.host) === this.#context.host;
    if (event.status === "success" && isWarm) this.#count(slot, event);
  }

  #triesOf(slot: Slot): Tries {
    const key = trialId(slot, 0);
    const known = this.#tries.get(key) ?? { last: 0, failures: 0, done: false };
    this.#tries.set(key, known);
    return known;
  }

  /** A success: what it measured counts, unless it was the machine's warm-up. */
  #count(slot: Slot, { value, checks, host = this.#context.host }: Ended): void {
    this.#triesOf(slot).done = true;
    const { variant, block } = slot;
    if (value === null || block === 0) return;
    const blocks = this.#series.get(variant) ?? new Map<number, Value[]>();
    this.#series.set(variant, blocks);
    blocks.set(block, [...(blocks.get(block) ?? []), { value, host }]);
    if (checks !== undefined) this.#checks.set(variant, [...(this.#checks.get(variant) ?? []), checks]);
  }

  async all(): Promise<JobOutcome> {
    if (!this.#variants.has(BASELINE)) return this.#outcome("failed", "the baseline cannot be measured");
    const warm = await this.#slot({ job: this.#job.id, variant: BASELINE, block: 0, position: 1 });
    if (warm !== "done") return this.#ended(warm);
    let torn = 0;
    for (let block = 1; block <= this.#cap() + torn && this.#open().length > 0; block++) {
      if (this.#isTorn(block)) {
        torn++;
        continue;
      }
      const end = await this.#block(block);
      if (end !== "done") return this.#ended(end);
      for (const variant of this.#open()) this.#look(variant);
    }
    return this.#outcome("decided", null);
  }

  /** Begun on another machine and not ended there: the rest of it here would compare machines, and another block takes its place. */
  #isTorn(block: number): boolean {
    const values = [BASELINE, ...this.#open()].map((name) => this.#series.get(name)?.get(block) ?? []);
    const isElsewhere = values.flat().some(({ host }) => host !== this.#context.host);
    return isElsewhere && values.some(({ length }) => length < 2);
  }

  async #block(block: number): Promise<SlotEnd> {
    for (const slot of blockOf(this.#job, [BASELINE, ...this.#open()], block)) {
      if (this.#decisions.get(slot.variant)?.state === "failed") continue;
      const end = await this.#slot(slot);
      if (end === "failed" && slot.variant !== BASELINE) this.#decide(slot.variant, unmeasured);
      else if (end !== "done") return end;
    }
    return "done";
  }

  #ended(end: Exclude<SlotEnd, "done">): JobOutcome {
    return this.#outcome(end, end === "failed" ? "the baseline could not be measured" : null);
  }

  #cap(): number {
    return Math.max(1, Math.ceil(this.#job.repetitions / 2));
  }

  #open(): string[] {
    const isOpen = (name: string) => (this.#decisions.get(name)?.state ?? "open") === "open";
    return [...this.#variants.keys()].filter((name) => name !== BASELINE && isOpen(name));
  }

  #look(variant: string): void {
    const { primaryMetric, decision } = this.#job;
    if (primaryMetric === null) return;
    const [reference, candidate] = this.#means(variant);
    const made = decideBlocks(reference, candidate, {
      better: primaryMetric.better,
      alpha: decision.alpha,
      marginPct: decision.marginPct,
      cap: this.#cap(),
      futility: this.#context.futility,
    });
    const checks = (name: string) => this.#checks.get(name) ?? [];
    const harm = harmOf(checks(BASELINE), checks(variant), decision.keeps);
    const isHarmed = harm !== null && made.state === "improved";
    this.#decide(variant, { ...made, state: isHarmed ? "harmed" : made.state, harm });
  }

  #decide(variant: string, decision: Decision): void {
    const { id: job } = this.#job;
    this.#decisions.set(variant, decision);
    this.#context.onEvent({ kind: "look", job, variant, decision });
    if (decision.state !== "open")
      this.#context.journal.add({ event: "decided", job, variant, at: this.#at(), state: decision.state });
  }

  /** Geometric means of the whole blocks that both sides have, in order. */
  #means(variant: string): readonly [number[], number[]] {
    const [a, b] = [this.#series.get(BASELINE), this.#series.get(variant)];
    const isWhole = (block: number) => a?.get(block)?.length === 2 && b?.get(block)?.length === 2;
    const blocks = [...(a?.keys() ?? [])].filter(isWhole).sort((x, y) => x - y);
    const mean = (values: readonly Value[]) =>
      Math.exp(values.reduce((sum, { value }) => sum + Math.log(value), 0) / values.length);
    return [blocks.map((block) => mean(a!.get(block)!)), blocks.map((block) => mean(b!.get(block)!))];
  }

  /** Tries a slot until it succeeds or no try is left. */
  async #slot(slot: Slot): Promise<SlotEnd> {
    const variant = this.#variants.get(slot.variant);
    if (variant === undefined) return "failed";
    const known = this.#triesOf(slot);
    const { retryTimes, retryClasses, coolDownS } = this.#job.execution;
    while (!known.done && known.failures <= retryTimes) {
      if (this.#context.stop.aborted) return "interrupted";
      if (this.#context.budget.left <= this.#expectedSeconds()) return "out-of-budget";
      const began = performance.now();
      // the GPUs are held meanwhile, and the budget pays for it
      if (this.#trials > 0) await later(coolDownS * 1000, this.#context.stop);
      const { status, failure } = await this.#try(variant, slot, ++known.last, began);
      if (status === "interrupted") return this.#context.stop.aborted ? "interrupted" : "out-of-budget";
      if (status === "failed") known.failures++;
      if (failure !== null && !retryClasses.includes(failure)) return "failed";
    }
    return known.done ? "done" : "failed";
  }

  async #try(variant: VariantJob, slot: Slot, attempt: number, began: number): Promise<TrialRecord> {
    const { journal, budget, onEvent } = this.#context;
    const [job, trial, { gpusNeeded }] = [this.#job.id, trialId(slot, attempt), this.#job.hardware];
    journal.add({ event: "started", trial, at: this.#at() });
    const heldS = () => (performance.now() - began) / 1000;
    const record = await runTrial(this.#job, variant, slot, attempt, {
      ...this.#context,
      onGroup: (born: Born) => journal.add({ event: "group", trial, host: this.#context.host, born }),
      withRoom: (work) => journal.withRoom(work),
      onPhase: (phase) => this.#watched(trial, slot.block, phase),
      leftS: () => budget.left / gpusNeeded - heldS(),
    });
    const seconds = heldS();
    budget.left -= seconds * gpusNeeded;
    this.#trials++;
    const ended = endOf(record, trial, seconds, this.#at());
    journal.add(ended);
    if (record.status === "success") this.#count(slot, ended);
    onEvent({ kind: "trial", job, trial, record });
    return record;
  }

  #watched(trial: string, block: number, phase: Phase): void {
    const gpuMinutesLeft = this.#context.budget.left / 60;
    const decisions = Object.fromEntries(this.#decisions);
    const [job, blocks] = [this.#job.id, this.#cap()];
    this.#context.onEvent({ kind: "phase", job, trial, phase, block, blocks, decisions, gpuMinutesLeft });
  }

  /** GPU seconds of one more trial, with its cool-down and its end: none is begun that the budget would not cover. */
  #expectedSeconds(): number {
    const { gpuMinutes, execution, hardware } = this.#job;
    return (gpuMinutes.perTrial ?? 0) * 60 + (execution.coolDownS + STOPPING_S) * hardware.gpusNeeded;
  }

  #at(): string {
    return this.#context.now().toISOString();
  }

  #outcome(state: JobOutcome["state"], reason: string | null): JobOutcome {
    const decisions = Object.fromEntries(this.#decisions);
    return { job: this.#job.id, state, reason, decisions, trials: this.#trials };
  }
}

const BASELINE = "baseline";

const unmeasured: Decision = {
  state: "failed",
  blocks: 0,
  effectPct: null,
  ci95Pct: null,
  p: null,
  level: null,
  harm: null,
};

/** The journal's line for a trial that is over. */
export function endOf(
  { status, failure, primary, checks, host }: TrialRecord,
  trial: string,
  seconds: number,
  at: string,
): Ended {
  const value = primary?.value ?? null;
  return {
    event: "ended",
    trial,
    at,
    status,
    failure,
    value,
    seconds,
    host,
    ...(checks === undefined ? {} : { checks }),
  };
}
