import { Option } from "commander";
import type { PlanOptions } from "../../pipeline/plan.ts";
import { gpuHours } from "../argumentValues.ts";
import type { Define } from "../define.ts";
import { type JudgeOptions, judgingImages, pathsOf, reading } from "../judging.ts";

export const planCommand: Define = (program, finish) => {
  judgingImages(program.command("plan"))
    .summary("the corrected commands, for whoever runs them")
    .description(
      "Writes a job for every fixable commit: manifest.json, plan.md and commands.sh, or one printed form.",
    )
    .option("--out <DIR>", "folder to write (default: plan, unless --to, --diff or --json print)")
    .addOption(
      new Option("--to <form>", "another form: on standard output, or beside the others with --out").choices([
        "sh",
        "slurm",
        "kubernetes",
        "args",
        "srt-slurm",
        "vllm-sweep",
      ]),
    )
    .option("--diff <OLD>", "print what changed since an older manifest.json")
    .option("--budget <hours>", "only what settles most in so many GPU hours, such as 40h", gpuHours)
    .option("--agents <all|none|NAME,...>", "whose patches are measured too", "all")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage plan data/vllm-14\n  benchtriage plan results/ --to slurm > jobs.sh && sbatch jobs.sh\n  benchtriage plan results/ --to kubernetes --agents none | kubectl apply -f -\n  benchtriage plan results/ --diff plan/manifest.json\n  benchtriage plan results/ --images images.txt --budget 40h\n\nargs: argument lists for run_3way_benchmarks.py, one a line\nsrt-slurm: recipes of srtctl, one a variant · vllm-sweep: calls of vllm bench sweep serve\n--images: a list with digests (repository:tag@sha256:…) pins what the jobs run in",
    )
    .action(async (paths: string[], options: JudgeOptions & Omit<PlanOptions, "cache">) => {
      const { plan } = await import("../../pipeline/plan.ts");
      finish(await plan(await pathsOf(paths, "plan"), { ...options, ...reading(options) }));
    });
};
