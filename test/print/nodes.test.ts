import { describe, expect, test } from "vitest";
import { code, inline, joined, link, paragraph, phrase, text } from "../../src/print/nodes.ts";
import { phrasing } from "../../src/print/tree.ts";

describe("nodes from values", () => {
  test("an address becomes code, because a reader of Markdown would link it", () => {
    expect(text("mail me@example.org")).toEqual({ type: "inlineCode", value: "mail me@example.org" });
  });

  test("words stand on one line, and control and bidirectional characters are shown", () => {
    expect(text(" a\n\tb\u202ec\u0007 ")).toEqual({ type: "text", value: "a b\\u202ec\\u0007" });
    expect(code("")).toEqual({ type: "text", value: "–" });
    expect(code("a  b")).toEqual({ type: "inlineCode", value: "a b" });
  });

  test("backticks mark code, and blanks beside it stay", () => {
    expect(phrasing(inline("use `--x`  now"))).toEqual([
      { type: "text", value: "use " },
      { type: "inlineCode", value: "--x" },
      { type: "text", value: " now" },
    ]);
  });

  test("only http and relative targets are linked", () => {
    expect(link(text("x"), "javascript:alert(1)")).toEqual(text("x"));
    expect(link(text("x"), "//example.org")).toEqual(text("x"));
    expect(link(text("x"), "rules.md#a")).toEqual({ type: "link", url: "rules.md#a", children: [text("x")] });
  });

  test("an address with what a terminal or a browser obeys is written as a browser writes it", () => {
    const hostile = "https://x.y/\u0001\u001b[31m\u2028\u202e\ud800";
    expect(link("a", hostile)).toMatchObject({ type: "link", url: expect.stringMatching(/^[\x21-\x7e]+$/) });
    expect(link("a", "https://\u0001")).toMatchObject({ type: "text" });
  });

  test("pieces of text become one", () => {
    expect(
      paragraph(phrase`${3} of ${text("4")}`, text(""), joined([text("a"), text("b")], ", ")).children,
    ).toEqual([{ type: "text", value: "3 of 4a, b" }]);
  });
});
