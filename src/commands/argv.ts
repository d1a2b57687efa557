import type { ParsedCommand, Word } from "../model/command.ts";

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

/** Words as one shell line: bare where no character means anything to a shell, else in single quotes. */
export function quoteWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(" ");
}

/** A word for another line: a variable stays one, as it is written; any other word is quoted anew. */
export function writtenWord({ text, value, expansions }: Word): string {
  return expansions.length > 0 ? text : quoteWords([value]);
}
