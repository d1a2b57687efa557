import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { quoteWords } from "../commands/argv.ts";
import type { KnowledgeChoice } from "../knowledge/layers.ts";
import { type Given, imageOptions, judgeOptions, type OptionTable, wordsAgain } from "../model/options.ts";
import { UserError } from "../model/userError.ts";
import type { CachePlace } from "../read/cachedRead.ts";
import type { OnProgress } from "../read/ingest.ts";

export type { KnowledgeChoice } from "../knowledge/layers.ts";
export { type Given, imageOptions, judgeOptions, type OptionTable, reportOptions } from "../model/options.ts";

/** What every judging command takes. */
export type JudgeOptions = Given<typeof judgeOptions> &
  Partial<Given<typeof imageOptions>> & {
    readonly now?: string | undefined;
    readonly onProgress?: OnProgress | undefined;
    readonly cache?: CachePlace | undefined;
    /** A user's folder laid over the package's knowledge. */
    readonly knowledge?: KnowledgeChoice | undefined;
  };

/**
 * The command that does the same again, without the words that only say where its output goes.
 * @param own the options of this command alone
 */
export function commandLine(
  command: string,
  paths: readonly string[],
  options: JudgeOptions,
  own: OptionTable = {},
): string {
  const { knowledge } = options;
  const seen = (each: string) => path.relative(process.cwd(), each) || ".";
  const again = wordsAgain({ ...judgeOptions, ...imageOptions, ...own }, options, seen);
  return [
    quoteWords(["benchtriage", command, ...paths.map(seen), ...again]),
    // a `~` in it is the shell's
    ...(knowledge?.given === true ? [`--knowledge ${knowledge.place}`] : []),
  ].join(" ");
}

/** First 8 digits of the wanted commits, from a list or a file; null means all. */
export function wantedCommits(text: string | undefined): ReadonlySet<string> | null {
  if (text === undefined) return null;
  const list = existsSync(text) ? readFileSync(text, "utf8") : text;
  const words = list.split(/[\s,]+/).filter((word) => word !== "");
  const wrong = words.find((word) => !/^[0-9a-f]{7,40}$/i.test(word));
  if (wrong !== undefined)
    throw new UserError(
      /[/.]/.test(wrong) && list === text ? `no such file: ${wrong}` : `${wrong} is no commit hash`,
      "--commits HASH,HASH or a file with one a line",
    );
  return new Set(words.map((word) => word.toLowerCase().slice(0, 8)));
}
