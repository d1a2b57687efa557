import { Option } from "commander";
import type { Define } from "../define.ts";
import { type JudgeOptions, judgingImages, pathsOf, reading } from "../judging.ts";

export const checkCommand: Define = (program, finish) => {
  judgingImages(program.command("check"))
    .summary("the verdict table only")
    .description("Reads and judges like report, and prints the verdicts without writing a file.")
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json", "markdown", "sarif"])
        .default("table"),
    )
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage check data/vllm-14\n  benchtriage check data --format sarif > benchtriage.sarif\n  benchtriage check data --fail-on unusable",
    )
    .action(async (paths: string[], options: JudgeOptions & { format: string }) => {
      const { check } = await import("../../pipeline/check.ts");
      finish(await check(await pathsOf(paths, "check"), { ...options, ...reading(options) }));
    });
};
