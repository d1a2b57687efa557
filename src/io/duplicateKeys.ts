/**
 * JSON pointers of the keys that an object of the text holds twice; JSON.parse silently keeps the last value. The
 * text is valid JSON, and `value` is what it says.
 */
export function duplicateKeys(text: string, value: unknown): string[] {
  // As many keys in the text as in the value: none was lost, and the slow look is spared.
  return keysInText(text) === keysIn(value) ? [] : find(text);
}

const QUOTE = '"';
const COLON = 58;
const SPACE = 32;

/** Strings that a colon follows. Most of a large document is inside strings, which are skipped from quote to quote. */
function keysInText(text: string): number {
  let keys = 0;
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at)) {
    do at = text.indexOf(QUOTE, at + 1);
    while (isEscaped(text, at));
    do at++;
    while (text.charCodeAt(at) <= SPACE);
    if (text.charCodeAt(at) === COLON) keys++;
  }
  return keys;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

function keysIn(root: unknown): number {
  let keys = 0;
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) keys += inside.length;
    for (const each of inside) if (typeof each === "object" && each !== null) open.push(each);
  }
  return keys;
}

interface Level {
  /** Null in a list. */
  readonly keys: Set<string> | null;
  readonly place: string;
  /** Where the next value stands: the index in a list, the key in an object. */
  at: number | string;
}

function find(text: string): string[] {
  const found = new Set<string>();
  const levels: Level[] = [];
  for (const { 0: token, 1: word, 2: colon } of text.matchAll(
    /("(?:[^"\\]|\\.)*(?:"|\\?$))(\s*:)?|[[\]{},]/gs,
  )) {
    const level = levels.at(-1);
    if (word !== undefined && colon !== undefined && level?.keys) {
      const name = JSON.parse(word) as string;
      level.at = name;
      if (level.keys.has(name)) found.add(placeIn(level));
      level.keys.add(name);
    } else if (token === "{" || token === "[") {
      const place = level === undefined ? "" : placeIn(level);
      levels.push(token === "{" ? { keys: new Set(), place, at: "" } : { keys: null, place, at: 0 });
    } else if (token === "}" || token === "]") levels.pop();
    else if (token === "," && typeof level?.at === "number") level.at++;
  }
  return [...found];
}

function placeIn({ place, at }: Level): string {
  return `${place}/${String(at).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
