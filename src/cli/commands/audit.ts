import { Option } from "commander";
import { judgeOptions } from "../../pipeline/options.ts";
import { collect, isoTime } from "../argumentValues.ts";
import type { Define } from "../define.ts";
import { addOptions, type JudgeOptions, knowledgeOption, reading } from "../judging.ts";

export const auditCommand: Define = (program, finish) => {
  const { failOn: _, ...options } = judgeOptions;
  const command = program
    .command("audit")
    .summary("claims of a document held against the data and against itself")
    .argument("[paths...]", "documents (.md, .html), and the files and folders they tell of")
    .option(
      "--document <FILE>",
      "a document whatever its name ends in: Markdown, HTML, CSV, JSON; may stand again",
      collect,
      [],
    );
  addOptions(command, options)
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["markdown", "json", "sarif"])
        .default("markdown"),
    )
    .addOption(new Option("--fail-on <what>", "exit 1 when this is found").choices(["contradicted"]))
    .addOption(knowledgeOption())
    .option("--no-cache", "read every file anew")
    .option("--now <ISO>", "the time to print (default: the newest in the data)", isoTime)
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage audit REPORT.md\n  benchtriage audit REPORT.md results/ --fail-on contradicted\n  benchtriage audit --document leaderboard.csv",
    )
    .action(async (paths: string[], given: JudgeOptions & { document: string[]; format: string }) => {
      const { audit } = await import("../../pipeline/audit.ts");
      finish(await audit(paths, { ...given, ...reading(given) }));
    });
};
