import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { journalIn } from "../../src/runner/journal.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { running, served, servingJob } from "./engine.ts";
import { root } from "./shared.ts";

/*
 * Kills the runner, a server, a client, or all of them with the guard (as a machine that stops does) at seeded moments, goes on
 * with `--resume`, and says what was lost, repeated or left running.
 */

export const victims = ["runner", "server", "client", "machine"] as const;
export type Victim = (typeof victims)[number];

export interface Kills {
  readonly killed: Readonly<Record<Victim, number>>;
  /** Trials that were finished, and are gone or changed now. */
  readonly lost: readonly string[];
  /** Slots that succeeded twice. */
  readonly repeated: readonly string[];
  /** What ran longer than ten seconds after its runner's end. */
  readonly left: readonly string[];
  /** Jobs that did not come to their end. */
  readonly unfinished: readonly string[];
  /** Longest time until everything was gone, in s. */
  readonly longestS: number;
}

const LIMIT_MS = 10_000;
const JOB = "aaaaaaaa-x";
const BLOCKS = 2;

/** Jobs of 9 trials, one after the other, until so many kills have hit. */
export async function kill(moments: number, seed: number): Promise<Kills> {
  const random = mulberry32(seed);
  const killed: Record<Victim, number> = { runner: 0, server: 0, client: 0, machine: 0 };
  const found = {
    lost: [] as string[],
    repeated: [] as string[],
    left: [] as string[],
    unfinished: [] as string[],
  };
  let longestS = 0;
  const hits = () => Object.values(killed).reduce((sum, each) => sum + each, 0);
  for (let turn = 0; hits() < moments; turn++) {
    const mark = `benchtriage-kills-${process.pid}-${seed}-${turn}`;
    const run = new MarkedRun(mark);
    while (hits() < moments && run.goOn()) {
      const victim = victims[Math.floor(random() * victims.length)]!;
      const isHit = await run.strike(victim, random());
      if (!isHit) continue;
      killed[victim]++;
      longestS = Math.max(longestS, await run.settled(found.left));
      run.compare(found.lost);
    }
    await run.toTheEnd(found);
  }
  return { killed, ...found, longestS };
}

/** One run folder, and every process that bears its mark. */
class MarkedRun {
  readonly #mark: string;
  readonly #file: string;
  readonly #out: string;
  readonly #seen = new Map<string, string>();
  #runner: ChildProcess | null = null;

  constructor(mark: string) {
    this.#mark = mark;
    const env = { FAKE_NOISE: "1", FAKE_MARK: mark };
    const variants = [
      served("baseline", { ...env, FAKE_TTFT: "100" }),
      served("human", { ...env, FAKE_TTFT: "80" }),
    ];
    const job = servingJob(JOB, variants, { repetitions: 2 * BLOCKS });
    const retryClasses = [...job.execution.retryClasses, "engine-core-failed", "runner-defect"];
    const made = running([{ ...job, execution: { ...job.execution, retryTimes: 50, retryClasses } }]);
    [this.#file, this.#out] = [made.file, made.options.out];
  }

  /** Starts the runner where none is; false when the job is at its end. */
  goOn(): boolean {
    if (this.#runner === null) {
      this.#runner = spawn(
        process.execPath,
        [path.join(root, "dist/cli/main.js"), "run", this.#file, "--out", this.#out, "--resume", "--quiet"],
        { stdio: "ignore", env: { ...process.env, FAKE_MARK: this.#mark } },
      );
      this.#runner.on("exit", () => (this.#runner = null));
    }
    return !this.#isOver();
  }

  #isOver(): boolean {
    return journalIn(path.join(this.#out, JOB)).some(({ event }) => event === "decided");
  }

  /** Waits for a moment in which the victim lives, and ends it and only it; false where there was none. */
  async strike(victim: Victim, draw: number): Promise<boolean> {
    await sleep(draw * 300);
    for (let tries = 0; tries < 100 && this.#runner !== null; tries++) {
      const pids = this.#pidsOf(victim);
      if (pids.length > 0) {
        for (const pid of pids) end(pid);
        return true;
      }
      await sleep(3);
    }
    return false;
  }

  #pidsOf(victim: Victim): readonly number[] {
    if (victim === "runner") return this.#runner?.pid === undefined ? [] : [this.#runner.pid];
    const all = marked(this.#mark);
    if (victim === "machine") return all.map(({ pid }) => pid);
    return all.filter(({ words }) => words.includes(`${victim}.mjs`)).map(({ pid }) => pid);
  }

  /** Seconds until nothing of a runner that is gone is left; what is left longer is named and ended. */
  async settled(left: string[]): Promise<number> {
    const started = performance.now();
    await sleep(20);
    while (this.#runner === null) {
      const rest = marked(this.#mark);
      if (rest.length === 0) break;
      if (performance.now() - started > LIMIT_MS) {
        left.push(...rest.map(({ words }) => words));
        for (const { pid } of rest) end(pid);
      }
      await sleep(20);
    }
    return (performance.now() - started) / 1000;
  }

  /** What is finished now was finished before, and says the same. */
  compare(lost: string[]): void {
    const now = recordsIn(path.join(this.#out, JOB));
    for (const [place, text] of this.#seen) if (now.get(place) !== text) lost.push(place);
    for (const [place, text] of now) this.#seen.set(place, text);
  }

  async toTheEnd({
    lost,
    repeated,
    left,
    unfinished,
  }: Record<"lost" | "repeated" | "left" | "unfinished", string[]>): Promise<void> {
    for (let tries = 0; tries < 5 && !this.#isOver(); tries++) {
      this.goOn();
      await this.#ended();
    }
    await this.#ended();
    await this.settled(left);
    if (!this.#isOver()) unfinished.push(this.#mark);
    this.compare(lost);
    const slots = new Map<string, number>();
    for (const event of journalIn(path.join(this.#out, JOB)))
      if (event.event === "ended" && event.status === "success") {
        const slot = event.trial.replace(/-\d+$/, "");
        slots.set(slot, (slots.get(slot) ?? 0) + 1);
        // what the journal calls finished has its record
        if (!this.#seen.has(event.trial.slice(JOB.length + 1))) lost.push(event.trial);
      }
    repeated.push(...[...slots].filter(([, times]) => times > 1).map(([slot]) => slot));
    if (slots.size !== 1 + 4 * BLOCKS) unfinished.push(`${this.#mark}: ${slots.size} trials`);
  }

  async #ended(): Promise<void> {
    while (this.#runner !== null) await sleep(20);
  }
}

/** Every success of a job, by its place. */
function recordsIn(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []) {
    if (!name.endsWith("trial.json")) continue;
    const text = readFileSync(path.join(folder, name), "utf8");
    if ((JSON.parse(text) as { status: string }).status === "success") found.set(path.dirname(name), text);
  }
  return found;
}

/** Living processes that bear the mark in their environment; a dead one that nobody asked for has none. */
function marked(mark: string): readonly { readonly pid: number; readonly words: string }[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      if (!readFileSync(`/proc/${name}/environ`, "latin1").includes(mark)) return [];
      return [
        { pid: Number(name), words: readFileSync(`/proc/${name}/cmdline`, "latin1").replaceAll("\0", " ") },
      ];
    } catch {
      return [];
    }
  });
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it has gone by itself
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
