/*
 * The library: what the commands compute, as values. Deeper paths are closed; statistics alone are `benchtriage/stats`.
 * Each call loads what it needs when it is made. Errors that a caller can mend are a `UserError`: `message` says what is
 * wrong and where, `advice` what to do.
 */
import type { Analysis, CorrectedCommand } from "./model/analysis.ts";
import type { Manifest } from "./model/manifest.ts";
import type { DatasetRecord, Problem, Project } from "./model/records.ts";

export type { Analysis, CorrectedCommand, DatasetRecord, Manifest, Problem, Project };
export { UserError } from "./model/userError.ts";

/** How result sets are read. */
export interface ReadOptions {
  /** Only these commits, by seven digits of their hash or more. */
  readonly commits?: readonly string[] | undefined;
  /** False hides what persons decided: the rules stand alone. */
  readonly curation?: boolean | undefined;
}

/** What files held, condensed: values, hashes, statuses, commands and where each stands. */
export interface ResultSet {
  readonly records: readonly DatasetRecord[];
  /** What could not be read; all else was. */
  readonly problems: readonly Problem[];
  /** Files seen = parsed + unknown + problems. */
  readonly files: {
    readonly seen: number;
    readonly parsed: number;
    readonly unknown: number;
    readonly problems: number;
  };
}

/** How a result set is judged. */
export interface AnalyseOptions extends ReadOptions {
  /** `strict` (the default), `published`, or a policy file. */
  readonly policy?: string | undefined;
  /** The machine, such as `H100x4`; by default the policy's. */
  readonly target?: string | undefined;
  /** A file of images that exist, one a line. */
  readonly images?: string | undefined;
  /** The time to print, ISO 8601; by default the newest in the data. */
  readonly now?: string | undefined;
}

/** Whose patches a plan measures besides the human change. */
export interface PlanOptions {
  readonly agents?: "all" | "none" | readonly string[] | undefined;
}

/** When, and of which project, commands are to run. */
export interface FixOptions {
  /** A commit of the main line, a date or a release; by default the newest time that is known. */
  readonly at?: string | undefined;
  /** By default told by the program that is called. */
  readonly project?: Project | undefined;
}

/** A command as it was and as it should be. */
export interface FixedCommand {
  readonly input: string;
  /** The time it was checked for. */
  readonly at: { readonly commit?: string; readonly date: string | null; readonly release: string | null };
  readonly project: Project | null;
  /** The program that is called; null for one that is not known, whose flags are not checked. */
  readonly entryPoint: string | null;
  /** Whether the program was there at the time; null where either is not known. */
  readonly exists: boolean | null;
  /** Whether the program accepts the words; null where that is not known. */
  readonly parses: boolean | null;
  readonly problems: readonly FoundProblem[];
  /** The command corrected; where engine flags moved, `server` runs beside it. */
  readonly corrected: string | null;
  readonly server: string | null;
  /** What was changed, and which rule asked for it. */
  readonly steps: readonly CorrectedCommand["steps"][number][];
  /** What only a person can decide. */
  readonly remaining: readonly CorrectedCommand["remaining"][number][];
}

/** What is wrong with a command, and where in its text. */
export interface FoundProblem {
  /** The rule that speaks: `benchtriage explain RULE`. */
  readonly rule: string;
  readonly status: string;
  /** True where the command may stay as it is. */
  readonly note: boolean;
  readonly flag: string | undefined;
  readonly value: string | undefined;
  readonly message: string;
  /** UTF-16 positions in the input, end exclusive; null where something is missing. */
  readonly span: readonly [number, number] | null;
}

/** Reads files and folders of any known format, mixed. Throws UserError where they hold no result at all. */
export async function readSet(paths: readonly string[], options: ReadOptions = {}): Promise<ResultSet> {
  const [{ readSet: read }, { loadKnowledge }] = await Promise.all([
    import("./pipeline/readSet.ts"),
    import("./knowledge/loadKnowledge.ts"),
  ]);
  const { records, problems, ingested } = await read(paths, readOptions(options), loadKnowledge());
  const { seen, parsed, unknown, problems: unreadable } = ingested.files;
  return { records, problems, files: { seen, parsed, unknown, problems: unreadable } };
}

/**
 * Reads, compares, checks and decides: everything that the pages are made from. Throws UserError where no commit is told of,
 * for an unknown policy, target or commit.
 */
export async function analyse(paths: readonly string[], options: AnalyseOptions = {}): Promise<Analysis> {
  const { analyse: judge } = await import("./pipeline/analyse.ts");
  const { policy = "strict", target, images, now } = options;
  const settings = { ...readOptions(options), policy, target, images, now };
  return (await judge(paths, settings, "benchtriage")).analysis;
}

/**
 * Checks commands against the flags of their day and corrects them. Throws UserError for a time that no project knows.
 */
export async function fix(
  commands: readonly string[],
  { at, project }: FixOptions = {},
): Promise<readonly FixedCommand[]> {
  const [{ fixer }, { bareCommand }, { jsonOf }] = await Promise.all([
    import("./fix/fixer.ts"),
    import("./fix/lines.ts"),
    import("./fix/json.ts"),
  ]);
  return commands
    .map(bareCommand)
    .map(fixer({ at, project, withDiffs: false }, []))
    .map(jsonOf);
}

/** The corrected jobs of every fixable commit, as a runner takes them. */
export async function plan(analysis: Analysis, { agents = "all" }: PlanOptions = {}): Promise<Manifest> {
  const [{ makeManifest }, { planKnowledge }] = await Promise.all([
    import("./plan/manifest.ts"),
    import("./plan/planKnowledge.ts"),
  ]);
  return makeManifest(analysis, { ...planKnowledge(), agents });
}

function readOptions({ commits, curation = true }: ReadOptions) {
  return { commits: commits?.join(","), curation };
}
