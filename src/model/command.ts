import type { Correction } from "./correction.ts";
import type { Mode, Project } from "./records.ts";

/*
 * The benchmark-command language: what `commands/` reads from a shell line and what it says about it. All spans are
 * UTF-16 positions in the command text as it was given, end exclusive.
 */

export type Span = readonly [start: number, end: number];

/** One shell word: its bytes, and the value the program receives. */
export interface Word {
  readonly text: string;
  readonly value: string;
  readonly span: Span;
  /** Variables and substitutions whose value the text does not tell (`$MODEL`, `$(pwd)`); empty for a plain word. */
  readonly expansions: readonly string[];
  /** Position inside the span where a quoted part meets an unquoted `--flag`: a space was forgotten there. */
  readonly gluedAt: number | null;
  /** The variable that the word came out of: its place is the variable's. */
  readonly from?: string;
}

export interface EnvAssignment {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  /** The elements, where the value is an array. */
  readonly array?: readonly string[];
  /** `X+=Y` adds to what is there. */
  readonly appends?: true;
  /** `export X=Y` (or a bare `X=Y` step) reaches every later step; `X=Y program` only its own. */
  readonly exported: boolean;
}

/** How the program was named. */
type EntryKind = "script" | "module" | "cli" | "none";

export interface EntryReference {
  readonly kind: EntryKind;
  /** As a person would say it: `benchmarks/benchmark_serving.py`, `sglang.bench_serving`, `vllm bench serve`. */
  readonly name: string;
  /** From the first to the last word that names it (for modules from `-m` on). */
  readonly span: Span;
  /** No word names the program: a container image starts it. */
  readonly implied?: true;
}

/** A flag as the text shows it, before any catalogue: the words after it are values until the next flag. */
export interface FlagUse {
  /** As typed, without value: `--num_prompts`, `-tp`. */
  readonly flag: string;
  /** Underscores as dashes: how flags are compared across spellings. */
  readonly name: string;
  /** The value after `=`, if the flag was written so. */
  readonly inline: string | null;
  readonly word: Word;
  readonly values: readonly Word[];
}

/** One simple command of the line: `cd x`, `export A=1`, `python …`. */
export interface ShellStep {
  readonly span: Span;
  readonly env: readonly EnvAssignment[];
  readonly words: readonly Word[];
  readonly redirects: readonly Span[];
}

/** What earlier lines of a script settle for a line. */
export interface ScriptContext {
  /** Words that a variable holds; null where it is set and its value is not known before the script runs. */
  readonly variables: ReadonlyMap<string, readonly string[] | null>;
  /** Folders that `cd` went into. */
  readonly directories: readonly Word[];
  /** The same with the other values that branches of a condition give a variable, one variable at a time. */
  readonly others?: readonly ScriptContext[];
}

export interface ParsedCommand {
  readonly text: string;
  /** What earlier lines of the script settle. */
  readonly context: ScriptContext;
  readonly steps: readonly ShellStep[];
  /** Which step runs the benchmark; null when none does. */
  readonly main: number | null;
  /** What holds when the main step runs, in order of assignment. */
  readonly env: readonly EnvAssignment[];
  /** Targets of the `cd` steps before the main step. */
  readonly directories: readonly Word[];
  readonly interpreter: Word | null;
  readonly entry: EntryReference;
  /** Every word after the entry point. */
  readonly arguments: readonly Word[];
  readonly flags: readonly FlagUse[];
  /** Words before the first flag; which later words are values only the catalogue can tell. */
  readonly positionals: readonly Word[];
  /** Words whose value is a text for a shell of its own (`bash -c TEXT`, `ssh HOST TEXT`). */
  readonly shells: readonly Word[];
  /** Places inside a container that hold folders of the host. */
  readonly mounts: readonly string[];
  /** The container image that the main step runs in. */
  readonly image: Word | null;
  /** What the shell would refuse. */
  readonly syntaxErrors: readonly { readonly message: string; readonly at: number }[];
}

/** The status words of argparse's verdict on one argument. */
export type ArgumentStatus =
  | "ok"
  | "abbreviation"
  | "ambiguous"
  | "unrecognized"
  | "stray_positional"
  | "missing_value"
  | "missing_required"
  | "invalid_choice"
  | "invalid_int"
  | "invalid_float"
  | "invalid_value"
  | "value_given_to_switch";

