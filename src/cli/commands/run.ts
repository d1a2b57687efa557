import { Option } from "commander";
import { collect } from "../argumentValues.ts";
import type { Define } from "../define.ts";
import { shown } from "../output.ts";

interface Options {
  readonly out: string;
  readonly executor?: string;
  readonly submit?: string;
  readonly job?: string;
  readonly accept: readonly string[];
  readonly tree: readonly string[];
  readonly build?: boolean;
  readonly gpus?: string;
  readonly maxGpuHours?: string;
  readonly secret: readonly string[];
  readonly dryRun?: boolean;
  readonly resume?: boolean;
  readonly futility?: boolean;
  readonly status?: boolean;
  readonly clean?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** To the start of the line, which is emptied. */
const CLEAR = "\r\u001b[K";

export const runCommand: Define = (program, finish) => {
  program
    .command("run")
    .summary("execute a manifest on this machine")
    .description(
      "Runs the jobs of a manifest in blocks, a fresh server for every trial, and stops a job when it is decided.",
    )
    .argument("<manifest>", "manifest.json of `plan`; with --status or --clean the folder of a run")
    .option("--out <DIR>", "folder of the results, one folder a trial", "results")
    .addOption(
      new Option(
        "--executor <name>",
        "how processes are started (default: local; apptainer where submitted)",
      ).choices(["local", "docker", "podman", "apptainer"]),
    )
    .addOption(
      new Option("--submit <scheduler>", "hand the jobs to a cluster instead").choices([
        "slurm",
        "kubernetes",
      ]),
    )
    .option("--job <ID,...>", "only these jobs")
    .option("--accept <GAP>", "run in spite of a named gap, such as dataset-missing (repeat)", collect, [])
    .option("--tree <NAME=DIR>", "working tree of a variant; a bare DIR for all (repeat)", collect, [])
    .option("--build", "build the engine of a local variant without a tree as the manifest says")
    .option("--gpus <device=N,...>", "the GPUs that the scheduler gave (default: all)")
    .option("--max-gpu-hours <N>", "begin no trial that this would not cover")
    .option("--secret <NAME>", "hand this variable on, never written down (repeat)", collect, ["HF_TOKEN"])
    .option("--resume", "go on with the run that stands in --out")
    .option("--no-futility", "go on to the last block although no answer is likely any more")
    .option("--dry-run", "print every process, start none")
    .option("--status", "say what a run folder holds, and its submitted tasks")
    .option("--clean", "end the containers and submitted tasks of a run folder")
    .option("--json", "events and outcome as JSON")
    .option("--quiet", "no line a trial")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage run plan/manifest.json --dry-run\n  benchtriage run plan/manifest.json --executor docker --gpus device=0 --max-gpu-hours 8\n  benchtriage run plan/manifest.json --tree baseline=base --tree human=head --resume\n  benchtriage run plan/manifest.json --submit slurm --executor docker\n  benchtriage run --status results\n\nexit   0 every job is decided · 1 some are open or failed · 2 could not do it",
    )
    .action(async (manifest: string, options: Options) => {
      const { run } = await import("../../pipeline/run.ts");
      finish(
        await run(manifest, {
          ...options,
          job: options.job?.split(",").filter((id) => id !== ""),
          maxGpuHours: options.maxGpuHours === undefined ? undefined : Number(options.maxGpuHours),
          print: (line) => void process.stderr.write(`${process.stderr.isTTY ? CLEAR : ""}${shown(line)}\n`),
          show:
            process.stderr.isTTY && options.quiet !== true
              ? (line) =>
                  void process.stderr.write(`${CLEAR}${shown(line).slice(0, process.stderr.columns - 1)}`)
              : undefined,
          now: () => new Date(),
          onStop: (stop) => {
            for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
          },
        }),
      );
    });
};
