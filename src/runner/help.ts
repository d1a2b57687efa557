import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import type { Process, VariantJob } from "../model/manifest.ts";
import { type Executor, environment, type Given } from "./executors.ts";

const LONGEST_S = 120;

/** Where a variant's programs start, and which folder of programs was built for it. */
interface Places {
  readonly folderOf: (variant: VariantJob, program: Process) => string;
  readonly binOf: (variant: VariantJob) => string | null;
}

/** Asks each program once what it accepts; null where it does not answer. */
export function helpReader(
  executor: Executor,
  { folderOf, binOf }: Places,
): (variant: VariantJob, program: Process) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return (variant, program) => {
    const key = JSON.stringify([variant.name, program.help, program.expects]);
    if (!known.has(key))
      known.set(
        key,
        ask(executor, variant, program, { folder: folderOf(variant, program), bin: binOf(variant) }),
      );
    return Promise.resolve(known.get(key) ?? null);
  };
}

interface Place {
  readonly folder: string;
  readonly bin: string | null;
}

/** Newer programs print groups only, and every option when asked for all. */
function ask(
  executor: Executor,
  variant: VariantJob,
  { help, expects }: Process,
  place: Place,
): string | null {
  if (help === null) return null;
  const first = said(executor, variant, help, place);
  if (first === null || unknownTo(first, expects).length === 0) return first;
  const wide = help.map((word) => (word === "--help" ? "--help=all" : word));
  const all = said(executor, variant, wide, place);
  return all === null ? first : `${first}${all}`;
}

/** The options of a process that its program does not list. */
export function unknownTo(help: string, expects: readonly string[]): string[] {
  const listed = new Set(help.match(/--[\w-]+/g));
  return expects.filter((flag) => !listed.has(flag) && !listed.has(flag.replaceAll("_", "-")));
}

function said(
  executor: Executor,
  variant: VariantJob,
  help: readonly string[],
  { folder, bin }: Place,
): string | null {
  const given: Given = {
    id: "benchtriage-help",
    gpus: null,
    secrets: [],
    folder: tmpdir(),
    label: "help",
    bin,
  };
  const launch = executor.launch(
    variant,
    { argv: help, directory: folder, env: variant.env, stdout: "", stderr: "" },
    given,
  );
  const [program = "", ...args] = launch.argv;
  const told = spawnSync(program, args, {
    cwd: launch.directory,
    env: environment(launch.env, given),
    encoding: "utf8",
    timeout: LONGEST_S * 1000,
  });
  return told.status === 0 ? `${told.stdout}${told.stderr}` : null;
}
