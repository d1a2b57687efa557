import { describe, expect, test } from "vitest";
import { difference, expectGolden } from "./support/golden.ts";

describe("a golden that differs", () => {
  test("says nothing where nothing differs", () => {
    expect(difference({ a: "1\n" }, { a: "1\n" })).toBeUndefined();
    expect(() => expectGolden({ a: "1" }, { a: "1" }, "npm run report")).not.toThrow();
  });

  test("names the file, the line, both readings and the command that renews it", () => {
    expect(() => expectGolden({ "a.md": "x\nnew\n" }, { "a.md": "x\nold\n" }, "npm run report")).toThrow(
      /^1 of 1 files differ from what is committed\n {2}a\.md:2\n {4}committed {2}old\n {4}made {7}new\n\n.*`npm run report`/,
    );
  });

  test("names what is missing on either side", () => {
    expect(difference({ a: "" }, {})).toContain("a is made, but not committed");
    expect(difference({}, { a: "" })).toContain("a is committed, but no longer made");
  });

  test("stays short, however much differs", () => {
    const page = (sign: string) => `${sign.repeat(1_000_000)}\n`.repeat(9);
    const all = (sign: string) =>
      Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`page-${at}.md`, page(sign)]));
    const words = difference(all("a"), all("b")) ?? "";
    expect(words.length).toBeLessThan(3000);
    expect(words.split("\n").length).toBeLessThan(25);
    expect(words).toContain("and 82 more");
  });

  test("shows the place in a long line where the readings part", () => {
    const line = (end: string) => `${"same ".repeat(400)}${end}`;
    expect(difference({ a: line("new") }, { a: line("old") })).toMatch(/committed {2}….*old\n.*….*new/);
  });
});
