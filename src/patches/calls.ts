import type { DiffHunk } from "./diff.ts";

/** A call in the new text of a hunk, with the text between its brackets. */
export interface Call {
  readonly args: string;
  /** False where the hunk ends before the closing bracket. */
  readonly complete: boolean;
  /** Index of the line, among the hunk's lines, on which the character at `offset` of the new text stands. */
  readonly lineOf: (offset: number) => number;
  /** Offset of the arguments in the new text. */
  readonly start: number;
}

/** Every call whose text up to the opening bracket matches `callee`, in the post-image of a hunk. */
export function callsOf(hunk: DiffHunk, callee: RegExp): Call[] {
  // few hunks hold one; `search` begins at the start whatever the expression remembers
  if (!hunk.lines.some((line) => line.search(callee) >= 0)) return [];
  if (!hunk.lines.some((line) => line.startsWith("+"))) return [];
  const kept = hunk.lines.flatMap((line, index) =>
    /^[ +]/.test(line) ? [{ text: line.slice(1), index }] : [],
  );
  const text = kept.map((line) => line.text).join("\n");
  const ends: { end: number; index: number }[] = [];
  let end = 0;
  for (const line of kept) ends.push({ end: (end += line.text.length + 1), index: line.index });
  const lineOf = (offset: number) => ends.find((line) => offset < line.end)?.index ?? 0;
  return [...text.matchAll(callee)].map((match) => {
    const start = match.index + match[0].length;
    const close = closingBracket(text, start);
    return { args: text.slice(start, close ?? undefined), complete: close !== null, lineOf, start };
  });
}

/** Where the bracket opened before `start` closes; strings and comments are stepped over. Null: not in this text. */
function closingBracket(text: string, start: number): number | null {
  let depth = 1;
  const token =
    /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n]){0,2000}"|'(?:\\.|[^'\\\n]){0,2000}'|#.*|[()[\]{}]/g;
  token.lastIndex = start;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if ("([{".includes(found[0])) depth++;
    else if (")]}".includes(found[0]) && --depth === 0) return found.index;
  }
  return null;
}

/** The text of the call split at its own commas. */
export function argumentsOf(args: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const [token] of args.matchAll(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*|\\\n|[^]/g)) {
    if (token.startsWith("#") || token === "\\\n") continue;
    if ("([{".includes(token)) depth++;
    if (")]}".includes(token)) depth--;
    if (token === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** `"0"` → `0`; anything that is not one string literal stays as written. */
export function unquoted(text: string): string {
  return /^(["'])([^"'\\]*)\1$/.exec(text)?.[2] ?? text.replace(/\s+/g, " ");
}
