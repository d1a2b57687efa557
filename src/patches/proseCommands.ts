import type { ProseCommand } from "../model/change.ts";
import type { Prose } from "./signals.ts";

/*
 * Command lines that an author wrote into a message or a pull request: what the server was started with and what was
 * measured. The stored prose has lost most of its line ends, so that a command ends where its words do.
 */

/** Variables, then a program of the engines or a Python script. */
const START =
  /(?:\b[A-Z][A-Z0-9_]*=[^\s"']+ +)*(?:\bpython3?(?:\.\d+)? +(?:-m +(?:sglang|vllm)\.[\w.]+|(?:\.?[\w.-]+)?(?:\/[\w.-]+)*\.py\b)|\b(?:vllm|sglang) +(?:serve|bench +[a-z]\w+)\b)/g;
const MOST = 12;
const LONGEST = 600;

/** Every command of the texts, in their order. */
export function proseCommands(prose: readonly Prose[]): ProseCommand[] {
  const found = prose.flatMap(({ where, text, pointer }) => {
    if (where === "subject") return [];
    return [...text.matchAll(START)].flatMap((match): ProseCommand[] => {
      const written = commandAt(text, match.index, match[0].length);
      return written.length > LONGEST
        ? []
        : [{ text: written, where, pointer: `${pointer}:char ${match.index}` }];
    });
  });
  const texts = found.map(({ text }) => text);
  return found.filter(({ text }, index) => texts.indexOf(text) === index).slice(0, MOST);
}

function commandAt(text: string, start: number, length: number): string {
  const words = [text.slice(start, start + length).replace(/\s+/g, " ")];
  // `vllm serve MODEL`: the one positional that belongs to a program
  let expectsValue = /\bserve$/.test(words[0] ?? "");
  let rest = text.slice(start + length);
  for (;;) {
    const next = /^(?=[ \t\\])[ \t]*(?:\\\r?\n[ \t]*)*((?:'[^'\n]*'|"[^"\n]*"|[^\s'"])+)/.exec(rest);
    const word = next?.[1];
    if (next === null || word === undefined) break;
    const isFlag = /^--?[a-z]/.test(word);
    if (!isFlag && !(expectsValue && isValue(word))) break;
    words.push(word);
    expectsValue = isFlag && !word.includes("=");
    rest = rest.slice(next[0].length);
    // a sign that ends a command may stand at the word itself
    if (/[;|]$/.test(word)) break;
  }
  return words.join(" ").replace(/(?<![;|,])[;|,]+$/, "");
}

/** A word that continues a command; one of prose begins with a capital or ends like a sentence, and a shell sign ends all. */
function isValue(word: string): boolean {
  return !/^(?:[A-Z][a-z]+:?|and|then|with|for|the|.*:|[&|;<>#`\\].*|\d?>.*)$/.test(word);
}
