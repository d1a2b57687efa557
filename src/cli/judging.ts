import { type Command, Option } from "commander";
import { isoTime } from "./argumentValues.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { knowledgeChoice } from "./knowledgeFolder.ts";
import { progress } from "./progress.ts";

/* What several commands share: options, and how files are read. */

/** Options of a command that judges, as the command line gives them. */
export interface JudgeOptions {
  readonly policy: string;
  readonly target?: string;
  readonly commits?: string;
  readonly images?: string;
  readonly registry?: string;
  readonly curation: boolean;
  readonly repo?: readonly string[];
  readonly layout?: string;
  readonly baseline?: string;
  readonly candidate?: string;
  readonly knowledge?: string;
  readonly cache: boolean;
  readonly verifyCache?: boolean;
  readonly now?: string;
  readonly failOn?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
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
  return command
    .argument("[paths...]", "files and folders to read (default: the folder `data` here)")
    .option("--policy <NAME|FILE>", "whose opinion decides: strict, published, or your own", "strict")
    .option("--target <GPUxN>", "the machine, such as H100x4 (default: the policy's)")
    .option("--commits <LIST|FILE>", "only these commits: comma-separated hashes, or a file with one a line")
    .option("--no-curation", "hide what persons decided; the rules stand alone")
    .option(
      "--repo <CLONE>",
      "a git clone: tells subject, date, parent and change of commits where no file does; may stand again",
      (folder: string, before: readonly string[] | undefined) => [...(before ?? []), folder],
    )
    .option("--layout <PATTERN>", "where your results stand, such as '{commit}/{variant}/{trial}.json'")
    .option("--baseline <NAME>", "what you call the baseline")
    .option("--candidate <NAME>", "what you call the change; pages call it human")
    .addOption(knowledgeOption())
    .option("--no-cache", "read every file anew")
    .option("--verify-cache", "hold the content of every file against what was read before")
    .option("--now <ISO>", "the time to print (default: the newest in the data)", isoTime)
    .addOption(
      new Option("--fail-on <what>", "exit 1 when this is found").choices([
        "unusable",
        "fixable",
        "crashed",
        "problem",
      ]),
    )
    .option("--json", "print one JSON document on standard output")
    .option("--quiet", "no summary on standard error");
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
  return judging(command)
    .option("--images <FILE>", "images that exist, one a line; those that are missing are reported")
    .option("--registry <URL>", "ask this container registry for them: the only use of the network");
}
