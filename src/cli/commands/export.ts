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
        .choices(["jsonl", "parquet", "tables", "csv", "schema-v5", "dataset"])
        .default("jsonl"),
    )
    .option(
      "--condensed",
      "leave out what tells the same again: copied rows, facts another file states alike",
    )
    .option("--name <NAME>", "of a dataset: what it is called (default: its folder)")
    .option(
      "--license <ID>",
      "of a dataset: its licence as the hub spells it, such as apache-2.0 (default: other)",
    )
    .option("--dry-run", "of a dataset: counts, days, columns and what would change; nothing is written")
    .option(
      "--shard <K/N>",
      "read the Kth of N parts, as Parquet; the parts of all machines are input of every command and give what one reading gives",
    )
    .option("--shards <N>", "with --to: print the script that reads N parts on a cluster")
    .addOption(new Option("--to <cluster>", "whose script --shards prints").choices(["slurm", "kubernetes"]))
    .option(
      "--root <DIR>",
      "of a part: what origins are relative to (default: the folder that holds all paths)",
    )
    .requiredOption("--out <FILE|DIR>", "where to write; - is standard output (csv, schema-v5)")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage export results/ mappings/ --format jsonl --out data/my-set\n  benchtriage export results/ --format parquet --out results.parquet\n  benchtriage export results/ --format tables --out tables\n  benchtriage export results/ --shard 2/4 --out parts\n  benchtriage export results/ --shards 4 --to slurm --out parts > read.sh\n  benchtriage export results/ --format schema-v5 --out table.csv --json\n  benchtriage export results/ --format dataset --license cc-by-4.0 --out publish --dry-run\n\njsonl (a folder) and parquet hold everything and are read back; dataset is both in a folder with a card and\nCroissant metadata; csv has one row a measurement,\nschema-v5 one row a commit and agent in the published 76 columns",
    )
    .action(
      async (
        paths: string[],
        options: JudgeOptions & {
          format: string;
          out: string;
          condensed?: boolean;
          name?: string;
          license?: string;
          dryRun?: boolean;
          shard?: string;
          root?: string;
          shards?: string;
          to?: string;
        },
      ) => {
        if (options.shards !== undefined) {
          const { splitScript } = await import("../../pipeline/exportShard.ts");
          const { shards, to = "slurm" } = options;
          return finish(
            splitScript(await pathsOf(paths, "export"), { ...options, ...reading(options), shards, to }),
          );
        }
        if (options.shard !== undefined) {
          const { exportShard } = await import("../../pipeline/exportShard.ts");
          const { shard } = options;
          return finish(
            exportShard(await pathsOf(paths, "export"), { ...options, ...reading(options), shard }),
          );
        }
        if (options.format === "tables") {
          const { exportTables } = await import("../../pipeline/exportTables.ts");
          return finish(
            await exportTables(await pathsOf(paths, "export"), { ...options, ...reading(options) }),
          );
        }
        const { exportSet } = await import("../../pipeline/export.ts");
        finish(await exportSet(await pathsOf(paths, "export"), { ...options, ...reading(options) }));
      },
    );
};
