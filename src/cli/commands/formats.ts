import type { Define } from "../define.ts";
import { knowledgeOption } from "../judging.ts";
import { knowledgeChoice } from "../knowledgeFolder.ts";

export const formatsCommand: Define = (program, finish) => {
  program
    .command("formats")
    .summary("what is read, what a file is taken for, how to describe one's own")
    .argument("[FILE|NAME]", "a file, or the name of a format (default: all formats, a line each)")
    .option("--describe <FILE>", "draft a format for files like this one, as a row of JSON")
    .addOption(knowledgeOption())
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage formats\n  benchtriage formats results/run1.json\n  benchtriage formats --describe results/run1.json > mine/formats/my.json\n  benchtriage compare a.json b.json --knowledge mine",
    )
    .action(async (what: string | undefined, options: { describe?: string; knowledge?: string }) => {
      const { formats } = await import("../../pipeline/formats.ts");
      finish(await formats(what, { ...options, knowledge: knowledgeChoice(options.knowledge) }));
    });
};
