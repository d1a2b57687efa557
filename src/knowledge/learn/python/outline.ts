import type { Node, Parser } from "web-tree-sitter";
import { bindingsOf } from "./bindings.ts";
import { field, kid, parse, type Tree, treeOf } from "./tree.ts";

/** A statement as the outline of a file knows it: its text, and what it binds; its tree is made when asked for. */
export interface Statement {
  readonly text: string;
  /** Line in the file, from 0; null inside a statement, whose lines are counted from its own. */
  readonly row: number | null;
  readonly form: "class" | "function" | "annotated" | "other";
  /** Of a class: what is written before its body; of others the text. */
  readonly head: string;
  /** Names that it binds or changes, where it stands. */
  readonly binds: readonly string[];
  /** Of a class and of a function: its statements. */
  readonly body: Block;
  /** Of a class and of a function without its body. */
  tree(): Tree;
}

export type Block = readonly Statement[];

/** A function longer than this has its statements kept one by one: most of them are the same in the next version. */
const LONG = 3000;
const KEPT = 6000;

/**
 * Splits a file into its statements, those of classes and of long functions too. Trees are kept by text: of two versions
 * of a file most statements are the same.
 */
export class Outliner {
  readonly #parser: Parser;
  readonly #trees = new Map<string, Tree>();

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /** The statements of a module or block. `above`: lines of the file before the source, which may be a piece of it. */
  block(node: Node | null, source: string, above = 0): Block {
    const children = node?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    return children.map((child) => this.#statement(child, source, above));
  }

  #statement(node: Node, source: string, above: number): Statement {
    const definition = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
    const form = formOf(definition ?? node);
    const { startIndex, endIndex } = node;
    const text = source.slice(startIndex, endIndex);
    const inner = isScope(form) ? (definition?.childForFieldName("body") ?? null) : null;
    const head = inner === null ? text : source.slice(startIndex, inner.startIndex);
    const indent = source.slice(source.lastIndexOf("\n", startIndex - 1) + 1, startIndex);
    const row = node.startPosition.row + above;
    const isKept = inner === null || form === "class" || text.length > LONG;
    const own = isScope(form) ? [definition?.childForFieldName("name")?.text ?? ""] : null;
    const tree = () => this.#tree(inner === null ? text : `${head}pass`, indent);
    const read = () =>
      this.#read(text, indent, (whole, piece, before) => this.block(bodyIn(whole), piece, row - before));
    return lazy({ text, row, form, head: form === "class" ? head : text, tree }, own, {
      made: isKept ? this.block(inner, source, above) : null,
      read,
    });
  }

  #tree(text: string, indent: string): Tree {
    const known = this.#trees.get(text);
    const tree = known ?? this.#read(text, indent, treeOf);
    this.#trees.delete(tree.text);
    this.#trees.set(tree.text, tree);
    const [oldest = ""] = this.#trees.keys();
    if (this.#trees.size > KEPT) this.#trees.delete(oldest);
    return tree;
  }

  /** Reads a statement that was cut out of its file; `before`: lines that stand before it then. */
  #read<T>(text: string, indent: string, use: (node: Node, source: string, before: number) => T): T {
    const source = indent === "" ? `${text}\n` : `if 1:\n${indent}${text}\n`;
    const tree = parse(this.#parser, source);
    try {
      const top = tree.rootNode.namedChild(0);
      const node = indent === "" ? top : (top?.childForFieldName("consequence")?.namedChild(0) ?? null);
      return use(node ?? tree.rootNode, source, indent === "" ? 0 : 1);
    } finally {
      tree.delete();
    }
  }
}

function lazy(
  known: Omit<Statement, "binds" | "body">,
  binds: readonly string[] | null,
  body: { readonly made: Block | null; readonly read: () => Block },
): Statement {
  let { made } = body;
  let names = binds;
  return {
    ...known,
    get binds() {
      return (names ??= bindingsOf(known.tree()));
    },
    get body() {
      return (made ??= body.read());
    },
  };
}

function bodyIn(node: Node): Node | null {
  const definition = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
  return definition?.childForFieldName("body") ?? null;
}

function formOf({ type, firstNamedChild: first }: Pick<Node, "type" | "firstNamedChild">): Statement["form"] {
  if (type === "class_definition") return "class";
  if (type === "function_definition") return "function";
  const isAssignment = type === "expression_statement" && first?.type === "assignment";
  return isAssignment && first.childForFieldName("type") !== null ? "annotated" : "other";
}

function isScope(form: Statement["form"]): boolean {
  return form === "class" || form === "function";
}

const inner = new WeakMap<Tree, Block>();

/** The statements of a block inside a statement. */
export function blockOf(tree: Tree): Block {
  const known = inner.get(tree) ?? tree.kids.map(innerStatement);
  inner.set(tree, known);
  return known;
}

function innerStatement(tree: Tree): Statement {
  const definition = tree.type === "decorated_definition" ? field(tree, "definition") : tree;
  const first = kid(definition);
  const isAnnotated = definition.type === "expression_statement" && first.fields["type"] !== undefined;
  const form = /^(class|function)_definition$/.exec(definition.type)?.[1] as "class" | "function" | undefined;
  return lazy(
    {
      text: tree.text,
      row: null,
      form: form ?? (isAnnotated ? "annotated" : "other"),
      head: tree.text,
      tree: () => tree,
    },
    null,
    { made: null, read: () => blockOf(field(definition, "body")) },
  );
}
