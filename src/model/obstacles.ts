import type { Job } from "./manifest.ts";

/** One kind of thing that jobs wait for. */
export interface Obstacle {
  /** The words of `missing[]` before the colon, without the variants they name; a rule id where a rule speaks. */
  readonly kind: string;
  readonly jobs: number;
  /** What to do about it; null where the kind is a rule, which has an advice of its own. */
  readonly advice: string | null;
}

/** What each kind of line that `missingOf` writes asks for. */
const advices: Readonly<Record<string, string>> = {
  "image digest":
    "give --images a file of images with their digests, such as `docker image ls --digests` prints",
  image: "find the parent commit, which names the image and what to build",
  patch: "put the agents' patches beside their runs, or leave the agents out with --agents none",
  parent: "add a mapping that names the parent commit",
  metric: "decide which printed number counts, and write it into the job as primaryMetric",
  command: "add the command to the commit's metadata (perf_command)",
  hardware: "plan for a larger machine with --target GPUxN",
};

/** The kinds that an option of `plan` alone clears away. */
const options: Readonly<Record<string, string>> = {
  "image digest": "--images FILE",
  patch: "--agents none",
};

/** What keeps jobs from running, each kind once, the most frequent first. */
export function obstaclesOf(jobs: readonly Job[]): Obstacle[] {
  const counts = new Map<string, number>();
  for (const kind of jobs.flatMap(kindsOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, jobs: count, advice: advices[kind] ?? null }))
    .toSorted((a, b) => b.jobs - a.jobs || (a.kind < b.kind ? -1 : 1));
}

/** How far jobs are from running; the three counts add up to the jobs. */
export interface Readiness {
  readonly ready: number;
  /** Ready as soon as the options are given. */
  readonly nearly: number;
  readonly options: readonly string[];
  /** Those that wait for something only a person or another run can settle. */
  readonly open: number;
}

export function readinessOf(jobs: readonly Job[]): Readiness {
  const ready = jobs.filter((job) => job.ready).length;
  const near = jobs
    .filter((job) => !job.ready)
    .map(kindsOf)
    .filter((kinds) => kinds.every((kind) => options[kind] !== undefined));
  return {
    ready,
    nearly: near.length,
    options: [...new Set(near.flat().flatMap((kind) => options[kind] ?? []))].sort().toReversed(),
    open: jobs.length - ready - near.length,
  };
}

function kindsOf({ missing }: Job): string[] {
  return [...new Set(missing.map((each) => (each.split(":")[0] ?? each).replace(/ of .*$/, "")))];
}
