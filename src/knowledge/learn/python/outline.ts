import type { Node } from "web-tree-sitter";
import { bindingsOf } from "./bindings.ts";
import { childrenOf, type Grammar } from "./grammar.ts";
import { type Blocks, statementOf } from "./statements.ts";
import type { Block, LazyStatement, Statement } from "./syntax.ts";

/** A function longer than this has its statements kept one by one: most of them are the same in the next version. */
const LONG = 3000;
const KEPT = 6000;

/**
 * Splits a file into its statements, those of classes and of long functions too, and makes the tree of one when it is
 * asked for. Trees are kept by text over the versions of a file.
 */
export class Outliner {
  readonly #grammar: Grammar;
  readonly #trees = new Map<string, Statement>();

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  /** The statements of a module's or a block's node. */
  block(node: Node | null, source: string, above = 0): Block {
    return node === null ? [] : childrenOf(node).map((child) => this.#lazy(child, source, above));
  }

  /** `above`: lines of the file before the source, which may be a piece of it. */
  #lazy(node: Node, source: string, above: number): LazyStatement {
    const inner = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
    const form = formOf(inner ?? node);
    const text = source.slice(node.startIndex, node.endIndex);
    const indent = source.slice(source.lastIndexOf("\n", node.startIndex - 1) + 1, node.startIndex);
    const body = form === "class" || form === "function" ? (inner?.childForFieldName("body") ?? null) : null;
    const head = body === null ? text : source.slice(node.startIndex, body.startIndex);
    const { names, star } = bindingsOf(node);
    const isKept = form === "class" || text.length > LONG;
    const row = node.startPosition.row + above;
    const piece = { text, indent, row };
    let statements: Block | null = isKept || body === null ? this.block(body, source, above) : null;
    const bodyOf = () => (statements ??= this.#bodyOf(piece));
    let made: Statement | null = null;
    const tree = () => (made ??= this.#tree({ ...piece, text: head }, form, bodyOf));
    return {
      text,
      row,
      binds: names,
      star,
      form,
      head,
      tree,
      get body() {
        return bodyOf();
      },
    };
  }

  /** Of a short function: read when it is called. */
  #bodyOf(piece: Piece): Block {
    return this.#read(piece, (node, source, above) => {
      const inner = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
      return this.block(inner?.childForFieldName("body") ?? null, source, above);
    });
  }

  #tree(piece: Piece, form: LazyStatement["form"], body: () => Block): Statement {
    const isWhole = form === "other" || form === "annotated";
    const text = isWhole ? piece.text : `${piece.text}pass`;
    const kept = this.#trees.get(text);
    const made = kept ?? this.#read({ ...piece, text }, (node) => statementOf(node, eager));
    this.#keep(text, made);
    return made.kind === "class" || made.kind === "function"
      ? { ...made, body: isWhole ? made.body : body() }
      : made;
  }

  #keep(text: string, statement: Statement): void {
    this.#trees.delete(text);
    this.#trees.set(text, statement);
    if (this.#trees.size <= KEPT) return;
    const [oldest] = this.#trees.keys();
    if (oldest !== undefined) this.#trees.delete(oldest);
  }

  #read<T>({ text, indent, row }: Piece, use: (node: Node, source: string, above: number) => T): T {
    const source = indent === "" ? `${text}\n` : `if 1:\n${indent}${text}\n`;
    const tree = this.#grammar.parse(source);
    try {
      const [top] = childrenOf(tree.rootNode);
      const node =
        indent === "" ? top : childrenOf(top?.childForFieldName("consequence") ?? tree.rootNode)[0];
      return use(node ?? tree.rootNode, source, indent === "" ? row : row - 1);
    } finally {
      tree.delete();
    }
  }
}

/** A statement cut out of its file. */
interface Piece {
  readonly text: string;
  readonly indent: string;
  readonly row: number;
}

/** Inside one statement everything is made at once. */
const eager: Blocks = (node) =>
  node === null
    ? []
    : childrenOf(node).map((child) => {
        const made = statementOf(child, eager);
        const body = made.kind === "class" || made.kind === "function" ? made.body : [];
        const { names, star } = bindingsOf(child);
        return {
          text: "",
          row: 0,
          binds: names,
          star,
          form: formOf(child),
          // a loop that cannot be followed is named by what it says
          head: child.type === "for_statement" ? child.text : "",
          body,
          tree: () => made,
        };
      });

function formOf(node: Node): LazyStatement["form"] {
  const inner = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
  if (inner?.type === "class_definition") return "class";
  if (inner?.type === "function_definition") return "function";
  const [only] = node.type === "expression_statement" ? childrenOf(node) : [];
  return only?.type === "assignment" && only.childForFieldName("type") !== null ? "annotated" : "other";
}
