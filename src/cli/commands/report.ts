import type { Define } from "../define.ts";
import { type Given, reportOptions } from "../../pipeline/options.ts";
import { addOptions, type JudgeOptions, judgingImages, pathsOf, reading } from "../judging.ts";

export const reportCommand: Define = (program, finish) => {
  addOptions(judgingImages(program.command("report")), reportOptions)
    .summary("read, judge, and write the pages of the week")
    .description(
      "Reads result sets, judges every commit, and writes the pages, analysis.json, manifest.json and commands.sh.",
    )
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage report data --out reports\n  benchtriage report data --out new --since reports\n  benchtriage report data --images tags.txt\n  benchtriage report data --registry http://localhost:5000\n  benchtriage report results/ mappings/ --policy published --commits HASH,HASH",
    )
    .action(async (paths: string[], options: JudgeOptions & Given<typeof reportOptions>) => {
      const { report } = await import("../../pipeline/report.ts");
      finish(await report(await pathsOf(paths, "report"), { ...options, ...reading(options) }));
    });
};
