import type { Asked, ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { type Section, sectionsOf, type Text } from "../document.ts";
import { type Figure, figuresIn, isCount } from "../numbers.ts";
import { wordsOf } from "../words.ts";

/** A number with the noun behind it. */
interface Counted {
  readonly figure: Figure;
  readonly noun: string;
}

/**
 * "2 Regressions, 6 Improvements, 13 Mixed; 9 of them in rollups" over sections of these names: each has that many
 * entries. An entry is what has the same link in every section; without one nothing is decided.
 */
export const sectionCounts: ClaimReader = (asked) =>
  asked.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "text" ? inText(asked, section, block.text) : [])),
  );

function inText({ document, sections }: Asked, section: Section, at: Text): Found[] {
  const counted = countedIn(at.text);
  const named = counted.map((each) => ({
    ...each,
    of: sections.find(({ title }) => isNamed(title.text, each.noun)),
  }));
  const found = named.filter(({ of }) => of !== undefined && of !== section);
  if (found.length < 2) return [];
  const label = entryLabel(found.flatMap(({ of }) => of ?? []));
  if (label === null)
    return found.map(({ figure, noun }) => ({
      ...placeOf(section, at, figure, noun),
      status: "undecided",
      why: reason("entries-unclear"),
    }));
  const entries = named.map(({ of }) => (of === undefined ? [] : entriesIn(of, label)));
  const lists = found[0]!;
  const siblings = counted.slice(counted.indexOf(counted.find(({ noun }) => noun === lists.noun)!));
  return siblings.flatMap(({ figure, noun }): Found[] => {
    const own = named.find((each) => each.figure === figure);
    const right =
      own?.of !== undefined || isBetween(at.text, figure, found)
        ? (entries[named.indexOf(own!)]?.length ?? 0)
        : among(noun, entries.flat());
    if (right === null) return [];
    const holds = right === figure.value;
    return [
      {
        ...placeOf(section, at, figure, noun),
        status: holds ? "holds" : "contradicted",
        right: holds ? null : `${right}`,
        why: reason("entries", { entries: right }),
        evidence: own?.of === undefined ? [] : [placeIn(document, own.of.title)],
      },
    ];
  });
}

function placeOf(section: Section, at: Text, { start, value }: Figure, noun: string) {
  const line = at.line + at.text.slice(0, start + 1).split("\n").length - 1;
  const printed = `${value} ${noun.trim()}`;
  return { section, at, line, text: printed, definition: "entries-of-section", printed };
}

function countedIn(text: string): Counted[] {
  return figuresIn(text).flatMap((figure) => {
    const noun = /^\s+(\p{Lu}\p{L}+|of them in \p{L}+)/u.exec(text.slice(figure.end))?.[1];
    return !isCount(figure) || figure.isLoose || noun === undefined ? [] : [{ figure, noun: wordsOf(noun) }];
  });
}

/** "Regressions" names "2 Regression" and "Regressions". */
function isNamed(title: string, noun: string): boolean {
  const words = wordsOf(title);
  return words === noun || words === `${noun.trimEnd()}s ` || `${words.trimEnd()}s ` === noun;
}

/** A name without a section stands among others that have one: it has no entries. */
function isBetween(text: string, { start }: Figure, found: readonly Counted[]): boolean {
  const last = Math.max(...found.map(({ figure }) => figure.end));
  const first = Math.min(...found.map(({ figure }) => figure.start));
  const noun = /^\S+\s+\p{Lu}/u.test(text.slice(start).trimStart());
  return (
    noun && start > first && text.slice(last, start).length <= 16 && !/[;\n.]/.test(text.slice(last, start))
  );
}

/** "9 of them in rollups": entries that begin with the noun; null where the phrase says something else. */
function among(noun: string, entries: readonly Text[]): number | null {
  const stem = / of them in (\p{L}+?)s? $/u.exec(noun)?.[1];
  if (stem === undefined) return null;
  return entries.filter(({ text: own }) => wordsOf(own).startsWith(` ${stem}`)).length;
}

/** Words of a link that stands in every section that is not empty: one of it is one entry. */
function entryLabel(sections: readonly Section[]): string | null {
  const filled = sections.filter(({ blocks }) => blocks.some(({ kind }) => kind !== "list"));
  const labels = filled.map((section) => new Set(linkedIn(section).flatMap(({ links }) => links.map(bare))));
  const [first] = labels;
  if (first === undefined) return null;
  return [...first].find((label) => label.includes(" ") && labels.every((each) => each.has(label))) ?? null;
}

function entriesIn(section: Section, label: string): Text[] {
  return linkedIn(section).filter(({ links }) => links.map(bare).includes(label));
}

/** Paragraphs and titles: what stands in a list tells of an entry, and may be there twice. */
function linkedIn(section: Section): Text[] {
  return sectionsOf(section).flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])),
  ]);
}

function bare(label: string): string {
  return wordsOf(label).trim();
}
