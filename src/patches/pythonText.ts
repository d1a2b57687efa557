import { ownTable } from "../model/ownTable.ts";
/*
 * What can be seen of a piece of Python without its surroundings: which brackets it closes that it did not open, which
 * it leaves open, whether it ends inside a string.
 */

export interface Balance {
  /** Closing brackets without an opening one, in order of the text: the innermost first. */
  readonly closes: readonly string[];
  /** Opening brackets without a closing one, outermost first. */
  readonly opens: readonly string[];
  /** The quotes of a triple-quoted string that the text leaves open; null where it ends in code. */
  readonly openString: string | null;
  /** Where each of all these stands in the text. */
  readonly at: readonly number[];
}

const token =
  /[rbuf]{0,2}("""|''')|[rbuf]{0,2}(?:"(?:\\[^]|[^"\\\n]){0,2000}"|'(?:\\[^]|[^'\\\n]){0,2000}')|#[^\n]*|[()[\]{}]/gi;
const partner = ownTable<string>({ ")": "(", "]": "[", "}": "{" });

/** Reads the text as code from its first character on. */
export function balanceOf(text: string): Balance {
  const closes: { bracket: string; at: number }[] = [];
  const opens: { bracket: string; at: number }[] = [];
  const balance = (openString: string | null, end: readonly number[]): Balance => ({
    closes: closes.map(({ bracket }) => bracket),
    opens: opens.map(({ bracket }) => bracket),
    openString,
    at: [...closes.map(({ at }) => at), ...opens.map(({ at }) => at), ...end],
  });
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [whole, quotes] = found;
    if (quotes !== undefined) {
      const end = endOfString(text, token.lastIndex, quotes);
      if (end === null) return balance(quotes, [found.index]);
      token.lastIndex = end;
    } else if (whole.length > 1) continue;
    else if ("([{".includes(whole)) opens.push({ bracket: whole, at: found.index });
    else if (opens.at(-1)?.bracket === partner[whole]) opens.pop();
    else if (partner[whole] !== undefined) closes.push({ bracket: whole, at: found.index });
  }
  return balance(null, []);
}

function endOfString(text: string, from: number, quotes: string): number | null {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(quotes, at)) return at + quotes.length;
  }
  return null;
}

/** The text without comments and with strings emptied, so that words in them are no code. */
export function codeOnly(text: string): string {
  // most lines hold neither
  if (!/["'#]/.test(text)) return text;
  let out = "";
  let last = 0;
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [whole, quotes] = found;
    if (quotes === undefined && whole.length === 1) continue;
    out += text.slice(last, found.index);
    if (quotes !== undefined) token.lastIndex = endOfString(text, token.lastIndex, quotes) ?? text.length;
    if (!whole.startsWith("#")) out += '""';
    last = token.lastIndex;
    if (last >= text.length) break;
  }
  return out + text.slice(last);
}
