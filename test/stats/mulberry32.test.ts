import { expect, test } from "vitest";
import { mulberry32, shuffled } from "../../src/stats/mulberry32.ts";

test("the sequence of seed 42 is fixed for ever", () => {
  const random = mulberry32(42);
  expect(Array.from({ length: 5 }, random)).toEqual([
    0.6011037519201636, 0.44829055899754167, 0.8524657934904099, 0.6697340414393693, 0.17481389874592423,
  ]);
});

test("two generators of one seed do not disturb each other", () => {
  const [first, second] = [mulberry32(7), mulberry32(7)];
  const ahead = [first(), first(), first()];
  expect([second(), second(), second()]).toEqual(ahead);
});

test("a seed must be a whole number", () => {
  expect(() => mulberry32(0.5)).toThrow("seed is 0.5: a whole number is needed");
  expect(() => mulberry32(NaN)).toThrow(RangeError);
});

test("shuffling keeps every value, leaves the input alone, and favours no order", () => {
  const random = mulberry32(3);
  const input = Object.freeze(["a", "b", "c"]);
  const counts = new Map<string, number>();
  for (let round = 0; round < 6_000; round += 1) {
    const order = shuffled(input, random).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
  // 1,000 expected each; five standard deviations are 144
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(144);
});
