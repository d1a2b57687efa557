import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { fragmentFinder } from "../../src/logs/fragments.ts";

const plainly = (fragments: readonly string[], text: string) =>
  new Set(fragments.filter((each) => text.includes(each)));

describe("fragments of a text", () => {
  test("are found wherever they stand, overlapping and repeated", () => {
    const fragments = ["OutOfMemory", "Memory", "MemoryError", "no", "é: ü", "absent"];
    const text = "torch.OutOfMemoryError: no é: ü";
    expect(fragmentFinder(fragments)(text)).toEqual(plainly(fragments, text));
    expect(fragmentFinder(fragments)("")).toEqual(new Set());
    expect(fragmentFinder([])(text)).toEqual(new Set());
  });

  test("are those that a search for each finds", () => {
    const piece = constantFrom("Err", "or: ", "Error", "é", "\u0165rro", "no ", "x", "Errorx");
    const fragment = array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
    const text = array(piece, { maxLength: 30 }).map((parts) => parts.join(""));
    assert(
      property(array(fragment), text, string(), (fragments, first, second) => {
        const whole = `${first}${second}`;
        expect(fragmentFinder(fragments)(whole)).toEqual(plainly(fragments, whole));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
