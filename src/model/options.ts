/*
 * The options of commands that read and judge result sets, as data: the command line declares them from here, their types
 * follow, and what must be said again to make the same report is known. An option is an entry here and its use.
 */

interface OptionEntry {
  /** As help prints it. The key of the entry is the long name in camel case, without `no-`. */
  readonly flags: string;
  readonly says: string;
  readonly default?: string;
  readonly choices?: readonly string[];
  /** It may stand several times. */
  readonly many?: true;
  /** It belongs to the command that makes the same again: as it was given, or as a path from here. */
  readonly again?: "word" | "path";
}

export type OptionTable = Readonly<Record<string, OptionEntry>>;

/** Of every command that reads result sets and judges them. */
export const judgeOptions = {
  policy: {
    flags: "--policy <NAME|FILE>",
    says: "whose opinion decides: strict, published, or your own",
    default: "strict",
    again: "word",
  },
  target: {
    flags: "--target <GPUxN>",
    says: "the machine, such as H100x4 (default: the policy's)",
    again: "word",
  },
  commits: {
    flags: "--commits <LIST|FILE>",
    says: "only these commits: comma-separated hashes, or a file with one a line",
    again: "word",
  },
  curation: {
    flags: "--no-curation",
    says: "hide what persons decided; the rules stand alone",
    again: "word",
  },
  repo: {
    flags: "--repo <CLONE>",
    says: "a git clone: tells subject, date, parent and change of commits where no file does; may stand again",
    many: true,
    again: "path",
  },
  layout: {
    flags: "--layout <PATTERN>",
    says: "where your results stand, such as '{commit}/{variant}/{trial}.json'",
    again: "word",
  },
  baseline: { flags: "--baseline <NAME>", says: "what you call the baseline", again: "word" },
  candidate: {
    flags: "--candidate <NAME>",
    says: "what you call the change; pages call it human",
    again: "word",
  },
  failOn: {
    flags: "--fail-on <what>",
    says: "exit 1 when this is found (new-unusable: since an earlier report)",
    choices: ["unusable", "new-unusable", "fixable", "crashed", "problem"],
  },
  json: { flags: "--json", says: "print one JSON document on standard output" },
  quiet: { flags: "--quiet", says: "no summary on standard error" },
} as const satisfies OptionTable;

/** Of those that judge what may be measured, with what is known of container images. */
export const imageOptions = {
  images: {
    flags: "--images <FILE>",
    says: "images that exist, one a line; those that are missing are reported",
    again: "path",
  },
  registry: {
    flags: "--registry <URL>",
    says: "ask this container registry for them: the only use of the network",
    again: "word",
  },
} as const satisfies OptionTable;

/** Of `report` alone; the pages know what was asked. */
export const reportOptions = {
  out: {
    flags: "--out <DIR>",
    says: "folder of the report; replaced as a whole only if it holds a report of ours",
    default: "reports",
  },
  since: {
    flags: "--since <PLACE>",
    says: "an earlier report: its folder, history/ or analysis.json, or none (default: the one that is replaced)",
    again: "path",
  },
  notice: {
    flags: "--notice",
    says: "print the week in at most ten lines for a chat on standard output",
  },
  accepted: {
    flags: "--accepted <FILE>",
    says: "actions that somebody accepted, a line each: id, who, reason, until",
    again: "path",
  },
} as const satisfies OptionTable;

type ValueOf<Entry extends OptionEntry> = Entry extends { readonly many: true }
  ? readonly string[]
  : Entry["flags"] extends `${string}<${string}`
    ? string
    : boolean;
/** What has a value though nobody gave one. */
type Always<Entry extends OptionEntry> = Entry extends { readonly default: string }
  ? true
  : Entry["flags"] extends `--no-${string}`
    ? true
    : false;

/** What the command line gives. */
export type Given<All extends OptionTable> = {
  readonly [Name in keyof All as Always<All[Name]> extends true ? Name : never]: ValueOf<All[Name]>;
} & {
  readonly [Name in keyof All as Always<All[Name]> extends true ? never : Name]?:
    | ValueOf<All[Name]>
    | undefined;
};

/**
 * The words that say the same options again.
 * @param seen a path as the output calls it
 */
export function wordsAgain(
  options: OptionTable,
  given: Readonly<Partial<Record<string, object | boolean | string>>>,
  seen: (path: string) => string,
): string[] {
  return Object.entries(options).flatMap(([name, { flags, again }]) => {
    const [flag = ""] = flags.split(" ");
    const value = given[name];
    if (again === undefined || value === undefined) return [];
    if (typeof value === "boolean") return value === flag.startsWith("--no-") ? [] : [flag];
    const words = typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : [];
    return words.flatMap((word) => [flag, again === "path" ? seen(word) : word]);
  });
}
