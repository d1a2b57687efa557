import type { ScriptContext, Word } from "../model/command.ts";
import { readShell } from "./shell.ts";

/** A line that stands alone. */
export const alone: ScriptContext = { variables: new Map(), directories: [] };

/** `$NAME`, `${NAME}`, `"${NAME[@]}"` and `${NAME:-default}` as a whole word. */
const whole = /^"?\$(?:(\w+)|\{(\w+)(?:\[[@*]\])?(?::?-([^}]*))?\})"?$/;

/**
 * The words that the shell makes of a word: a variable of flags, or an array, is several. Any other word is one, and stays as it
 * is written. Made words stand at the place of the variable and name it.
 */
export function expandWord(word: Word, { variables }: ScriptContext): readonly Word[] {
  const [, bare, braced, fallback] = whole.exec(word.text) ?? [];
  const name = bare ?? braced;
  if (name === undefined) return [word];
  const isSet = variables.has(name);
  const words = isSet ? variables.get(name) : fallback === undefined ? null : wordsOf(fallback);
  if (words == null || (words.length === 1 && !words[0]!.startsWith("-"))) return [word];
  return words.map((value) => ({
    text: value,
    value,
    span: word.span,
    expansions: value.match(/\$(?:\w+|\{[^}]*\})/g) ?? [],
    gluedAt: null,
    from: name,
  }));
}

/** A text as the words a shell splits it into. */
export function wordsOf(text: string): readonly string[] {
  return readShell(text).steps.flatMap(({ words }) => words.map(({ value }) => value));
}
