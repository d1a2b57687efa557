import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Manifest } from "../../src/model/manifest.ts";
import { run } from "../../src/pipeline/run.ts";
import { journalIn } from "../../src/runner/journal.ts";
import { installed } from "../support/cli.ts";
import { running, servingJob } from "../support/engine.ts";
import { variantJob } from "../support/job.ts";
import { kill } from "../support/kills.ts";
import { plannedFrom, show, showPaths, truths, wrongIn } from "../support/show.ts";
import { root } from "../support/shared.ts";
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
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    const jobs = manifest.jobs.map((job) => ({ ...job, hardware: { ...job.hardware, gpusNeeded: 1 } }));
    writeFileSync(file, JSON.stringify({ ...manifest, jobs }));
    Object.assign(process.env, slurm.env, { PATH: `${installed()}:${bin}:${slurm.env["PATH"] ?? ""}` });
    process.chdir(folder);
    const sent = await run(file, { ...options, executor: "local", submit: "slurm" });
    const asked = async () => (await run(options.out, { ...options, status: true })).stdout;
    let said = await asked();
    for (; /^slurm .* (?:pending|running|completing)$/m.test(said); said = await asked())
      await new Promise((resolve) => setTimeout(resolve, 1000));
    const outcomes = truths.map(({ job }) => ({
      job,
      state: "decided",
      decisions: decidedIn(options.out, job),
    }));
    print(outcomes);
    const wrong = wrongIn(outcomes, truths);
    print({ wrong, sent: sent.stdout, said });
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
  const words = ["run", file, "--out", options.out, "--no-futility", "--quiet"];
  const started = performance.now();
  const program = spawn(process.execPath, [path.join(root, "dist/cli/main.js"), ...words], {
    stdio: "ignore",
  });
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(program.pid))), 200);
  await new Promise((resolve) => program.on("exit", resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const ended = jobs.flatMap(({ id }) => journalIn(path.join(options.out, id)));
  const seen = ended.filter((event) => event.event === "ended" && event.status === "success").length;
  const perTrialMs = (1000 * seconds) / seen;
  print({ trials: seen, perTrialMs, peakMb });
  return perTrialMs <= 50 && peakMb < 200;
}

/** Peak memory of a process so far, in MB; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, "latin1"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}
