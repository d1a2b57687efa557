/*
 * A document as a tree: sections, and in them tables, lists, paragraphs and code, each with its line. Whether it was Markdown,
 * HTML or a table file is forgotten here.
 */

export interface Section {
  /** The document itself has an empty title. */
  readonly title: Text;
  /** 0 for the document. */
  readonly depth: number;
  readonly parent: Section | null;
  readonly blocks: Block[];
  readonly sections: Section[];
}

/** What somebody wrote in one place: a cell, a heading, a paragraph. */
export interface Text {
  /** 1-based. */
  readonly line: number;
  /** Without marks; a line break of the source is kept. */
  readonly text: string;
  /** What is marked as code. */
  readonly codes: readonly string[];
  /** The words of its links. */
  readonly links: readonly string[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly line: number;
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
}

export interface Item {
  readonly text: Text;
  readonly blocks: readonly Block[];
}

export interface ListBlock {
  readonly kind: "list";
  readonly line: number;
  readonly items: readonly Item[];
}

export interface CodeBlock {
  readonly kind: "code";
  readonly line: number;
  readonly value: string;
}

export type Block = TableBlock | ListBlock | CodeBlock | { readonly kind: "text"; readonly text: Text };

export interface Document {
  readonly name: string;
  readonly lines: number;
  readonly root: Section;
}

export const nothing: Text = { line: 1, text: "", codes: [], links: [] };

/** A section and all below it, in the order of the document. */
export function sectionsOf(section: Section): Section[] {
  return [section, ...section.sections.flatMap(sectionsOf)];
}

/** A section and those it stands in, from the inside. */
export function outwards(section: Section): Section[] {
  return section.parent === null ? [section] : [section, ...outwards(section.parent)];
}

/** Titles above a place, from the outside. */
export function pathOf(section: Section): string[] {
  return outwards(section)
    .map(({ title }) => title.text)
    .filter((title) => title !== "")
    .toReversed();
}

/** Blocks of a section without those of the sections in it; what stands in a list item follows the list. */
export function blocksOf({ blocks }: Pick<Section, "blocks">): Block[] {
  const inside = (list: readonly Block[]): Block[] =>
    list.flatMap((block) =>
      block.kind === "list" ? [block, ...block.items.flatMap((item) => inside(item.blocks))] : [block],
    );
  return inside(blocks);
}

/** Everything somebody wrote in the blocks of a section, its title first; no code. */
export function textsOf(section: Section): Text[] {
  return [section.title, ...blocksOf(section).flatMap(textsIn)];
}

function textsIn(block: Block): readonly Text[] {
  if (block.kind === "text") return [block.text];
  if (block.kind === "list") return block.items.map(({ text }) => text);
  return block.kind === "table" ? [...block.header, ...block.rows.flat()] : [];
}
