import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { run } from "../../src/pipeline/run.ts";
import { journalIn } from "../../src/runner/journal.ts";
import { installed } from "../support/cli.ts";
import { running, servingJob } from "../support/engine.ts";
import { variantJob } from "../support/job.ts";
import { kill } from "../support/kills.ts";
import { plannedFrom, show, showPaths, truths, wrongIn } from "../support/show.ts";
import { slurmObstacle, startSlurm } from "../support/slurm.ts";

/*
 * npm run runner -- kills [MOMENTS] [SEED] | show | slurm | trials [COUNT]: what `benchtriage run` promises, at full size. The short
 * forms are tests. Prints what it saw; the exit code is 1 where a promise is broken.
 */

const [what = "show", count, seed] = process.argv.slice(2);
const parts: Readonly<Record<string, () => Promise<boolean>>> = {
  kills: () => kills(Number(count ?? 200), Number(seed ?? 1)),
  show: local,
  slurm: onSlurm,
  trials: () => trials(Number(count ?? 10_000)),
};
const part = parts[what];
if (part === undefined) throw new Error(`one of ${Object.keys(parts).join(", ")}`);
process.exitCode = (await part()) ? 0 : 1;

async function kills(moments: number, from: number): Promise<boolean> {
  const found = await kill(moments, from);
  print(found);
  return [found.lost, found.repeated, found.left, found.unfinished].every(({ length }) => length === 0);
}

type Outcomes = Parameters<typeof wrongIn>[0];

/** The twelve jobs on this machine. */
async function local(): Promise<boolean> {
  const { file, bin, options } = show(await plannedFrom(...showPaths), truths);
  process.env["PATH"] = `${bin}:${process.env["PATH"] ?? ""}`;
  const { stdout } = await run(file, { ...options, json: true, quiet: true });
  const { outcomes } = JSON.parse(stdout) as { outcomes: Outcomes };
  print(outcomes);
  const wrong = wrongIn(outcomes, truths);
  print({ wrong, results: options.out });
  return wrong.length === 0;
}

/** The same as an array of a real SLURM, two tasks at once. */
async function onSlurm(): Promise<boolean> {
  const obstacle = slurmObstacle();
  const slurm = obstacle === null ? await startSlurm() : null;
  if (slurm === null) {
    print({ skipped: obstacle ?? "SLURM did not come up" });
    return false;
  }
  try {
    const { file, folder, bin, options } = show(await plannedFrom(...showPaths), truths);
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof slurmArrays>[0];
    const jobs = manifest.jobs.map((job) => ({ ...job, hardware: { ...job.hardware, gpusNeeded: 1 } }));
    const [array] = slurmArrays({ ...manifest, jobs });
    const script = path.join(folder, "jobs.sh");
    writeFileSync(script, array?.text ?? "");
    const PATH = `${installed()}:${bin}:${process.env["PATH"] ?? ""}`;
    const words = ["--accept", "image-digest", "--tree", folder, "--quiet"];
    const sent = spawnSync("sbatch", ["--wait", script, ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...slurm.env, PATH, EXECUTOR: "local", RESULTS: options.out },
    });
    const outcomes = truths.map(({ job }) => ({
      job,
      state: "decided",
      decisions: decidedIn(options.out, job),
    }));
    print(outcomes);
    const wrong = wrongIn(outcomes, truths);
    print({ wrong, status: sent.status, stderr: sent.stderr });
    return wrong.length === 0;
  } finally {
    slurm.stop();
  }
}

function decidedIn(out: string, job: string): Readonly<Record<string, { readonly state: string }>> {
  const decided = journalIn(path.join(out, job)).filter((event) => event.event === "decided");
  return Object.fromEntries(decided.map(({ variant, state }) => [variant, { state }]));
}

/** Clients that return at once: what is left is the runner's own work. */
async function trials(wanted: number): Promise<boolean> {
  const perJob = 1 + 12 * 4;
  const client = {
    argv: ["/bin/echo", "Avg latency: 2.0 seconds"],
    directories: [],
    help: null,
    expects: [],
  };
  const variants = ["baseline", "human"].map((name) =>
    variantJob({ name, variant: name as "baseline", image: null, sourceCommit: null, server: null, client }),
  );
  const jobs = Array.from({ length: Math.ceil(wanted / perJob) }, (_, index) =>
    servingJob(`${index.toString(16).padStart(8, "0")}-x`, variants, {
      mode: "latency",
      entryPoint: "vllm:benchmarks/benchmark_latency.py",
      repetitions: 24,
      primaryMetric: {
        metric: "latency",
        statistic: "mean",
        unit: "ms",
        better: "lower",
        parser: { id: "latency-block", version: "0.1.0" },
      },
    }),
  );
  const { file, options } = running(jobs);
  mkdirSync(options.out, { recursive: true });
  let [seen, peak] = [0, 0];
  const started = performance.now();
  const before = process.cpuUsage();
  await run(file, {
    ...options,
    futility: false,
    print: (line) => {
      if (line.includes("success")) seen++;
      if (seen % 100 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    },
  });
  const { user, system } = process.cpuUsage(before);
  const [perTrialMs, peakMb] = [(performance.now() - started) / seen, peak / 2 ** 20];
  print({ trials: seen, perTrialMs, ownCpuMsATrial: (user + system) / 1000 / seen, peakMb });
  return perTrialMs <= 50 && peakMb < 200;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}
