import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** What is measured beside each other in one process; the first task is the floor the others are held against. */
export interface Bench {
  readonly name: string;
  /** What the ratio may be at most, by task; printed beside it, never a failed test. */
  readonly atMost?: Readonly<Record<string, number>>;
  /** Makes what the tasks read. Tasks are called again and again, in turns. */
  prepare(): Readonly<Record<string, () => void | Promise<void>>>;
}

export interface Row {
  readonly task: string;
  /** Median of the rounds. */
  readonly ms: number;
  /** Median of the rounds' ratios to the floor of the same round: what slows the machine slows both. */
  readonly ratio: number;
  readonly peakMb: number;
}

const ROUNDS = 5;
/** Until the times no longer fall: code that threads share runs half as often in each, and is compiled later. */
const WARM_UP = 6;

/** Times every task of a bench after some rounds of warming up, then runs each alone in a process for its peak memory. */
export async function run(bench: Bench, program: string): Promise<Row[]> {
  const tasks = Object.entries(bench.prepare());
  const times = new Map<string, number[]>(tasks.map(([name]) => [name, []]));
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
    for (const [name, task] of tasks) {
      const start = performance.now();
      await task();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const floor = times.get(tasks[0]?.[0] ?? "") ?? [];
  return tasks.map(([task]) => {
    const own = times.get(task) ?? [];
    const ratios = own.map((ms, round) => ms / (floor[round] ?? Number.NaN));
    return { task, ms: median(own), ratio: median(ratios), peakMb: peakOf(program, bench.name, task) };
  });
}

/** One task in a process of its own, started like this one. */
function peakOf(program: string, bench: string, task: string): number {
  const args = [...process.execArgv, program, "--peak", bench, task];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return Number(stdout.trim().split("\n").at(-1));
}

export async function printPeak(bench: Bench, task: string): Promise<void> {
  await bench.prepare()[task]?.();
  process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}
