import { Option } from "commander";
import type { Define } from "../define.ts";
import { type JudgeOptions, judgingImages, pathsOf, reading } from "../judging.ts";

export const checkCommand: Define = (program, finish) => {
  judgingImages(program.command("check"))
    .summary("the verdict table only")
    .description("Reads and judges like report, and prints the verdicts without writing a file.")
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json", "markdown", "sarif", "github", "junit"])
        .default("table"),
    )
    .option("--root <DIR>", "places of findings (sarif, github) are told from here (default: this folder)")
    .option("--since <PLACE>", "an earlier report, for --fail-on new-unusable")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage check data/vllm-14\n  benchtriage check data --format sarif > benchtriage.sarif\n  benchtriage check data --fail-on unusable\n  benchtriage check results --since reports --fail-on new-unusable   a ratchet: what was unusable before may stay",
    )
    .action(
      async (paths: string[], options: JudgeOptions & { format: string; root?: string; since?: string }) => {
        const { check } = await import("../../pipeline/check.ts");
        finish(await check(await pathsOf(paths, "check"), { ...options, ...reading(options) }));
      },
    );
};
