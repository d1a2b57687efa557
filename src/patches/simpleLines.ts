import { balanceOf, codeOnly } from "./pythonText.ts";
import type { PythonReader } from "../model/patchFacts.ts";

/** A statement that others follow, or that follows others, inside one of several lines; decorators. */
const COMPOUND =
  /^\s*(?:if|elif|else|for|while|try|except|finally|with|async|match|case|def|class)\b|^\s*@|[:\\]\s*$/;
/** More lines that nobody has seen cost more than the text at once. */
const MOST_NEW = 4;

/**
 * A reader that remembers lines. A text of nothing but whole simple statements, one a line, is Python if every line
 * is: patches for one commit show the same lines around their changes again and again. Any other text is read.
 */
export function rememberingLines(read: PythonReader): PythonReader {
  const simple = new Map<string, boolean>();
  const valid = new Map<string, boolean>();
  const isSimple = (line: string) => answered(simple, line, isSimpleLine);
  const isValid = (line: string) => answered(valid, line, (each) => read(each) === null);
  const seen = new Set<string>();
  const isNew = (line: string) => !valid.has(line) && seen.size < seen.add(line).size;
  return (text) => {
    const lines = text.split("\n");
    if (!lines.every(isSimple)) return read(text);
    return lines.filter(isNew).length <= MOST_NEW && lines.every(isValid) ? null : read(text);
  };
}

function answered(known: Map<string, boolean>, line: string, ask: (line: string) => boolean): boolean {
  const before = known.get(line);
  if (before !== undefined) return before;
  const answer = ask(line);
  known.set(line, answer);
  return answer;
}

/** All of a statement, and no part of another one: no open bracket, no open string, no block. */
function isSimpleLine(line: string): boolean {
  if (COMPOUND.test(line)) return false;
  const { closes, opens, openString } = balanceOf(line);
  const isWhole = closes.length === 0 && opens.length === 0 && openString === null;
  return isWhole && !/["'`]/.test(codeOnly(line).replaceAll('""', ""));
}
