import path from "node:path";
import { layersOf } from "../knowledge/layers.ts";
import { loadCatalogue } from "../knowledge/loadCatalogue.ts";
import type { Finished } from "../model/finished.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import { UserError } from "../model/userError.ts";
import { kubernetesText } from "../plan/kubernetes.ts";
import { slurmArrays } from "../plan/slurm.ts";
import { RUN_LABEL, type Scheduler, schedulers } from "../runner/schedulers.ts";

/** What a submitted run is given of the options of `run`. */
export interface SubmitOptions {
  readonly out: string;
  readonly executor?: string | undefined;
  readonly accept: readonly string[];
  readonly secret: readonly string[];
  readonly tree: readonly string[];
  readonly build?: boolean | undefined;
  readonly maxGpuHours?: number | undefined;
  readonly futility?: boolean | undefined;
}

/** Hands jobs to what decides where they run: an array a number of GPUs, or a Kubernetes Job each. */
export function submit(
  to: string,
  file: string,
  label: string,
  manifest: Manifest,
  options: SubmitOptions,
): Finished {
  const scheduler = schedulerOf(to);
  const executor = options.executor ?? "apptainer";
  const words = wordsOf(options, manifest.jobs);
  const paths = { MANIFEST: path.resolve(file), RESULTS: path.resolve(options.out), EXECUTOR: executor };
  const said = textsOf(scheduler, manifest, label, words).map(({ text, what }) => {
    const answer = scheduler.submit(text, label, words, paths);
    return `${what}: ${answer}`;
  });
  return {
    stdout: `${said.join("\n")}\n`,
    stderr: `next      benchtriage run --status ${options.out}`,
    exitCode: 0,
  };
}

function schedulerOf(to: string): Scheduler {
  const found = Object.values(schedulers).find(({ name }) => name === to);
  if (found !== undefined) return found;
  throw new UserError(`nothing is submitted to ${to}`, `--submit ${Object.keys(schedulers).join(" or ")}`);
}

/** Tasks do not know of each other: each has an equal share of the budget, so that all of them together keep it. */
function wordsOf(
  { accept, secret, tree, build, maxGpuHours, futility }: SubmitOptions,
  jobs: readonly Job[],
): string[] {
  // a task starts in a folder of its own
  const absolute = (each: string) => {
    const start = each.indexOf("=") + 1;
    return each.slice(0, start) + path.resolve(each.slice(start));
  };
  return [
    ...tree.flatMap((each) => ["--tree", absolute(each)]),
    ...(build === true ? ["--build"] : []),
    ...accept.flatMap((gap) => ["--accept", gap]),
    ...secret.flatMap((name) => ["--secret", name]),
    ...(maxGpuHours === undefined ? [] : ["--max-gpu-hours", String(maxGpuHours / jobs.length)]),
    ...(futility === false ? ["--no-futility"] : []),
  ];
}

function textsOf(
  { name }: Scheduler,
  manifest: Manifest,
  label: string,
  words: readonly string[],
): { readonly what: string; readonly text: string }[] {
  const count = (jobs: number) => `${jobs} job${jobs === 1 ? "" : "s"}`;
  if (name === "kubernetes") {
    const runner = loadCatalogue("runner", layersOf());
    const given = { labels: { [RUN_LABEL]: label }, words };
    return [{ what: count(manifest.jobs.length), text: kubernetesText(manifest, runner, given) }];
  }
  return slurmArrays(manifest).map(({ gpus, text, jobs }) => ({
    what: `${count(jobs)} on ${gpus} GPU${gpus === 1 ? "" : "s"}`,
    text,
  }));
}

/** What schedulers hold of a run. */
export function scheduled(
  label: string,
): { readonly scheduler: string; readonly name: string; readonly state: string }[] {
  return Object.values(schedulers).flatMap((each) =>
    each.states(label).map((found) => ({ scheduler: each.name, ...found })),
  );
}

export function cleanScheduled(label: string): number {
  return Object.values(schedulers).reduce((sum, each) => sum + each.clean(label), 0);
}
