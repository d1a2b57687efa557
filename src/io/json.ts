/** JSON as text with sorted keys, two spaces and a final newline: the same value gives the same bytes. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

/**
 * An object of long lists as JSON with a line per list item, sorted keys: a third smaller than indented, and a
 * difference between two versions still names the item.
 */
export function recordJson(value: object): string {
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(
      ([key, each]) => `${JSON.stringify(key)}: ${Array.isArray(each) ? itemLines(each) : stableLine(each)}`,
    );
  return `{\n${entries.join(",\n")}\n}\n`;
}

function itemLines(items: readonly unknown[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map(stableLine).join(",\n")}\n]`;
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
  const parsed = parsedAs(text);
  // each level takes two characters at least
  return parsed.ok && text.length > 2 * DEEPEST && isDeeper(parsed.value, DEEPEST)
    ? { ok: false, reason: `nested deeper than ${DEEPEST.toLocaleString("en-US")} levels`, tooLarge: true }
    : parsed;
}

/** No program nests results so deep, and every function that goes through a document may call itself once a level. */
const DEEPEST = 1000;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((each) => isDeeper(each, levels - 1));
  for (const key in value) if (isDeeper((value as Record<string, unknown>)[key], levels - 1)) return true;
  return false;
}

function parsedAs(text: string): Parsed {
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
