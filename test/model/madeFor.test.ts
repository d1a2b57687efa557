import { expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { madeForWords, othersOf } from "../../src/model/madeFor.ts";
import { policy } from "../support/facts.ts";

const madeFor = { set: "two commits", commits: ["aaaaaaaa", "bbbbbbbb"] };
const of = (given: object, ...shorts: readonly string[]) =>
  ({ policy: { ...policy, ...given }, commits: shorts.map((short) => ({ short })) }) as unknown as Analysis;

test("a policy that was made for a set says so on another", () => {
  const mixed = of({ madeFor }, "aaaaaaaa", "cccccccc");
  expect(othersOf(mixed).map(({ short }) => short)).toEqual(["cccccccc"]);
  expect(madeForWords(mixed)).toBe("made for two commits: 1 of 2 commits here is another one");
});

test("on its own set, and without one, there is nothing to say", () => {
  expect(madeForWords(of({ madeFor }, "aaaaaaaa"))).toBeNull();
  expect(madeForWords(of({}, "cccccccc"))).toBeNull();
});
