/**
 * What nobody sees and a terminal, a browser or a shell obeys: control characters, line and paragraph separators, marks that
 * turn the direction of text, and half a character, which no file can hold. Names and texts come from files: such a character
 * is shown, never sent.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/**
 * The text with every such character shown as its code (`\u001b`), or as a sign that takes its place.
 * @param kept characters that may stand as they are, such as `"\n\t"`
 */
export function printable(text: string, sign?: string, kept = ""): string {
  return text.replace(UNSEEN, (each) => (kept.includes(each) ? each : (sign ?? codeOf(each))));
}

/** Whether there is any. */
export function isPrintable(text: string): boolean {
  return text.search(UNSEEN) < 0;
}

function codeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
