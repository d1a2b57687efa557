import { Option } from "commander";
import { cacheFolder } from "../cacheFolder.ts";
import type { Define } from "../define.ts";
import { knowledgeOption } from "../judging.ts";
import { knowledgeChoice } from "../knowledgeFolder.ts";

export const fixCommand: Define = (program, finish, standardInput) => {
  program
    .command("fix")
    .summary("check and correct a benchmark command")
    .description(
      "Checks a command against the flags of its day and prints it corrected; problems go to standard error.\nWhere engine flags move to a server, the line holds the server's command, a tab, and the client's.",
    )
    .argument(
      "<command>",
      "one command in quotes, - for one a line on standard input, a compose file or manifest (.yaml), or a result set",
    )
    .argument("[paths...]", "further result sets; beside a command they date the commit of --at")
    .option(
      "--at <COMMIT|DATE|RELEASE>",
      "the time of the code (default: the commit's own, else the newest known)",
    )
    .option("--project <vllm|sglang>", "whose code (default: whose program is called)")
    .option("--diff", "print the words kept, removed and added (with --json: of every step)")
    .addOption(
      new Option("--fail-on <what>", "exit 1 also for this: a line that calls no known program").choices([
        "unknown",
      ]),
    )
    .addOption(knowledgeOption())
    .option("--json", "print one JSON document on standard output")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage fix --at 2025-03-18 'python benchmarks/benchmark_serving.py --model m --dtype half'\n  benchtriage fix - --at 0.6.3 < commands.txt > fixed.txt\n  benchtriage fix data/vllm-14 --json\n  benchtriage fix compose.yaml --fail-on unknown\n\nexit   0 nothing broken · 1 a command is broken · 2 could not do it",
    )
    .action(
      async (
        command: string,
        paths: string[],
        options: {
          at?: string;
          project?: string;
          diff?: boolean;
          json?: boolean;
          failOn?: string;
          knowledge?: string;
        },
      ) => {
        const { fix } = await import("../../pipeline/fix.ts");
        const knowledge = knowledgeChoice(options.knowledge);
        finish(
          await fix(command, paths, { ...options, knowledge, cacheFolder: cacheFolder(), standardInput }),
        );
      },
    );
};
