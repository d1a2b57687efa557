import type { ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { type Block, type ListBlock, type Section, type TableBlock, type Text } from "../document.ts";
import { figuresIn, isCount } from "../numbers.ts";
import { commitsIn, isRowOfNames, says, wordsOf } from "../words.ts";
import type { ClaimCatalogue } from "../../model/claimWords.ts";
import { countColumns, gridsOf } from "../grid.ts";

/** A list or table that is announced with a number has that many entries; a cell with a number and a list beside it, too. */
export const announced: ClaimReader = ({ document, sections, words }) =>
  sections
    .flatMap((section) => [
      ...headings(section, words),
      ...leads(section, words),
      ...rowLists(section, words),
    ])
    .map(({ list, entries, printed, isSame, ...place }): Found => {
      const holds = entries === printed;
      return {
        ...place,
        definition: "announced-list",
        status: holds ? "holds" : isSame ? "contradicted" : "undecided",
        printed: `${printed}`,
        right: holds || !isSame ? null : `${entries}`,
        why: reason(holds || isSame ? "entries" : "entries-of-other-things", { entries }),
        evidence: [placeIn(document, list)],
      };
    });

interface Announced {
  readonly section: Section;
  readonly at: Text;
  readonly printed: number;
  readonly entries: number;
  readonly list: Text;
  /** The list is known to hold what the number counts. */
  readonly isSame: boolean;
}

type Listed = TableBlock | ListBlock;

/** "### X (20 commits)" over a section with one table or list. */
function headings(section: Section, words: ClaimCatalogue): Announced[] {
  const counts = figuresIn(section.title.text).filter((figure) => isCount(figure) && !figure.isLoose);
  const lists = section.blocks.filter(isListed);
  const [printed] = counts;
  const [list] = lists;
  const hasNoun = /\(\s*\d+\s+\p{L}[^)%]*\)\s*$/u.test(section.title.text);
  if (printed === undefined || list === undefined || counts.length > 1 || lists.length > 1 || !hasNoun)
    return [];
  const before = section.blocks.slice(0, section.blocks.indexOf(list));
  const isChoice = [
    section.title,
    ...before.flatMap((block) => (block.kind === "text" ? [block.text] : [])),
  ].some(({ text }) => says(wordsOf(text), words.elisions));
  return isChoice ? [] : counted(section, section.title, printed.value, list, words);
}

/** "6 commits have no parent:" right before a list. */
function leads(section: Section, words: ClaimCatalogue): Announced[] {
  const pairs = (blocks: readonly Block[]): [Text, Listed][] =>
    blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      const before: [Text, Listed][] =
        block.kind === "text" && next !== undefined && isListed(next) ? [[block.text, next]] : [];
      const inside =
        block.kind !== "list"
          ? []
          : block.items.flatMap(({ text, blocks: own }): [Text, Listed][] => {
              const [first] = own;
              return first !== undefined && isListed(first) ? [[text, first]] : [];
            });
      return [...before, ...inside];
    });
  return pairs(section.blocks).flatMap(([at, list]) => {
    const counts = figuresIn(at.text).filter((figure) => isCount(figure) && !figure.isLoose);
    const [printed] = counts;
    const isLead = /:\**$/.test(at.text.trim()) && counts.length === 1;
    // "6 commits …:", "Fix remaining 7 … commits:": the number tells of things, and of nothing else before it
    const hasNoun = printed !== undefined && /^\s+\p{L}/u.test(at.text.slice(printed.end));
    if (!isLead || !hasNoun || says(wordsOf(at.text), words.elisions)) return [];
    return counted(section, at, printed.value, list, words);
  });
}

function counted(
  section: Section,
  at: Text,
  printed: number,
  list: Listed,
  words: ClaimCatalogue,
): Announced[] {
  const entries = entriesOf(section, list, words);
  if (entries === null) return [];
  const sum = sumOf(section, list, words);
  const isSame = holdsNoun(at, printed, list);
  const all = list.kind === "table" ? list.rows.length : null;
  return [
    {
      section,
      at,
      printed,
      entries: sum === printed || all === printed ? printed : entries,
      isSame,
      list: { ...at, line: list.line, text: "" },
    },
  ];
}

