import type { AcceptedFlags } from "./acceptedFlags.ts";

/** Other words for the same in flag names, by token: `--input-length`, `--gpu-memory-utilisation`. */
export type FlagSynonyms = Readonly<Record<string, string>>;

/** How far a spelling may be from the option that was meant. */
const MOST_EDITS = 2;
/** Letters of the name per edit: `--tp` must not pass for `--pp`. */
const LETTERS_PER_EDIT = 4;

/**
 * The options that a flag the program does not know may have been meant to be: the same tokens in other words or other
 * cuts (`--random-inputlen`, `--batchsize`, `--requests-rate`), one token more or less (`--max-batched-tokens`), or a
 * typing error. Of several kinds of likeness the closest one speaks alone; several names mean that nobody can tell.
 */
export function nearFlags(flag: string, accepted: AcceptedFlags, synonyms: FlagSynonyms): readonly string[] {
  const name = flag.replaceAll("_", "-");
  if (accepted.byName.has(name)) return [name];
  const wanted = tokensOf(name, synonyms);
  const options = [...accepted.byName].filter(([option]) => option.startsWith("--"));
  const alike = (test: (tokens: readonly string[], option: string) => boolean) => {
    const found = options.filter(([option]) => test(tokensOf(option, synonyms), option));
    // a flag and its other names are one meaning
    return [...new Map(found.map(([option, span]) => [span, option])).values()];
  };
  const kinds = [
    () => alike((tokens) => tokens.join("") === wanted.join("")),
    () => alike((tokens) => wanted.length > 1 && isOneMore(wanted, tokens)),
    () => alike((tokens) => tokens.length > 1 && isOneMore(tokens, wanted)),
    () => nearest(name, alike),
  ];
  for (const kind of kinds) {
    const found = kind();
    if (found.length > 0) return found;
  }
  return [];
}

type Alike = (test: (tokens: readonly string[], option: string) => boolean) => string[];

function nearest(name: string, alike: Alike): string[] {
  const most = Math.min(MOST_EDITS, Math.floor((name.length - 2) / LETTERS_PER_EDIT));
  for (let edits = 1; edits <= most; edits++) {
    const found = alike((_, option) => distance(name, option, most) === edits);
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of a name, each under one spelling; plurals are singular. */
function tokensOf(name: string, synonyms: FlagSynonyms): string[] {
  return name
    .replace(/^-+/, "")
    .toLowerCase()
    .split("-")
    .map((token) => synonyms[token] ?? token)
    .map((token) => (token.length > 3 && token.endsWith("s") ? token.slice(0, -1) : token));
}

/** `more` is `fewer` with one token put in somewhere. */
function isOneMore(fewer: readonly string[], more: readonly string[]): boolean {
  if (more.length !== fewer.length + 1) return false;
  const at = fewer.findIndex((token, index) => token !== more[index]);
  const cut = at < 0 ? fewer.length : at;
  return fewer.slice(cut).every((token, index) => token === more[cut + 1 + index]);
}

/**
 * Optimal string alignment (insert, delete, replace, swap of neighbours), rows as they are needed; `most + 1` where it is
 * surely above `most`. Source: Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(replaced, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
