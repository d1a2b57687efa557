import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { root } from "../support/shared.ts";

/*
 * No expression of the source takes the square of a line: each is held against long repeats of what it looks for.
 */

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const LENGTH = 6000;
/** In ms of CPU: what takes less is not looked at again. */
const SUSPECT = 15;
/** A search that takes the square of the length, timed when something is suspected: it grows with the load of the machine alike. */
const square = { pattern: /a+b/, text: "a".repeat(LENGTH) };

function expressionsOf(file: string): Expression[] {
  const found: Expression[] = [];
  visit(parseAst(readFileSync(path.join(root, "src", file), "utf8"), { lang: "ts" }));
  return found;

  function visit(node: unknown): void {
    if (node === null || typeof node !== "object") return;
    if ("regex" in node && node.regex !== null && typeof node.regex === "object") {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
      found.push({ file, source: pattern, flags });
    }
    for (const child of Object.values(node)) visit(child);
  }
}

/** Repeats of each character that stands in the expression, of its literal words, and of pairs of both. */
function hostile(source: string): string[] {
  const words = source
    .replace(/\\[dDwWsSbBpPu](?:\{[^}]*\})?|\(\?(?:[:=!]|<[=!]|<\w+>)/g, " ")
    .match(/(?:\\[^]|[\w "'=/<>:;,@#&-])+/g);
  const pieces = new Set([
    " ",
    "a",
    "0",
    "a ",
    "\n",
    "\t",
    "a/",
    "'",
    '"',
    "\\",
    "(",
    "[",
    "{",
    "a=",
    "-",
    "_",
    ".",
  ]);
  for (const word of words ?? []) {
    const text = word.replace(/\\n/g, "\n").replace(/\\([^])/g, "$1");
    pieces.add(text);
    pieces.add(`${text} `);
    pieces.add(text.slice(0, 1));
  }
  return [...pieces].filter((piece) => piece !== "");
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Every text of the data that can be read as an expression and repeats something. */
function patternsIn(file: string): Expression[] {
  const found: Expression[] = [];
  visit(JSON.parse(readFileSync(path.join(root, "data", file), "utf8")), "");
  return found;

  function visit(value: unknown, key: string): void {
    if (typeof value === "string" && /[)\]}.\w][*+]|\{\d+,\d*\}/.test(value) && /[\\[(]|\.[*+]/.test(value)) {
      try {
        // what a file must start with is looked for nowhere else
        const source = key === "starts" ? `^(?:${value})` : value;
        found.push({ file, source: new RegExp(source, "m").source, flags: key === "starts" ? "" : "m" });
      } catch {
        // prose
      }
    } else if (value !== null && typeof value === "object")
      for (const [name, each] of Object.entries(value)) visit(each, name);
  }
}

/** What the component map asks is asked of paths: no system takes a longer one. */
function lengthFor({ file }: Expression): number {
  return file.endsWith("components.json") ? 4096 : LENGTH;
}

/** CPU in ms. */
function taken(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  pattern.test(text);
  return process.cpuUsage(before).user / 1000;
}

/** Held against the square at the same moment, and again: hardly three times in a row something is collected meanwhile. */
function takesTheSquare(pattern: RegExp, text: string): boolean {
  if (taken(pattern, text) < SUSPECT) return false;
  return [1, 2, 3].every(() => taken(pattern, text) > 0.6 * taken(square.pattern, square.text));
}

function slowOnes(expressions: readonly Expression[]): string[] {
  return expressions.flatMap((expression) => {
    const pattern = new RegExp(expression.source, expression.flags.replace(/[gy]/g, ""));
    for (const unit of hostile(expression.source)) {
      const text = unit.repeat(Math.ceil(lengthFor(expression) / unit.length));
      // a short one first: an expression that takes a power of the length would not come back from a long one
      for (const part of [text.slice(0, 24), text.slice(0, 200), text])
        for (const end of ["", "\u0001", "\n\u0001"]) {
          if (takesTheSquare(pattern, `${part}${end}`))
            return [`${expression.file} /${expression.source}/ ${JSON.stringify(unit)} x ${part.length}`];
        }
    }
    return [];
  });
}

test("no expression of the source takes the square of a line", () => {
  expect(slowOnes(filesIn("src", ".ts").flatMap(expressionsOf))).toEqual([]);
});

test("nor does one of the data", () => {
  const patterns = filesIn("data", ".json")
    .filter((file) => !/^(?:schemas|iso-bench|vllm-14)|flags\/(?:vllm|sglang)/.test(file))
    .flatMap(patternsIn);
  expect(patterns.length).toBeGreaterThan(100);
  expect(slowOnes(patterns)).toEqual([]);
});
