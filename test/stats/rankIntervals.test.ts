import { array, assert, property, tuple, double } from "fast-check";
import { describe, expect, test } from "vitest";
import { rankIntervals } from "../../src/stats/rankIntervals.ts";

describe("ranks that intervals allow", () => {
  test("apart, touching, and in one another", () => {
    expect(
      rankIntervals([
        { low: 8, high: 9 },
        { low: 3, high: 5 },
        { low: 4, high: 7 },
        { low: 0, high: 1 },
      ]),
    ).toEqual([
      { best: 1, worst: 1, tied: [] },
      { best: 2, worst: 3, tied: [2] },
      { best: 2, worst: 3, tied: [1] },
      { best: 4, worst: 4, tied: [] },
    ]);
  });

  test("a tie is mutual, and the order by the middle is among the ranks that are allowed", () => {
    const bound = double({ min: -1e6, max: 1e6, noNaN: true });
    assert(
      property(array(tuple(bound, bound), { maxLength: 8 }), (pairs) => {
        const systems = pairs.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
        const ranks = rankIntervals(systems);
        const order = systems
          .map((_, at) => at)
          .toSorted((a, b) => systems[b]!.low + systems[b]!.high - systems[a]!.low - systems[a]!.high);
        return (
          ranks.every(({ tied }, at) => tied.every((other) => ranks[other]!.tied.includes(at))) &&
          order.every((at, place) => ranks[at]!.best <= place + 1 && place + 1 <= ranks[at]!.worst)
        );
      }),
    );
  });

  test("refuses what is no interval", () => {
    expect(() => rankIntervals([{ low: 2, high: 1 }])).toThrow(RangeError);
    expect(() => rankIntervals([{ low: Number.NaN, high: 1 }])).toThrow(RangeError);
  });
});
