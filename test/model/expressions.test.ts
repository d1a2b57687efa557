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

const LENGTH = 12_000;
/** A linear search over that takes under a millisecond, one that takes the square over a hundred. In ms of CPU. */
const LONGEST = 60;

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

const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort();

test("no expression takes the square of a line", () => {
  const slow = files.flatMap(expressionsOf).flatMap((expression) => {
    const pattern = new RegExp(expression.source, expression.flags.replace(/[gy]/g, ""));
    const units = hostile(expression.source).flatMap((unit) => {
      const text = unit.repeat(Math.ceil(LENGTH / unit.length));
      return [text, `${text}\u0001`, `${unit.slice(0, 1)}${text}\n\u0001`];
    });
    const took = units.map((text) => {
      const before = process.cpuUsage();
      pattern.test(text);
      const { user } = process.cpuUsage(before);
      return { ms: user / 1000, text };
    });
    const worst = took.reduce((a, b) => (a.ms > b.ms ? a : b));
    return worst.ms > LONGEST
      ? [`${expression.file} /${expression.source}/ ${JSON.stringify(worst.text.slice(0, 12))} ${worst.ms}`]
      : [];
  });
  expect(slow).toEqual([]);
});
