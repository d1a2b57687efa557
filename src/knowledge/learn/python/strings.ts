import { field, type Tree } from "./tree.ts";
import { textFor, unknown, type Value } from "./value.ts";

const constants = new WeakMap<Tree, Value>();

/** The value of a string literal, f-strings included. */
export function stringOf(tree: Tree, evaluate: (tree: Tree) => Value): Value {
  const known = constants.get(tree);
  if (known !== undefined) return known;
  const value = readString(tree, evaluate);
  if (!tree.kids.some(({ type }) => type === "interpolation")) constants.set(tree, value);
  return value;
}

function readString({ kids }: Tree, evaluate: (tree: Tree) => Value): Value {
  const prefix = (kids[0]?.text ?? "").replace(/["']+$/, "").toLowerCase();
  const parts = kids.flatMap((each) => {
    if (each.type === "interpolation") return [textFor(evaluate(field(each, "expression")))];
    return each.type === "string_content" ? [textOf(each.text, prefix)] : [];
  });
  return parts.includes(null) ? unknown("a formatted text") : parts.join("");
}

function textOf(text: string, prefix: string): string {
  const plain = prefix.includes("f") ? text.replaceAll("{{", "{").replaceAll("}}", "}") : text;
  return prefix.includes("r") ? plain : unescaped(plain);
}

/** What a letter after a backslash stands for; signs stand for themselves. */
const signs: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
  "\n": "",
};

/** A backslash before anything else stays. */
function unescaped(text: string): string {
  return text.replace(/\\(x[\da-f]{2}|u[\da-f]{4}|.|\n)/gi, (all, code: string) =>
    code.length > 1
      ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
      : (signs[code] ?? (/["'\\]/.test(code) ? code : all)),
  );
}
