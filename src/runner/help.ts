import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import type { Process, VariantJob } from "../model/manifest.ts";
import { type Executor, environment, type Given } from "./executors.ts";

const LONGEST_S = 120;

/** Asks each program once what it accepts; null where it does not answer. */
export function helpReader(
  executor: Executor,
): (variant: VariantJob, program: Process) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return (variant, program) => {
    const key = JSON.stringify([variant.name, program.help]);
    if (!known.has(key)) known.set(key, ask(executor, variant, program));
    return Promise.resolve(known.get(key) ?? null);
  };
}

function ask(executor: Executor, variant: VariantJob, { help }: Process): string | null {
  if (help === null) return null;
  const given: Given = { id: "benchtriage-help", gpus: null, secrets: [], folder: tmpdir() };
  const launch = executor.launch(
    variant,
    { argv: help, directory: tmpdir(), env: variant.env, stdout: "", stderr: "" },
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
