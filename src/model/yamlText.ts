import { Document, isScalar, visit } from "yaml";
import { printable } from "./printable.ts";
import { comment } from "./shellText.ts";

/** YAML in which every text is a text to every reader. */
export type Yaml = string & { readonly __yaml: true };

/** A key of ours: all others are quoted, too. */
const plainKey = /^[A-Za-z][\w./-]*$/;

/**
 * A document. A bare `no` is a truth value to some readers and a line separator ends a bare text: every string stands in double
 * quotes, where what nobody sees is written as its code.
 */
export function yamlText(content: object): Yaml {
  const document = new Document(content, { compat: "yaml-1.1", aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && !plainKey.test(String(key.value))) key.type = "QUOTE_DOUBLE";
    },
  });
  const text = document.toString({
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
  return printable(text, undefined, "\n") as Yaml;
}

/** A line above the documents. */
export function yamlComment(text: string): Yaml {
  return `# ${comment(text)}\n` as Yaml;
}

/** Documents one below the other. */
export function yamlDocuments(head: readonly Yaml[], documents: readonly Yaml[]): Yaml {
  return [...head, ...documents.map((each) => `---\n${each}`)].join("") as Yaml;
}
