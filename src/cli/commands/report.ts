import type { Define } from "../define.ts";
import type { PastOptions } from "../../pipeline/history.ts";
import { type JudgeOptions, judgingImages, pathsOf, reading } from "../judging.ts";

export const reportCommand: Define = (program, finish) => {
  judgingImages(program.command("report"))
    .summary("read, judge, and write the pages of the week")
    .description(
      "Reads result sets, judges every commit, and writes the pages, analysis.json, manifest.json and commands.sh.",
    )
    .option(
      "--out <DIR>",
      "folder of the report; replaced as a whole only if it holds a report of ours",
      "reports",
    )
    .option(
      "--since <PLACE>",
      "an earlier report: its folder, history/ or analysis.json, or none (default: the one that is replaced)",
    )
    .option("--accepted <FILE>", "actions that somebody accepted, a line each: id, who, reason, until")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage report data --out reports\n  benchtriage report data --out new --since reports\n  benchtriage report data --images tags.txt\n  benchtriage report data --registry http://localhost:5000\n  benchtriage report results/ mappings/ --policy published --commits HASH,HASH",
    )
    .action(async (paths: string[], options: JudgeOptions & PastOptions) => {
      const { report } = await import("../../pipeline/report.ts");
      finish(await report(await pathsOf(paths, "report"), { ...options, ...reading(options) }));
    });
};
