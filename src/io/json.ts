/** JSON as text with sorted keys, two spaces and a final newline: the same value gives the same bytes. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

/** The text of `stableJson` of an object with long lists, an item at a time: no text holds more than one. */
export function* stablePieces(value: object): Generator<string> {
  const entries = sortedEntries(value);
  yield entries.length === 0 ? "{" : "{\n";
  for (const [at, [key, each]] of entries.entries()) {
    yield `  ${JSON.stringify(key)}: `;
    if (Array.isArray(each) && each.length > 0) yield* indentedItems(each);
    else yield indented(each, 2);
    yield at < entries.length - 1 ? ",\n" : "\n";
  }
  yield "}\n";
}

function* indentedItems(items: readonly unknown[]): Generator<string> {
  yield "[\n";
  for (const [at, item] of items.entries())
    yield `    ${indented(item, 4)}${at < items.length - 1 ? ",\n" : "\n"}`;
  yield "  ]";
}

/** A line end inside a text is written as two letters, so that every one that stands here is one of the layout. */
function indented(value: unknown, blanks: number): string {
  // what JSON leaves out of an object is null in a list
  return (JSON.stringify(sortKeys(value), null, 2) ?? "null").replaceAll("\n", `\n${" ".repeat(blanks)}`);
}

function sortedEntries(value: object): (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * An object of long lists as JSON with a line per list item, sorted keys: a third smaller than indented, and a
 * difference between two versions still names the item.
 */
export function recordJson(value: object): string {
  return [...recordPieces(value)].join("");
}

/** The text of `recordJson`, a list item at a time: a set of any size is written without standing in memory as text. */
export function* recordPieces(value: object): Generator<string> {
  const entries = sortedEntries(value);
  yield "{\n";
  for (const [at, [key, each]] of entries.entries()) {
    yield `${JSON.stringify(key)}: `;
    if (Array.isArray(each)) yield* itemLines(each);
    else yield stableLine(each);
    yield at < entries.length - 1 ? ",\n" : "";
  }
  yield "\n}\n";
}

function* itemLines(items: readonly unknown[]): Generator<string> {
  yield items.length === 0 ? "[" : "[\n";
  for (const [at, item] of items.entries())
    yield `${stableLine(item)}${at < items.length - 1 ? ",\n" : "\n"}`;
  yield "]";
}

/** One line, sorted keys. */
export function stableLine(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const each = sortKeys((value as Record<string, unknown>)[key]);
    // assigned like the others it would become the prototype and vanish
    if (key === "__proto__") Object.defineProperty(sorted, key, { value: each, enumerable: true });
    else sorted[key] = each;
  }
  return sorted;
}

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly tooLarge?: true };

/** Whether a text whose first bytes are given may be a JSON object or list. */
export function beginsAsDocument(head: Buffer): boolean {
  return /^\uFEFF?\s*[[{]/.test(head.toString("utf8", 0, 200));
}

/**
 * JSON as Python writes it: bare NaN, Infinity and -Infinity parse, as a number that is not finite; everything else
 * that JSON forbids stays an error. Which of the three words stood there is not kept: none is a measurement.
 */
export function parseTolerant(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (text.trim() === "") return { ok: false, reason: "the file is empty" };
    const corrected = withNonFinite(text);
    if (corrected !== text) {
      try {
        return { ok: true, value: JSON.parse(corrected) };
      } catch {
        // the first message describes the file as it is
      }
    }
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Outside strings the three words become a literal too large for a double, which JSON.parse reads as Infinity. */
function withNonFinite(text: string): string {
  if (!text.includes("NaN") && !text.includes("Infinity")) return text;
  return text.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)|-?\bInfinity\b|\bNaN\b/gs, (token) =>
    token.startsWith('"') ? token : token.startsWith("-") ? "-1e999" : "1e999",
  );
}
