import type { PhrasingContent, TableCell, TableRow } from "mdast";
import type { Info, State } from "mdast-util-to-markdown";
import { isPlain } from "./plainText.ts";
import type { Href } from "./tree.ts";

/*
 * A report has a hundred thousand cells, most of them of words, code and links that repeat. Each text is spelled once
 * by the library's own rules, as if a cell held nothing else; what depends on its neighbours is left to the library.
 * That this gives what the library would is a property test.
 */

/** Code whose fence is no single backtick. */
const RISKY_CODE = /[`|]|^$|^ | $/;
/** A target that needs no escaping between parentheses. */
const PLAIN_TARGET = /^[\w./#:-]+$/;

export class CellSpellings {
  readonly #href: Href;
  readonly #texts = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #codes = new Map<string, string>();

  constructor(href: Href) {
    this.#href = href;
  }

  /** A cell as Markdown. */
  spelled(cell: TableCell, row: TableRow, state: State, info: Info): string {
    const exits = [state.enter("tableCell"), state.enter("phrasing")];
    const quick = this.#nodes(cell.children, this.#texts, state);
    for (const exit of exits.toReversed()) exit();
    return quick ?? state.handle(cell, row, state, info);
  }

  /** Null where a neighbour decides how a node is spelled. */
  #nodes(nodes: readonly PhrasingContent[], texts: Map<string, string>, state: State): string | null {
    let source = "";
    for (const [at, node] of nodes.entries()) {
      const opens = nodes[at + 1]?.type === "link" && "value" in node && node.value.endsWith("!");
      const spelled = opens ? null : this.#node(node, texts, state);
      if (spelled === null) return null;
      source += spelled;
    }
    return source;
  }

  #node(node: PhrasingContent, texts: Map<string, string>, state: State): string | null {
    switch (node.type) {
      case "text":
        if (isPlain(node.value, ALONE)) return node.value;
        return once(texts, node.value, () => state.handle(node, undefined, state, ALONE));
      case "inlineCode":
        if (!RISKY_CODE.test(node.value)) return `\`${node.value}\``;
        return once(this.#codes, node.value, () => state.handle(node, undefined, state, ALONE));
      case "link":
        return this.#link(node.url, node.children, state);
      default:
        return null;
    }
  }

  #link(url: string, children: readonly PhrasingContent[], state: State): string | null {
    const target = this.#href(url);
    if (target === null || !PLAIN_TARGET.test(target)) return null;
    const exits = [state.enter("link"), state.enter("label")];
    const label = this.#nodes(children, this.#labels, state);
    for (const exit of exits.toReversed()) exit();
    return label === null ? null : `[${label}](${target})`;
  }
}

/** Between the pipes of a cell: punctuation on either side, as behind code and before a link. */
const ALONE: Info = { before: "|", after: "|", now: { line: 1, column: 1 }, lineShift: 0 };

function once(known: Map<string, string>, value: string, spell: () => string): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const spelled = spell();
  known.set(value, spelled);
  return spelled;
}
