import { Option } from "commander";
import type { Define } from "../define.ts";
import { type JudgeOptions, judging, pathsOf, reading } from "../judging.ts";

export const exportCommand: Define = (program, finish) => {
  judging(program.command("export"))
    .summary("write what was read in another format")
    .description(
      "Reads like report and writes the condensed records, in benchtriage's own format or another.",
    )
    .addOption(
      new Option("--format <format>", "what to write")
        .choices(["jsonl", "parquet", "csv", "schema-v5"])
        .default("jsonl"),
    )
    .option(
      "--condensed",
      "leave out what tells the same again: copied rows, facts another file states alike",
    )
    .requiredOption("--out <FILE|DIR>", "where to write; - is standard output (csv, schema-v5)")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage export results/ mappings/ --format jsonl --out data/my-set\n  benchtriage export results/ --format parquet --out results.parquet\n  benchtriage export results/ --format schema-v5 --out table.csv --json\n\njsonl (a folder) and parquet hold everything and are read back; csv has one row a measurement,\nschema-v5 one row a commit and agent in the published 76 columns",
    )
    .action(
      async (
        paths: string[],
        options: JudgeOptions & { format: string; out: string; condensed?: boolean },
      ) => {
        const { exportSet } = await import("../../pipeline/export.ts");
        finish(await exportSet(await pathsOf(paths, "export"), { ...options, ...reading(options) }));
      },
    );
};
