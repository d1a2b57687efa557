/** Whether a text is these parts in their order, with anything between them: looked for once from left to right. */
export function isOfParts(text: string, parts: readonly string[]): boolean {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether a name is meant by one with stars, each of which stands for any letters. */
export function isMeant(name: string, glob: string): boolean {
  return isOfParts(name, glob.split("*"));
}
