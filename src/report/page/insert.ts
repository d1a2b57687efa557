import type { PhrasingContent } from "mdast";
import { isEmpty, text } from "../../print/nodes.ts";
import { type Block, type Phrase, phrasing, wordsOf } from "../../print/tree.ts";
import { grouped } from "../cells/numbers.ts";

/*
 * Values and prose meet as trees. While the prose of a template is read, a letter of Unicode's private use stands for
 * each value; it is in no template's words, and no value is in the text that is read.
 */

/** What a template inserts: words in a line, or a block on a line of its own. */
export type Inserted = Phrase | Block;

const MARK = "\ue000";
const NUMBERED = /\ue000(\d+)\ue001/g;

/** The values of one page, and the blocks made of its filled template. */
export class Insertions {
  readonly #nodes: Inserted[] = [];
  readonly #read: (prose: string) => readonly Block[];

  /** @param read the tree of a template's words; it is asked for the same words again and again */
  constructor(read: (prose: string) => readonly Block[]) {
    this.#read = read;
  }

  /** What stands for a node in the filled template. */
  mark(node: Inserted): string {
    return `${MARK}${this.#nodes.push(node) - 1}\ue001`;
  }

  /** A view with marks for its values: true and false, nothing and lists are the template's to ask about. */
  marked(value: unknown): unknown {
    if (value === null || value === undefined || typeof value === "boolean") return value;
    if (typeof value === "string") return value === "" ? "" : this.mark(text(value));
    if (typeof value === "number") return this.mark(text(grouped(value)));
    if (Array.isArray(value)) return value.map((each) => this.marked(each));
    if (isNode(value)) return isPhrase(value) && isEmpty(value) ? "" : this.mark(value);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.marked(each)]));
  }

  /** A filled template, or a part of one, as blocks. */
  blocks(source: string): Block[] {
    const inserted: Inserted[] = [];
    const prose = source.replace(NUMBERED, (_, index) => {
      inserted.push(this.#nodes[Number(index)]!);
      return MARK;
    });
    const values = inserted.values();
    const blocks = this.#read(prose).map((node) => placed(node, values));
    if (values.next().done !== true)
      throw new Error("a value stands where none can: in HTML, in a fence or in an address");
    return blocks;
  }

  /** The same of words on one line. */
  phrase(source: string): PhrasingContent[] {
    const [first] = this.blocks(source);
    return first?.type === "paragraph" ? first.children : [];
  }
}

function isNode(value: object): value is Inserted {
  return "type" in value && typeof value.type === "string";
}

const phraseTypes = new Set("fragment text inlineCode link image strong emphasis delete break".split(" "));

function isPhrase(node: Inserted): node is Phrase {
  return phraseTypes.has(node.type);
}

type Values = Iterator<Inserted, undefined>;

/** A node of the prose with its values; one without any stays what it is, on however many pages. */
function placed(node: Block, values: Values): Block {
  if (!wordsOf(node).includes(MARK)) return node;
  if (node.type === "paragraph" && isMark(node.children)) return alone(values.next().value);
  if (node.type === "paragraph" || node.type === "heading")
    return { ...node, children: filled(node.children, values) };
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child) => placed(child as Block, values)) } as Block;
}

function isMark([first, ...others]: readonly PhrasingContent[]): boolean {
  return others.length === 0 && first?.type === "text" && first.value === MARK;
}

/** A value on a line of its own is a block, if it is none a paragraph. */
function alone(value: Inserted | undefined): Block {
  if (value === undefined || isPhrase(value))
    return { type: "paragraph", children: value === undefined ? [] : phrasing(value) };
  return value;
}

function filled(nodes: readonly PhrasingContent[], values: Values): PhrasingContent[] {
  return phrasing(...nodes.flatMap((node) => filledNode(node, values)));
}

function filledNode(node: PhrasingContent, values: Values): Phrase[] {
  if (node.type === "inlineCode")
    return [{ ...node, value: node.value.replaceAll(MARK, () => wordsOf(inLine(values))) }];
  if ("children" in node) return [{ ...node, children: filled(node.children, values) }];
  if (node.type !== "text") return [node];
  return node.value
    .split(MARK)
    .flatMap((words, at): Phrase[] => [
      ...(at === 0 ? [] : [inLine(values)]),
      { type: "text", value: words },
    ]);
}

function inLine(values: Values): Phrase {
  const value = values.next().value;
  if (value !== undefined && isPhrase(value)) return value;
  throw new Error(`a ${value?.type ?? "value"} must stand on a line of its own`);
}
