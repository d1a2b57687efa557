import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { linearPattern } from "../../src/knowledge/linearPattern.ts";
import { isMeant } from "../../src/model/glob.ts";
import { declareForeign, patternOf, patternsOf } from "../../src/model/patterns.ts";
import { UserError } from "../../src/model/userError.ts";

const places = new Map(
  ["(a+)+b", "^(x*)*$", "(?=x)y", "(?<a>x)\\k<a>", "x+(?<n>\\d+)?"].map((each) => [
    each,
    "mine/failures.json",
  ]),
);
beforeAll(() => declareForeign(places, linearPattern));

/** CPU in ms. */
function taken(act: () => void): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}

describe("an expression that a user wrote", () => {
  test("takes a time that grows as the text does, where the language's own would never end", () => {
    const long = "a".repeat(100_000);
    expect(taken(() => expect(patternOf("(a+)+b", "m").test(long)).toBe(false))).toBeLessThan(1000);
    expect(
      taken(() => expect(patternOf("^(x*)*$").test("x".repeat(100_000) + "!")).toBe(false)),
    ).toBeLessThan(1000);
  });

  test("that looks around or back is refused with its file", () => {
    for (const source of ["(?=x)y", "(?<a>x)\\k<a>"]) {
      expect(() => patternOf(source)).toThrow(UserError);
      expect(() => patternOf(source)).toThrow("mine/failures.json: no search for");
    }
  });

  test("answers all that an expression is asked", () => {
    const pattern = patternOf("x+(?<n>\\d+)?", "g");
    expect(
      [..."a xx\u{1F600} x12".matchAll(pattern)].map(({ 0: found, index, groups }) => [found, index, groups]),
    ).toEqual([
      ["xx", 2, { n: undefined }],
      ["x12", 7, { n: "12" }],
    ]);
    expect(["zx".search(pattern), pattern.exec("none"), "x1".replace(pattern, "[$1]")]).toEqual([
      1,
      null,
      "[1]",
    ]);
  });

  test("stands beside those of the package, which may look around", () => {
    const both = patternsOf(["foo(?=bar)", "(a+)+b"], "gi");
    expect([..."foo aab FOObar".matchAll(both)].map(([found]) => found)).toEqual(["aab", "FOO"]);
    expect(both.test("a".repeat(50_000))).toBe(false);
    expect(patternsOf([]).test("")).toBe(false);
  });

  test("finds what the language's own finds", () => {
    const pieces = fc.constantFrom(
      "a",
      "b",
      "(?:a|b)",
      "[^b]",
      "\\d",
      "\\w+",
      "a*",
      "b+?",
      "(c)",
      "$",
      "^",
      "\\s",
      ".",
      "a{1,2}",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c", "1", " ", "\n"), maxLength: 12 }),
        (parts, text) => {
          const source = parts.join("");
          const found = (pattern: RegExp) => [...text.matchAll(pattern)].map((each) => [each.index, ...each]);
          expect(found(linearPattern(source, "gm"))).toEqual(found(new RegExp(source, "gm")));
        },
      ),
    );
  });
});

test("a name with stars is looked for once from left to right", () => {
  const cases = [
    ["a.b", "a.b"],
    ["axxb", "a*b"],
    ["ab", "a*b"],
    ["a", "a*a"],
    ["aba", "*b*"],
    ["abc", "*b"],
    ["a+b", "a+b"],
  ] as const;
  expect(cases.map(([name, glob]) => isMeant(name, glob))).toEqual([
    true,
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(taken(() => isMeant("a".repeat(4096), `${"a*".repeat(30)}b`))).toBeLessThan(200);
});