/** "66 failures" over reasons with their counts. */
function sumOf(section: Section, list: Listed, words: ClaimCatalogue): number | null {
  const grid = gridsOf(section, words).find(({ table }) => table === list);
  const [column] = grid === undefined ? [] : countColumns(grid, words);
  return (
    column?.values.reduce(
      (sum, cell, at) => sum + (grid?.summaries.has(at) === true ? 0 : (cell?.value.value ?? 0)),
      0,
    ) ?? null
  );
}

/** The noun behind the number is the title of a column, or it is commits and every entry names one. */
function holdsNoun(at: Text, printed: number, list: Listed): boolean {
  const figure = figuresIn(at.text).find(({ value }) => value === printed);
  const nouns = wordsOf(at.text.slice(figure?.end)).trim().split(" ").slice(0, 4);
  const rows =
    list.kind === "table"
      ? list.rows.map((row) => row.map(({ text }) => text).join(" "))
      : list.items.map(({ text }) => text.text);
  // an entry that names several, or none, makes its number another one
  if (nouns.includes("commits"))
    return rows.length > 0 && rows.every((row) => commitsIn(row).length === 1 || isRowOfNames(row));
  const titles =
    list.kind === "table"
      ? list.header.slice(0, 2).flatMap(({ text }) => wordsOf(text).trim().split(" "))
      : [];
  return titles.some((title) => title.length > 3 && nouns[0] === `${title}s`);
}

/** How many there are; null where the list goes on elsewhere. Names of commits count, where the list is one of them. */
function entriesOf(section: Section, list: Listed, words: ClaimCatalogue): number | null {
  if (list.kind === "table") {
    const grid = gridsOf(section, words).find(({ table }) => table === list);
    const rows = list.rows.filter((_, at) => grid?.summaries.has(at) !== true);
    return rows.some((row) => isElided(row[0]?.text ?? "", words)) ? null : rows.length;
  }
  if (list.items.some(({ text }) => isElided(text.text, words))) return null;
  const [first] = list.items;
  const names = first?.text.text ?? "";
  const isRow = isRowOfNames(names) && commitsIn(names).length > 1;
  return isRow ? list.items.flatMap(({ text }) => commitsIn(text.text)).length : list.items.length;
}

function isElided(text: string, { elisions }: ClaimCatalogue): boolean {
  return /^[\s.…]*$|\.\.\.|…/.test(text) || says(wordsOf(text), elisions);
}

/** A row "Wrong hardware | 3 | 0031, 0026, 0038". */
function rowLists(section: Section, words: ClaimCatalogue): Announced[] {
  return gridsOf(section, words).flatMap(({ table, columns, summaries }) =>
    table.rows.flatMap((row, index) => {
      const counts = columns.flatMap(({ values, words: title }) => {
        const cell = values[index];
        return cell != null && isCount(cell.value) && says(title, words.counts) ? [cell] : [];
      });
      const [printed] = counts;
      const lists = row.filter(({ text }) => idsIn(text).length > 1);
      const [list] = lists;
      if (
        printed === undefined ||
        list === undefined ||
        counts.length > 1 ||
        lists.length > 1 ||
        summaries.has(index)
      )
        return [];
      if (isElided(list.text, words)) return [];
      return [
        {
          section,
          at: printed.text,
          printed: printed.value.value,
          entries: idsIn(list.text).length,
          list,
          isSame: true,
        },
      ];
    }),
  );
}

/** Names of one shape with commas between them; empty for anything else. */
function idsIn(text: string): string[] {
  const parts = text.split(/,\s+/);
  return parts.every((part) => /^[`#]?[\w-]+`?$/.test(part) && /\d/.test(part)) ? parts : [];
}

function isListed(block: Block): block is Listed {
  return block.kind === "table" || block.kind === "list";
}
