import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresIn, printsShare, printsValue } from "../../src/audit/numbers.ts";

const values = (text: string) =>
  figuresIn(text).map(({ value, isPercent }) => (isPercent ? `${value}%` : value));

describe("numbers in a text", () => {
  test.each([
    ["1,485 seconds", [1485]],
    ["1\u00a0485,5 ms", [1485.5]],
    ["12,9 %", ["12.9%"]],
    ["67/96 commits (70%)", [67, 96, "70%"]],
    ["−0.5% to +1.7%", ["-0.5%", "1.7%"]],
    ["2026-01-18, January 13, 2026, 14:19:49, v0.6.3, #14377, 8aa1485f", []],
    ["H100 Llama-3.1-8B vllm_core-0035 96GBx8 8xMI300X gpt-5", []],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));

  test("ranges, bounds and about are loose", () => {
    expect(figuresIn("13-45% ~20 <30 100+ 5").map(({ isLoose }) => isLoose)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test("what is printed of a number is read from it, at its place", () => {
    assert(
      property(integer({ min: 0, max: 9_999_999 }), integer({ min: 0, max: 3 }), (whole, digits) => {
        const value = whole / 10 ** digits;
        const text = `took ${value.toFixed(digits)} ms`;
        const [figure] = figuresIn(text);
        return (
          figure?.value === value &&
          figure.decimals === digits &&
          printsValue(figure, value) &&
          text.slice(figure.end) === " ms"
        );
      }),
    );
  });

  test("a rounded and a cut percentage are both the share", () => {
    assert(
      property(integer({ min: 1, max: 500 }), integer({ min: 0, max: 500 }), (whole, some) => {
        const share = Math.min(some, whole) / whole;
        const cut = Math.floor(1000 * share) / 10;
        return [(100 * share).toFixed(1), cut.toFixed(1)].every((text) =>
          printsShare(figuresIn(`${text}%`)[0]!, share),
        );
      }),
    );
  });
});
