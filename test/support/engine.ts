import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Job, Manifest, VariantJob } from "../../src/model/manifest.ts";
import type { TrialRecord } from "../../src/model/trial.ts";
import type { RunOptions } from "../../src/pipeline/run.ts";
import { temporary } from "./cli.ts";
import { job, variantJob } from "./job.ts";

/* Jobs whose engine is a small program (test/fixtures/engine): they run without a GPU in milliseconds. */

const fixtures = path.resolve(import.meta.dirname, "../fixtures/engine");
const node = process.execPath;

/** A variant that serves with the given mean TTFT in ms. */
export function served(
  name: "baseline" | "human" | `agent-${string}`,
  env: Readonly<Record<string, string>>,
): VariantJob {
  const model = ["--model", "org/model"];
  return variantJob({
    name,
    variant: name.startsWith("agent") ? "agent" : (name as "baseline" | "human"),
    image: null,
    sourceCommit: null,
    env,
    server: {
      argv: [node, path.join(fixtures, "server.mjs"), ...model, "--port", "8000"],
      directories: [],
      help: null,
      expects: [],
    },
    client: {
      argv: [node, path.join(fixtures, "client.mjs"), ...model, "--port", "8000"],
      directories: [],
      help: [node, path.join(fixtures, "client.mjs"), "--help"],
      expects: [],
    },
  });
}

export function servingJob(id: string, variants: readonly VariantJob[], given: Partial<Job> = {}): Job {
  const base = job({ variants: [...variants] });
  return {
    ...base,
    id,
    mode: "serving",
    entryPoint: "vllm:benchmarks/benchmark_serving.py",
    repetitions: 20,
    primaryMetric: {
      metric: "ttft",
      statistic: "mean",
      unit: "ms",
      better: "lower",
      parser: { id: "serving-block", version: "0.1.0" },
    },
    decision: { test: "paired t", alpha: 0.05, marginPct: 2, noiseFloorPct: null, noiseFloorSource: null },
    execution: {
      ...base.execution,
      coolDownS: 0,
      warmups: 1,
      retryTimes: 2,
      retryClasses: ["no-metrics", "server-not-started", "timed-out"],
    },
    timeouts: { pullS: 10, installS: 10, readyS: 10, runS: 10 },
    missing: [],
    ready: true,
    ...given,
  };
}

/** Writes a manifest and gives what runs it: its file, its results, and the options. */
export function running(jobs: readonly Job[], given: Partial<RunOptions> = {}) {
  const folder = temporary();
  const file = path.join(folder, "manifest.json");
  const manifest: Manifest = {
    version: 2,
    tool: { name: "benchtriage", version: "0.0.0" },
    now: null,
    policy: "strict",
    target: { gpu: "H100", count: 1, memoryGib: 79.1 },
    jobs: [...jobs],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(manifest));
  const lines: string[] = [];
  const options: RunOptions = {
    out: path.join(folder, "results"),
    executor: "local",
    accept: [],
    tree: [],
    secret: [],
    print: (line) => lines.push(line),
    now: () => new Date(),
    onStop: () => undefined,
    ...given,
  };
  return { file, options, lines, folder };
}

/** Records of the trials of a job, in no order. */
export function trialsIn(out: string, id: string): TrialRecord[] {
  return readdirSync(path.join(out, id), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("trial.json"))
    .map((name) => JSON.parse(readFileSync(path.join(out, id, name), "utf8")) as TrialRecord);
}

/** Two variants that serve. */
export function pair(
  baseline: Readonly<Record<string, string>>,
  human: Readonly<Record<string, string>>,
): VariantJob[] {
  return [served("baseline", baseline), served("human", human)];
}
