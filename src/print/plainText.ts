/*
 * Most text holds no sign that the library would spell otherwise, and asking it costs forty patterns a text. That what
 * counts as plain here comes out of the library unchanged is a property test.
 */

/** Signs of Markdown, a formula's dollar, line ends, and what would be taken for an address. */
const RISKY = /[\\`*_[\]<&@|~$\r\n\t]|[ps]:\/|[Ww]\./;
/** No other block than a paragraph starts so, and no line ends so that a reader would drop. */
const PLAIN_START = /^\p{L}/u;
const PLAIN_END = /[^ #]$/;

/** @param info the signs on either side */
export function isPlain(value: string, { before, after }: { before: string; after: string }): boolean {
  if (RISKY.test(value) || (after.startsWith("[") && value.endsWith("!"))) return false;
  if (before.endsWith("\n") && !PLAIN_START.test(value)) return false;
  return !after.startsWith("\n") || PLAIN_END.test(value);
}
