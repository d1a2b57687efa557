import type { ModelCatalogue } from "../model/catalogues.ts";
import type { Mode, Project } from "../model/records.ts";
import type { ConditionalRule, Gather, Rename, ValueFix } from "./conditionalRule.ts";

/*
 * The flag catalogue as data/catalogues/flags/ holds it. Positions are main-line commit numbers from 1; a span is
 * valid from `from` (included) to `to` (excluded); null is still valid. A test validates the files in full
 * (test/knowledge/flags.test.ts): 2,465 spans are too many for every start.
 */

export interface FlagSpan {
  /** All option strings in the order of the declaration; of a positional its name. */
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number | null;
  readonly side: "client" | "engine" | "frontend-server";
  /** As in argparse; absent: exactly one value. */
  readonly nargs?: 0 | "?" | "+" | "*" | number;
  /** `x?` also takes `None`; `size` is an int that may end in k, M, G; absent: any text. */
  readonly type?: "int" | "int?" | "float" | "float?" | "size" | "json" | "json?" | "config";
  /** Index into the project's choice lists. */
  readonly choices?: number;
  readonly default?: string | number | boolean | readonly unknown[];
  readonly required?: boolean;
  /** `--no-x` exists too. */
  readonly negatable?: boolean;
  readonly positional?: boolean;
  /** Only where the program is called so: as a module or script, or by the name of its command line. */
  readonly form?: "cli" | "module";
}

export interface EntryForm {
  readonly kind: "script" | "module" | "cli";
  readonly name: string;
  /** Where this way to call it is younger than the program. */
  readonly from?: number;
  /** A positional the form takes in every era. */
  readonly positional?: string;
}

export interface EntryPoint {
  readonly id: string;
  readonly role: "client" | "server" | "in-process";
  readonly mode: Mode | null;
  readonly forms: readonly EntryForm[];
  readonly exists: readonly (readonly [from: number, to: number | null])[];
  /** From here on the program only says that it was replaced. */
  readonly stub?: number;
  readonly successor?: string;
  /** The program of the other project that measures the same. */
  readonly counterpart?: string;
  /** Since when underscores in option names read as dashes; null: never. */
  readonly flexible: number | null;
  readonly includes: readonly { readonly set: string; readonly from: number; readonly to: number | null }[];
  readonly flags: readonly FlagSpan[];
}

export interface ProjectFlags {
  readonly version: 1;
  readonly source: string;
  readonly project: Project;
  /** Which way of reading the history made the file; absent: it was made otherwise. */
  readonly learner?: number;
  /** The last commit that the flags are known at. */
  readonly until?: readonly [position: number, date: string, commit: string];
  readonly releases: readonly (readonly [version: string, position: number, date: string])[];
  /** Since when `--option.key value` fills a JSON option; null: never. */
  readonly dottedJson: number | null;
  /** Spellings that the parser rewrites to a flag before it reads it, since a position: `-O2` sets `--optimization-level`. */
  readonly spellings?: readonly (readonly [name: string, flag: string, from: number])[];
  /** Date and commit of every position that a span names. */
  readonly changes: Readonly<Record<string, string>>;
  readonly choices: readonly (readonly (string | number)[])[];
  /** Model architectures that the project serves, by their spans. */
  readonly architectures?: readonly (readonly [name: string, from: number, to: number | null])[];
  readonly sets: readonly { readonly id: string; readonly flags: readonly FlagSpan[] }[];
  readonly entryPoints: readonly EntryPoint[];
}

export interface CommitTable {
  readonly version: 1;
  readonly source: string;
  readonly project: Project;
  /** Runs of equal dates in main-line order; dates of a main line are not sorted. */
  readonly days: readonly (readonly [date: string, commits: number])[];
  /** 8 hex digits a commit, joined. */
  readonly hashes: string;
}

