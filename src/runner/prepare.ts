import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Job, Process, VariantJob } from "../model/manifest.ts";

/** Where the benchmark programs of the job's source are checked out, below the job's working folder. */
const SOURCE = "benchmark-source";

export interface Prepared {
  /** Folder from which a variant's client is called: a script of the repository wants its root. */
  readonly clientFolder: (client: Process) => string;
  readonly folder: string;
}

/**
 * The working folder of a job: the benchmark programs at the commit that every variant shares, and what the clients read.
 * Done once; what failed is done again. Returns why it cannot be had.
 */
export function prepare(job: Job, out: string, tree: string | null): Prepared | string {
  const folder = path.resolve(out, job.id, "work");
  const scripts = (client: Process) => isScript(client) && job.benchmarkSource.commit !== null;
  const clientFolder = (client: Process) => tree ?? (scripts(client) ? path.join(folder, SOURCE) : folder);
  mkdirSync(folder, { recursive: true });
  const done = path.join(folder, ".ready");
  if (!existsSync(done)) {
    for (const step of stepsOf(job, folder, tree, clientFolder)) {
      const why = perform(step, job.timeouts.installS);
      if (why !== null) return why;
    }
    writeFileSync(done, "");
  }
  return { clientFolder, folder };
}

export interface Step {
  readonly argv: readonly string[];
  readonly folder: string;
}

function stepsOf(
  { benchmarkSource, repository, variants }: Job,
  folder: string,
  tree: string | null,
  clientFolder: (client: Process) => string,
): Step[] {
  const { commit } = benchmarkSource;
  const needsSource =
    tree === null &&
    commit !== null &&
    repository !== null &&
    variants.some(({ client }) => isScript(client));
  const checkout = needsSource
    ? [
        { argv: ["git", "clone", "--quiet", repository, SOURCE], folder },
        { argv: ["git", "-C", SOURCE, "checkout", "--quiet", commit], folder },
      ].filter(({ argv }) => argv[1] !== "clone" || !existsSync(path.join(folder, SOURCE)))
    : [];
  const setup = variants.flatMap(({ client, setup: steps }: VariantJob) =>
    steps.map(({ argv }) => ({ argv, folder: clientFolder(client) })),
  );
  return [...checkout, ...new Map(setup.map((step) => [JSON.stringify(step), step])).values()];
}

/** A script of the repository is called from its root; a module must not find the uncompiled tree there. */
function isScript({ argv }: Process): boolean {
  return argv.some((word) => /^[^/-].*\.py$/.test(word));
}

/** Why a step failed; null where it did not. */
export function perform({ argv, folder }: Step, limitS: number, env = process.env): string | null {
  const [program = "", ...args] = argv;
  const done = spawnSync(program, args, { cwd: folder, encoding: "utf8", timeout: limitS * 1000, env });
  if (done.status === 0) return null;
  const said = (done.stderr ?? "").trim().split("\n").at(-1) ?? "";
  return `${argv.slice(0, 3).join(" ")} failed: ${done.error?.message ?? said}`;
}