export interface CheckedArgument {
  readonly flag: string;
  /** The declared option it resolves to; null when unknown. */
  readonly resolved: string | null;
  readonly side: "client" | "engine" | "frontend-server" | null;
  readonly values: readonly string[];
  readonly status: ArgumentStatus;
  readonly span: Span;
}

/** Why a problem is one: argparse's word, or what goes wrong after parsing. */
export type ProblemStatus =
  | Exclude<ArgumentStatus, "ok" | "abbreviation">
  | "syntax"
  | "glued"
  | "brackets"
  | "placeholder"
  | "unset_variable"
  | "not_at_commit"
  | "wrong_project"
  | "stub"
  | "unknown_script"
  | "relative_script"
  | "local_path"
  | "no_dataset"
  | "no_effect"
  | "unknown_model"
  | "unloadable_model"
  | "gated_model"
  | "not_measured"
  | "repeated"
  | "stand_in";

export type CommandRule =
  | "command-malformed"
  | "command-placeholder"
  | "command-filler"
  | "flag-unknown"
  | "flag-misplaced"
  | "flag-value-invalid"
  | "script-wrong"
  | "path-local"
  | "dataset-missing"
  | "model-unknown"
  | "model-gated"
  | "model-unsupported"
  | "memory-exceeded"
  | "flag-ineffective"
  | "flag-repeated"
  | "metric-rate-limited"
  | "requests-too-few"
  | "workload-cached";

export interface CommandProblem {
  readonly rule: CommandRule;
  readonly status: ProblemStatus;
  /** True where shell, program or engine stops; false where it runs and the number is not what its name says. */
  readonly refused: boolean;
  /** Set where the command may stay as it is and a reader of its numbers should know. */
  readonly note?: true;
  /** As typed. */
  readonly flag?: string;
  readonly value?: string;
  readonly message: string;
  /** null when the problem is an absence. */
  readonly span: Span | null;
  /** Each applies together with the others; empty when only a person can tell. */
  readonly corrections: readonly Correction[];
}

/** When a command is to run: any of the three; commit before date before release. */
export interface Era {
  readonly commit?: string | undefined;
  /** YYYY-MM-DD (a longer ISO time is cut): the main line as it stood at the end of that day. */
  readonly date?: string | undefined;
  readonly release?: string | undefined;
}

/** A place on a project's main line. */
export interface EraPosition {
  readonly project: Project;
  /** Number of the main-line commit, from 1. */
  readonly position: number;
  /** `assumed`: nothing was given, and the newest release that accepts the command best was taken. */
  readonly by: "commit" | "date" | "release" | "assumed";
  /** The first release that contains the position; null after the last known one. */
  readonly release: string | null;
  /** Set where the time lies after what is known: flags may have come that nobody here knows. */
  readonly past?: KnownUntil;
}

/** The last day of which the flags of a project are known, and the newest release by then. */
export interface KnownUntil {
  readonly day: string;
  readonly release: string | null;
}

export interface CommandCheck {
  /** Id in the flag catalogue, such as `vllm:benchmarks/benchmark_serving.py`; null outside it. */
  readonly entryPoint: string | null;
  readonly project: Project | null;
  readonly mode: Mode | null;
  /** What the program is: a client needs a server beside it. Absent outside the catalogue. */
  readonly role?: "client" | "server" | "in-process";
  readonly at: EraPosition | null;
  /** null when the entry point is outside the catalogue or the era is unknown. */
  readonly exists: boolean | null;
  /** Whether argparse accepts the arguments; null unless the entry point exists. */
  readonly parses: boolean | null;
  readonly arguments: readonly CheckedArgument[];
  readonly problems: readonly CommandProblem[];
}

/** What corrections made of a command. */
export interface AppliedCorrections {
  readonly command: string;
  /** Words that left the client for the server, quoted for a shell. */
  readonly moved: readonly string[];
  readonly applied: readonly Correction[];
  /** Corrections that found nothing to change: their word is not in the text. */
  readonly skipped: readonly Correction[];
}
