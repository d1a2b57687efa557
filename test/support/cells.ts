import * as fc from "fast-check";
import { code, inline, joined, link, text } from "../../src/print/nodes.ts";

/* Cells as the pages make them, of words that have gone wrong once or could. */

const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[ a-z0-9.,:;()%+−–='"#>*_/-]{0,12}$/),
  fc.constantFrom(
    "1. x",
    "- x",
    "+ 3",
    "# x",
    "www.a.b",
    "a.b",
    "–",
    "",
    "+3.1",
    "(4)",
    "\u00a0",
    "3 %\u00a0",
    "3\u00a0%",
    "a: b",
    "1: x",
    "http: /",
    "a/b.c",
    "`x y`#z",
    "mailto:a",
    "→ “x” ✕",
    "1)",
    "[x](rules.md)",
    "a: b",
    "x [3] (y)",
    "x [3](y)",
    "[ ] x",
    "a [b]: c",
    "a_b c_ _d",
    "tok/s",
    "a/b?",
    "? ✕··",
    "file.json#/a/0",
    "--x=1 $A {b} <c> *d* _e_",
    "[Perf][V1] Do `x` & y_z (#12)!",
    "a.py's .x …. www",
    "\\\\ \\| `",
    "!",
    "#1 & &lt; &#35; *",
    "6\u00a0missing, x",
  ),
);
const one = words.chain((word) =>
  fc.constantFrom(
    text(word),
    code(word),
    inline(word),
    link(text(word), "rules.md#a"),
    link(code(word), "commits/a.md"),
    link(code(word), "https://example.org/a_b/pull/1"),
    link(text("PR 1"), "https://example.org/pull/1"),
  ),
);
/** One to three pieces of phrasing, joined as the views join them. */
export const cell = fc
  .array(one, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom(", ", " ", "; ", ": ", "").map((between) => joined(parts, between)));
