import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { wordFamilies } from "../../src/patches/wordFamilies.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";

const matches = (patterns: readonly string[], text: string) =>
  patterns.some((pattern) => new RegExp(pattern, "i").test(text));

describe("patterns that begin alike", () => {
  test("are one pattern", () => {
    const { patterns, of, all } = wordFamilies([
      ["on (?:H100)", "gpu:(?:H)"],
      ["x"],
      ["on (?:L4|T4)", "gpu:(?:L)"],
    ]);
    expect(patterns).toEqual(["on (?:H100|L4|T4)|gpu:(?:H|L)"]);
    expect(of).toEqual([0, null, 0]);
    expect(all).toEqual([...patterns, "x"]);
  });

  test("alternatives outside groups, and groups in the middle, are no beginning", () => {
    const lists = [["a|on (?:x)"], ["a|on (?:y)"], ["(?:a)b"], ["(?:a)c"], ["a[(?:x)"], ["a\\(?:x)"], []];
    expect(wordFamilies(lists).of).toEqual(lists.map(() => null));
    expect(wordFamilies([["only (?:one)"]]).of).toEqual([null]);
  });

  test("of the catalogue match where its words do", () => {
    const lists = loadKnowledge().signals.signals.map(({ words }) => words);
    const { patterns, of, all } = wordFamilies(lists);
    expect(patterns.length).toBeGreaterThan(0);
    const word = constantFrom(
      "tested",
      "results",
      "on",
      "a",
      "single",
      "H100",
      "L4",
      "GPU:",
      "4x",
      "TPU",
      "MI300X",
      "and",
      ".",
    );
    assert(
      property(array(word, { maxLength: 8 }), (words) => {
        const text = words.join(" ");
        expect(matches(all, text)).toBe(lists.some((list) => matches(list, text)));
        for (const [family, pattern] of patterns.entries()) {
          const own = lists.filter((_, index) => of[index] === family);
          expect(matches([pattern], text)).toBe(own.some((list) => matches(list, text)));
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
