import type { ParsedCommand, Word } from "../model/command.ts";
import { quoteWords } from "../model/quoteWords.ts";

export { quoteWords };

/** A command as a program receives it: no shell stands between. */
export interface ProgramCall {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Folders to change into first. */
  readonly directories: readonly string[];
}

export function argvOf(command: ParsedCommand): ProgramCall {
  const step = command.main === null ? command.steps.at(-1) : command.steps[command.main];
  const assigned = new Set(command.env.map(({ span }) => span[0]));
  const words = (step?.words ?? []).filter(({ span }) => !assigned.has(span[0]));
  return {
    argv: words.filter(({ value }, index) => !(index === 0 && value === "env")).map(({ value }) => value),
    env: Object.fromEntries(command.env.map(({ name, value }) => [name, value])),
    directories: command.directories.map(({ value }) => value),
  };
}

/** A word for another line: a variable stays one, as it is written; any other word is quoted anew. */
export function writtenWord({ text, value, expansions }: Word): string {
  return expansions.length > 0 ? text : quoteWords([value]);
}
