/*
 * Run directories against the floor: `tsx test/bench/attempts.ts [directories] [scale]`. The floor walks the tree,
 * reads every file, and parses the JSON and JSONL, in the same process; both are the median of five after a warm-up.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSet } from "../../src/pipeline/dataset.ts";
import { loadKnowledge } from "../../src/pipeline/knowledge.ts";
import { writeRunDirectories } from "./runDirectories.ts";

const [directories, scale] = [Number(process.argv[2] ?? 1500), Number(process.argv[3] ?? 0.25)];
const root = mkdtempSync(path.join(tmpdir(), "run-directories-"));
try {
  const bytes = writeRunDirectories(root, { directories, seed: 20260118, scale });
  const knowledge = loadKnowledge();
  let attempts = 0;
  const floor = await median(async () => readAll(root));
  const ours = await median(async () => {
    const { records } = await readSet([root], { curation: false }, knowledge);
    attempts = records.filter(({ kind }) => kind === "attempt").length;
  });
  process.stdout.write(
    `${directories} run directories, ${(bytes / 1e6).toFixed(0)} MB: ${attempts} attempts; floor ${floor.toFixed(0)} ms, ours ${ours.toFixed(0)} ms, ${(ours / floor).toFixed(2)} x\n`,
  );
} finally {
  rmSync(root, { recursive: true });
}

function readAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) readAll(file);
    else {
      const text = readFileSync(file, "utf8");
      if (file.endsWith(".json")) JSON.parse(text);
      if (file.endsWith(".jsonl")) for (const line of text.trim().split("\n")) JSON.parse(line);
    }
  }
}

/** Of the processor times, so that other work on the machine does not count. */
async function median(work: () => Promise<void>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}
