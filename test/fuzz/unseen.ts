/** The first character that a reader does not see and a terminal, browser or parser obeys, as its code; null where there is none. */
export function unseenIn(text: string): string | null {
  const found = text.match(
    /(?![\t\n])\p{Cc}|[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
  )?.[0];
  return found === undefined
    ? null
    : `U+${(found.codePointAt(0) ?? 0).toString(16)} in ${JSON.stringify(around(text, found))}`;
}

function around(text: string, found: string): string {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 40), at + 20);
}
