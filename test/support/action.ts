import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { temporary } from "./cli.ts";
import { root } from "./shared.ts";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

const folder = path.join(root, ".github/actions/benchtriage");

/** The runner's own folder, one for all jobs: the package is unpacked into it once. */
const runner = temporary();

/**
 * Runs the steps of the composite action in a workspace, as a runner of GitHub does: inputs by their defaults, files for summary and
 * output, the first step that fails ends the job.
 */
export function runAction(workspace: string, inputs: Readonly<Record<string, string>>, env: object) {
  const action = parse(readFileSync(path.join(folder, "action.yml"), "utf8")) as Action;
  const own = temporary();
  const files = {
    GITHUB_STEP_SUMMARY: path.join(own, "summary.md"),
    GITHUB_OUTPUT: path.join(own, "output"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const given = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? "";
  let [status, log] = [0, ""];
  for (const step of action.runs.steps) {
    const named = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given(input)),
    ]);
    const ran = spawnSync("bash", ["-e", "-o", "pipefail", "-c", step.run], {
      cwd: workspace,
      encoding: "utf8",
      env: {
        ...env,
        ...files,
        ...(Object.fromEntries(named) as Record<string, string>),
        RUNNER_TEMP: runner,
        GITHUB_ACTION_PATH: folder,
        GITHUB_WORKSPACE: workspace,
      },
    });
    log += ran.stdout + ran.stderr;
    status = ran.status ?? -1;
    if (status !== 0) break;
  }
  return {
    status,
    log,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    output: readFileSync(files.GITHUB_OUTPUT, "utf8"),
  };
}
