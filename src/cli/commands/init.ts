import type { Define } from "../define.ts";

export const initCommand: Define = (program, finish) => {
  program
    .command("init")
    .summary("an example folder that works")
    .description("Writes results of one commit, a commits.csv and a diff, to be replaced by your own.")
    .argument("<DIR>", "a folder that does not exist yet")
    .addHelpText("after", "\nexamples\n  benchtriage init mine && benchtriage check mine")
    .action(async (folder: string) => {
      const { init } = await import("../../pipeline/init.ts");
      finish(init(folder));
    });
};
