import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, fenced, inline, link, tableSource, text } from "../../src/report/markdown.ts";
import { normalise } from "../../src/report/normalise.ts";
import { perfChangePct, quantity, roundedSign, share, signed } from "../../src/report/numbers.ts";

describe("escaping", () => {
  test("nothing in a text is Markdown, HTML or a formula", () => {
    expect(text("a|b *c* <b> [d](e) ~f~ $g$")).toBe(
      "a\\|b \\*c\\* &lt;b&gt; \\[d\\](e) \\~f\\~ <span>$</span>g<span>$</span>",
    );
  });

  test("addresses become code, because the normaliser would link them", () => {
    expect(text("mail me@example.org")).toBe("`mail me@example.org`");
  });

  test("a code span survives backticks and pipes", () => {
    expect(code("a`b|c")).toBe("``a`b\\|c``");
    expect(inline("use `--x` now")).toBe("use `--x` now");
  });

  test("a pipe after a backslash does not split a cell", () => {
    const source = tableSource({ head: [{ title: "A" }], rows: [[code("grep 'a\\|b' x")]] });
    expect(normalise(source).split("\n")[2]).toBe("| `grep 'a\\u005c\\|b' x` |");
  });

  test("control and bidirectional characters are shown", () => {
    expect(text("a\u202eb\u0007")).toBe("a\\\\u202eb\\\\u0007");
  });

  test("only http and relative targets are linked", () => {
    expect(link(text("x"), "javascript:alert(1)")).toBe("x");
    expect(link(text("x"), "rules.md#a")).toBe("[x](rules.md#a)");
  });

  test("no content closes a fence", () => {
    expect(fenced("a\n```\nb", "sh").startsWith("````sh\n")).toBe(true);
  });

  test("tables of any cells are stable under normalisation and keep their shape", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1, maxLength: 5 }), (rows) => {
        const page = normalise(
          tableSource({
            head: [{ title: "A" }, { title: "B" }],
            rows: rows.map(([a, b]) => [text(a), code(b)]),
          }),
        );
        expect(normalise(page)).toBe(page);
        expect(page.trim().split("\n")).toHaveLength(rows.length + 2);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe("numbers", () => {
  test("rounding comes before the sign", () => {
    expect([signed(-0.02, 1), signed(0.04, 1), signed(-0.46, 1), signed(0.886, 1)]).toEqual([
      "0.0",
      "0.0",
      "−0.5",
      "+0.9",
    ]);
    expect([-0.024, 0.027, -0.5].map(roundedSign)).toEqual([0, 0, -1]);
  });

  test("a perf change keeps the sign of the unrounded value", () => {
    expect([perfChangePct(-0.024), perfChangePct(0.027), perfChangePct(0)]).toEqual([
      "−0.0\u00a0%",
      "+0.0\u00a0%",
      "0.0\u00a0%",
    ]);
  });

  test("quantities carry what the files had, not what floats add", () => {
    expect([quantity(1323.820436133345), quantity(58.71), quantity(0.12345), quantity(28806.77)]).toEqual([
      "1323.82",
      "58.71",
      "0.123",
      "28,806.77",
    ]);
  });

  test("no percentage of a small total", () => {
    expect([share(1, 14), share(13, 96)]).toEqual(["1 of 14", "13 of 96 (14\u00a0%)"]);
  });
});
