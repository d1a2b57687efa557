import type { CommandRule, ProblemStatus } from "../model/command.ts";
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
  | { readonly flag: string; readonly finite: boolean }
  | { readonly env: string; readonly is: readonly string[] }
  /** One of the metrics the caller wants to read from the run. */
  | { readonly metric: readonly string[] };

export interface ConditionalRule {
  readonly id: string;
  readonly rule: CommandRule;
  readonly status: ProblemStatus;
  readonly refused: boolean;
  readonly entryPoints: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly when: readonly Condition[];
  /** Flag whose use is the place of the problem; absent or not given: the entry point. */
  readonly at?: string;
  readonly message: string;
  readonly corrections: readonly Correction[];
  readonly source: string;
}

/** A flag that the program does not know, and what was meant. */
export interface Rename {
  readonly flag: string;
  readonly entryPoints: readonly string[];
  /** Taken if the program accepts it at the commit; absent: the flag has to go. */
  readonly to?: string;
  /** Where the meant flag is one of the server. */
  readonly server?: { readonly flag: string; readonly value?: string };
  /** Further flags without which the renamed one has no effect; added where accepted and not given. */
  readonly with?: readonly { readonly flag: string; readonly value: string }[];
  readonly reason: string;
  readonly confidence: Correction["confidence"];
  readonly source: string;
}
