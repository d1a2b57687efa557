/** A text as words with a blank on either side: letters and digits of any script, in small letters. */
export function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim()} `;
}

/** Whether one of the phrases stands in the words; a phrase that ends in `*` also begins longer words. */
export function says(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) =>
    phrase.endsWith("*") ? words.includes(` ${phrase.slice(0, -1)}`) : words.includes(` ${phrase} `),
  );
}

/** Names of commits in a text: at least seven hex digits, one of them a letter and one a digit. */
export function commitsIn(text: string): string[] {
  const found = text.match(/(?<![\w-])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/g) ?? [];
  return [...new Set(found.map((hash) => hash.slice(0, 8)))];
}

/** Names of commits and nothing else. */
export function isRowOfNames(text: string): boolean {
  const names = commitsIn(text);
  return names.length > 0 && names.length === wordsOf(text).trim().split(" ").length;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a text, each with its place in it. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  return [...segmenter.segment(text.replaceAll("\n", " "))].map(({ segment, index }) => ({
    text: segment,
    start: index,
  }));
}