export interface RuleFile {
  readonly version: 1;
  readonly source: string;
  readonly rules: readonly ConditionalRule[];
  /** In order: the first that fits is taken. */
  readonly renames: readonly Rename[];
  readonly values: readonly ValueFix[];
  readonly gathers: readonly Gather[];
  /** Other words for the same in names of flags, by token: what is near is told under one spelling. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Flags that say what is measured besides those a workload is read from: never dropped. */
  readonly workload: readonly string[];
  /** Flags of which every use adds to the one before; of any other flag the last use counts. */
  readonly repeatable?: readonly string[];
  /** Programs outside the flag catalogue that speak to a running server, by the paths of their scripts. */
  readonly clients?: readonly {
    readonly script: string;
    readonly project: Project;
    readonly source: string;
  }[];
  /** Regular expressions (case-insensitive) over words that stand for a value. */
  readonly placeholders: readonly string[];
  /** Directories of some machine, as path prefixes. */
  readonly localRoots: readonly string[];
  /** Flags whose value is a file, a folder, or an id of the hub: an absolute path there is of some machine. */
  readonly pathFlags: readonly string[];
  /** Data files every runner can fetch: a local copy of one is named by its plain name. */
  readonly knownFiles: readonly { readonly pattern: string; readonly name: string }[];
  readonly memory: MemoryBudget;
  /** Programs that time one batch of stated lengths, and from which commit on they refuse one that does not fit. */
  readonly context: {
    readonly entryPoints: readonly string[];
    readonly refusedFrom: number;
    readonly source: string;
  };
}

/** What a GPU has for weights and KV cache (models.json, formulas). */
export interface MemoryBudget {
  readonly gpuGib: number;
  readonly utilization: number;
  readonly overheadGib: number;
  /** A cache below this is none: the smallest count of GPUs is worked out with it. */
  readonly leastTokens: number;
  readonly source: string;
}

export interface FlagCatalogue {
  readonly projects: Readonly<Partial<Record<Project, ProjectFlags>>>;
  readonly rules: RuleFile;
  readonly models?: ModelCatalogue;
  /** The commit table of a project; read only when a commit or a date must be resolved. */
  readonly commits: (project: Project) => CommitTable | null;
}

/** The parsed JSON of data/catalogues/flags/. Commit tables are large: they come through a function. */
export interface FlagCatalogueFiles {
  readonly vllm: unknown;
  readonly sglang: unknown;
  readonly rules: unknown;
  readonly models?: unknown;
  readonly commits?: (project: Project) => unknown;
}

/** Binds the files together. Looks only at their heads: full validation is the work of a test. */
export function loadFlagCatalogue(files: FlagCatalogueFiles): FlagCatalogue {
  const tables = new Map<Project, CommitTable | null>();
  const commits = (project: Project): CommitTable | null => {
    const known = tables.get(project);
    if (known !== undefined) return known;
    const value = files.commits?.(project) ?? null;
    const table = value === null ? null : headed<CommitTable>(value, "hashes", `${project}-commits`);
    tables.set(project, table);
    return table;
  };
  return {
    projects: {
      vllm: headed<ProjectFlags>(files.vllm, "entryPoints", "vllm"),
      sglang: headed<ProjectFlags>(files.sglang, "entryPoints", "sglang"),
    },
    rules: headed<RuleFile>(files.rules, "rules", "rules"),
    ...(isModels(files.models) ? { models: files.models } : {}),
    commits,
  };
}

/** Validated in full by its own test, like the flag files. */
function isModels(value: unknown): value is ModelCatalogue {
  return typeof value === "object" && value !== null && "models" in value && Array.isArray(value.models);
}

function headed<T extends { readonly version: 1 }>(value: unknown, key: string, name: string): T {
  if (!isHeaded<T>(value, key))
    throw new TypeError(`data/catalogues/flags/${name}.json is not a flag catalogue of version 1`);
  return value;
}

function isHeaded<T extends { readonly version: 1 }>(value: unknown, key: string): value is T {
  return (
    typeof value === "object" && value !== null && "version" in value && value.version === 1 && key in value
  );
}
