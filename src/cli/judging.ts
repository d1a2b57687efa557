import { type Command, Option } from "commander";
import { type Given, imageOptions, judgeOptions, type OptionTable } from "../pipeline/options.ts";
import { isoTime } from "./argumentValues.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { knowledgeChoice } from "./knowledgeFolder.ts";
import { progress } from "./progress.ts";

/* What several commands share: options, and how files are read. */

/** Options of a command that judges, as the command line gives them. */
export type JudgeOptions = Given<typeof judgeOptions> &
  Given<typeof imageOptions> & {
    readonly knowledge?: string;
    readonly cache: boolean;
    readonly verifyCache?: boolean;
    readonly now?: string;
  };

/** Declares options that stand as data. */
export function addOptions(command: Command, options: OptionTable): Command {
  for (const { flags, says, choices, many, default: usual } of Object.values(options)) {
    const option = new Option(flags, says).default(usual);
    if (choices !== undefined) option.choices(choices);
    if (many === true) option.argParser((value, before?: readonly string[]) => [...(before ?? []), value]);
    command.addOption(option);
  }
  return command;
}

/** Whose knowledge is laid over the package's. */
export function knowledgeOption(): Option {
  return new Option(
    "--knowledge <DIR|none>",
    "your own models, metrics, policies and more over the package's (default: your configuration's folder)",
  );
}

/** Options of every command that reads result sets and judges them. */
export function judging(command: Command): Command {
  command.argument("[paths...]", "files and folders to read (default: the folder `data` here)");
  return addOptions(command, judgeOptions)
    .addOption(knowledgeOption())
    .option("--no-cache", "read every file anew")
    .option("--verify-cache", "read every file anew, and name those of which the cache tells otherwise")
    .option("--now <ISO>", "the time to print (default: the newest in the data)", isoTime);
}

/** Read when a command is known: `--help` and `fix` need no path. */
export async function pathsOf(paths: readonly string[], command: string): Promise<readonly string[]> {
  const { givenPaths } = await import("../pipeline/givenPaths.ts");
  return givenPaths(paths, command);
}

/** How files are read: shown on a terminal, and not twice. */
export function reading({ quiet, cache, verifyCache, knowledge }: JudgeOptions) {
  const bar = progress(quiet === true);
  return {
    knowledge: knowledgeChoice(knowledge),
    onProgress: (done: number, total: number) => bar?.(done, total),
    cache: cache ? { folder: cacheFolder(), now: Date.now(), verify: verifyCache } : undefined,
  };
}

/** Judging what may be measured, with what is known of container images. */
export function judgingImages(command: Command): Command {
  return addOptions(judging(command), imageOptions);
}
