import { printPeak, type Row, run } from "./bench.ts";
import { benches } from "./index.ts";

/*
 * npm run bench [-- NAME…]: how long things take beside a floor in the same process, and their peak memory. A table,
 * no pass and no failure: times are of this machine and this moment.
 */

const [first, ...rest] = process.argv.slice(2);

if (first === "--peak") {
  const bench = benches.find(({ name }) => name === rest[0]);
  if (bench !== undefined) await printPeak(bench, rest[1] ?? "");
} else {
  const wanted = new Set([first, ...rest].filter((name) => name !== undefined));
  for (const bench of benches.filter(({ name }) => wanted.size === 0 || wanted.has(name))) {
    print(`\n${bench.name}`);
    print(line("task", "median ms", "x floor", "at most", "peak MB"));
    for (const row of await run(bench, process.argv[1] ?? "")) print(printed(row, bench.atMost?.[row.task]));
  }
}

function printed({ task, ms, ratio, peakMb }: Row, atMost: number | undefined): string {
  return line(task, ms.toFixed(0), ratio.toFixed(2), atMost?.toString() ?? "", peakMb.toFixed(0));
}

function line(task: string, ...cells: readonly string[]): string {
  return `  ${task.padEnd(18)}${cells.map((cell) => cell.padStart(11)).join("")}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
