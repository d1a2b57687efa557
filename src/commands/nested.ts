import type { CommandProblem, ParsedCommand, Span, Word } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { quoteWords } from "./argv.ts";
import { driverOptions } from "./launchers.ts";
import { parseCommand } from "./parseCommand.ts";

/** A command that stands as a text inside another one, or behind a prompt. */
export interface NestedCommand {
  /** The command itself. */
  readonly text: string;
  /** The stretch of the outer text that it takes, quotes included. */
  readonly span: Span;
  /** Where the inner text begins, if every letter of it stands in the outer text as it is; else null. */
  readonly at: number | null;
  /** The outer words for another inner command. */
  readonly written: (text: string) => string;
}

/**
 * What a line holds besides its own words: texts for a shell (`bash -c '…'`, `ssh host '…'`, `--serve-cmd '…'`), and, where
 * the line itself calls no known program, what stands behind a prompt or in a list of words.
 */
export function nestedCommands(command: ParsedCommand): readonly NestedCommand[] {
  const inner = [...command.shells, ...driven(command)].flatMap(inWord);
  if (inner.length > 0 || command.main !== null) return inner;
  return behindPrompt(command.text) ?? inLists(command.text);
}

function driven({ entry, flags }: ParsedCommand): Word[] {
  if (!entry.name.startsWith("vllm bench sweep")) return [];
  return flags
    .filter(({ name }) => driverOptions.includes(name))
    .flatMap(({ inline, values, word }) =>
      inline === null ? values.slice(0, 1) : [{ ...word, value: inline }],
    );
}

function inWord({ text, value, span }: Word): NestedCommand[] {
  if (parseCommand(value).main === null) return [];
  const at = text.indexOf(value);
  const [open, close] = at < 0 ? ["", ""] : [text.slice(0, at), text.slice(at + value.length)];
  return [
    {
      text: value,
      span,
      at: at < 0 ? null : span[0] + at,
      written: (changed) =>
        at < 0 || /["'\\$`]/.test(changed)
          ? `${flagOf(text)}${quoteWords([changed])}`
          : open + changed + close,
    },
  ];
}

/** `--wrap=` of `--wrap='…'`: it stays in front of another value. */
function flagOf(text: string): string {
  return /^-[\w-]*=/.exec(text)?.[0] ?? "";
}

/**
 * `$ `, `# `, `> `, `!`, `(env) user@host:~$ `, a list's `- ` and the words of a Dockerfile. A comment counts only where a
 * program stands in it.
 */
const prompt =
  /^\s*(?:(?:\([\w.-]+\)\s*)?(?:[\w.-]+@[\w.-]+:?[^$#>\n]*|[\w.-]+:[^$#>\s]*)?[$#>%]\s+|!|(?:RUN|CMD|ENTRYPOINT)\s+|-\s+|(?:command|args|entrypoint):\s+)(?=[^\s[])/;

function behindPrompt(text: string): NestedCommand[] | null {
  const length = prompt.exec(text)?.[0].length;
  if (length === undefined) return null;
  const rest = text.slice(length);
  const parsed = parseCommand(rest);
  if (parsed.main === null && parsed.shells.length === 0) return null;
  return [{ text: rest, span: [length, text.length], at: length, written: (changed) => changed }];
}

/** `["vllm", "serve", "m"]` of a Dockerfile, a manifest, or a Python call. */
function inLists(text: string): NestedCommand[] {
  const lists = text.matchAll(
    /\[\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:\s*,\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))*\s*,?\s*\]/g,
  );
  return [...lists].flatMap(({ 0: list, index }): NestedCommand[] => {
    const words = wordsOf(list);
    const inner = quoteWords(words);
    if (parseCommand(inner).main === null) return [];
    return [{ text: inner, span: [index, index + list.length], at: null, written: listOf }];
  });
}

function wordsOf(list: string): string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\[^])*)(?:"|\\?$)|'((?:[^'\\]|\\[^])*)(?:'|\\?$)/g)].map(
    ([, double, single]) => (double ?? single ?? "").replace(/\\(.)/g, "$1"),
  );
}

function listOf(text: string): string {
  const { steps } = parseCommand(text);
  return `[${steps.flatMap(({ words }) => words.map(({ value }) => JSON.stringify(value))).join(", ")}]`;
}

/** Problems of an inner command at their places in the outer text; where letters were escaped, at the whole of it. */
export function placedProblems(
  { span, at }: NestedCommand,
  problems: readonly CommandProblem[],
): CommandProblem[] {
  return problems.map((problem) => ({
    ...problem,
    span: problem.span === null || at === null ? span : [problem.span[0] + at, problem.span[1] + at],
    corrections: problem.corrections.map((correction) => moved(correction, at)),
  }));
}

function moved(correction: Correction, at: number | null): Correction {
  if (at === null) return correction;
  if (correction.kind === "insert-space") return { ...correction, at: correction.at + at };
  if (correction.kind === "replace-text")
    return { ...correction, start: correction.start + at, end: correction.end + at };
  return correction;
}
