import type { CheckedArgument, CommandProblem, KnownUntil, ParsedCommand } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import type { AcceptedFlags } from "./acceptedFlags.ts";
import type { KnownEntry } from "./entryPoints.ts";
import type { ProjectFlags, RuleFile } from "./flagCatalogue.ts";

/** A command whose entry point exists at the position, with argparse's verdict: what every further check looks at. */
export interface Checked {
  readonly command: ParsedCommand;
  readonly found: KnownEntry;
  readonly position: number;
  readonly flags: ProjectFlags;
  readonly accepted: AcceptedFlags;
  readonly given: readonly CheckedArgument[];
  readonly rules: RuleFile;
  /** Set where the time lies after what is known. */
  readonly past: KnownUntil | null;
}

/** A model and the argument that names it. */
export interface NamedModel {
  readonly value: string;
  readonly argument: CheckedArgument;
}

/** A problem of a word but for its place, which is the word. */
export type WordProblem = Omit<CommandProblem, "span" | "value">;

/** `{--flag}` in a correction of the data is the value the command gives that flag; without one there is no correction. */
export function fill(correction: Correction, { flags }: ParsedCommand): Correction[] {
  if (!("value" in correction) || correction.value === undefined) return [correction];
  const [, from] = /^\{(--[\w-]+)\}$/.exec(correction.value) ?? [];
  if (from === undefined) return [correction];
  const use = flags.findLast(({ name }) => name === from);
  const value = use?.inline ?? use?.values[0]?.value;
  return value === undefined ? [] : [{ ...correction, value }];
}
