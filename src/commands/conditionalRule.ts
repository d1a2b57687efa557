import type { ArgumentStatus, CommandRule, ProblemStatus } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";

/*
 * What parses but fails or lies, as data (data/catalogues/flags/rules.json). A rule holds when every condition holds.
 * The effective value of a flag is the last one given, else its default at the commit.
 */

export type Condition =
  | { readonly flag: string; readonly given: boolean }
  /** Whether the program accepts the flag at the commit. */
  | { readonly flag: string; readonly accepted: boolean }
  | { readonly flag: string; readonly is: readonly string[] }
  | { readonly flag: string; readonly isNot: readonly string[] }
  | { readonly flag: string; readonly below: number }
  | { readonly flag: string; readonly atLeast: number }
  /** The value is below that of another flag. */
  | { readonly flag: string; readonly belowFlag: string }
  | { readonly flag: string; readonly finite: boolean }
  | { readonly env: string; readonly is: readonly string[] };

export interface ConditionalRule {
  readonly id: string;
  readonly rule: CommandRule;
  readonly status: ProblemStatus;
  readonly refused: boolean;
  /** The command may stay as it is; whoever reads its numbers should know. */
  readonly note?: boolean;
  readonly entryPoints: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly when: readonly Condition[];
  /** Flag whose use is the place of the problem; absent or not given: the entry point. */
  readonly at?: string;
  /** `{value}` is the value of the flag at the place. */
  readonly message: string;
  /** A value `{--flag}` is the command's own value of that flag. */
  readonly corrections: readonly Correction[];
  readonly source: string;
}

/** A flag that the program does not know, and what was meant. */
export interface Rename {
  readonly flag: string;
  readonly entryPoints: readonly string[];
  /** Only with one of these values; absent: with any. */
  readonly values?: readonly string[];
  readonly when?: readonly Condition[];
  /** Taken if the program accepts it at the commit; absent: the flag has to go. */
  readonly to?: string;
  /** What the renamed flag is given in place of its value. */
  readonly value?: string;
  /** Where the meant flag is one of the server. */
  readonly server?: { readonly flag: string; readonly value?: string };
  /** Further flags without which the renamed one has no effect; added where accepted and not given. */
  readonly with?: readonly { readonly flag: string; readonly value: string }[];
  readonly reason: string;
  readonly confidence: Correction["confidence"];
  readonly source: string;
}

/** What to do about a value that argparse refuses, or a flag it requires. */
export interface ValueFix {
  readonly flag: string;
  readonly status: ArgumentStatus;
  readonly is?: readonly string[];
  readonly entryPoints?: readonly string[];
  readonly corrections: readonly Correction[];
  readonly source: string;
}

/** Several flags of one era that are one JSON option in another. */
export interface Gather {
  readonly to: string;
  /** Each flag and its key in the JSON value. */
  readonly keys: Readonly<Record<string, string>>;
  /** Model values that name a method instead: `[ngram]`. */
  readonly methods: Readonly<Record<string, string>>;
  readonly source: string;
}
