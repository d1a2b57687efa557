import type { FlagUse, ParsedCommand, Span } from "../model/command.ts";
import { quoteWords } from "./argv.ts";

/*
 * The single changes a correction makes to the bytes of a command. Each touches the words it is about and the blanks
 * before a word that goes; everything else stays.
 */

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((current, { span, text: by }) => current.slice(0, span[0]) + by + current.slice(span[1]), text);
}

/** Blanks between words: a backslash before a line's end is one too. */
const blanks = /^(?:\s|\\\r?\n)*$/;

/** A flag with its values and the blanks before it. */
export function withGap({ text, steps }: ParsedCommand, { word, values }: FlagUse): Span {
  const [start, end] = word.span;
  const before = steps
    .flatMap((step) => [...step.words, ...step.env].map(({ span }) => span).concat(step.redirects))
    .reduce((last, span) => (span[1] <= start ? Math.max(last, span[1]) : last), 0);
  const from = blanks.test(text.slice(before, start)) ? before : start;
  return [from, values.at(-1)?.span[1] ?? end];
}

/** Words behind the last argument of the program, before whatever the line does with its output. */
export function appended({ text, arguments: words, entry }: ParsedCommand, added: string): string {
  const at = Math.max(words.at(-1)?.span[1] ?? 0, entry.span[1]) || text.trimEnd().length;
  return edited(text, [{ span: [at, at], text: ` ${added}` }]);
}

/** The flag's own bytes; a flag inside quotes is written anew as a whole. */
export function renamed(text: string, uses: readonly FlagUse[], to: string): string {
  return edited(
    text,
    uses.map(({ word, flag, inline }) =>
      word.text.startsWith(flag)
        ? { span: [word.span[0], word.span[0] + flag.length], text: to }
        : { span: word.span, text: quoteWords([inline === null ? to : `${to}=${inline}`]) },
    ),
  );
}

/** Sets the value of a flag's last use; adds the flag where there is none. */
export function withValue(
  command: ParsedCommand,
  use: FlagUse | undefined,
  flag: string,
  value: string,
): string {
  const { text } = command;
  const quoted = quoteWords([value]);
  if (use === undefined) return appended(command, `${flag} ${quoted}`);
  if (use.inline !== null) return edited(text, [inlineValue(use, value)]);
  const [first] = use.values;
  return first === undefined
    ? edited(text, [{ span: [use.word.span[1], use.word.span[1]], text: ` ${quoted}` }])
    : edited(text, [{ span: first.span, text: quoted }]);
}

function inlineValue({ word, flag }: FlagUse, value: string): Edit {
  return word.text.startsWith(`${flag}=`)
    ? { span: [word.span[0] + flag.length + 1, word.span[1]], text: quoteWords([value]) }
    : { span: word.span, text: quoteWords([`${flag}=${value}`]) };
}

/** An assignment the command has is changed where it stands, else it goes before the program. */
export function withEnv(command: ParsedCommand, name: string, value: string): string {
  const { text, env, main, steps } = command;
  const assigned = `${name}=${quoteWords([value])}`;
  const known = env.findLast((assignment) => assignment.name === name);
  if (known !== undefined)
    return known.value === value ? text : edited(text, [{ span: known.span, text: assigned }]);
  const start = main === null ? 0 : (steps[main]?.span[0] ?? 0);
  return edited(text, [{ span: [start, start], text: `${assigned} ` }]);
}

/** Every argument that is the model: also the tokenizer named after it. */
export function replacedModel(
  { text, arguments: words, flags }: ParsedCommand,
  from: string,
  to: string,
): string {
  return edited(text, [
    ...words.filter(({ value }) => value === from).map(({ span }) => ({ span, text: quoteWords([to]) })),
    ...flags.filter(({ inline }) => inline === from).map((use) => inlineValue(use, to)),
  ]);
}

/** `-m module` and scripts need an interpreter before them, `vllm bench serve` has none. */
export function replacedScript({ text, interpreter, entry }: ParsedCommand, to: string): string {
  const needsPython = to.startsWith("-m ") || to.endsWith(".py");
  if (needsPython)
    return edited(text, [{ span: entry.span, text: interpreter === null ? `python ${to}` : to }]);
  return edited(text, [{ span: [interpreter?.span[0] ?? entry.span[0], entry.span[1]], text: to }]);
}
