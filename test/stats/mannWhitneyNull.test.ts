import { array, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { mannWhitneyNull } from "../../src/stats/mannWhitneyNull.ts";
import { expectNear, holds } from "./expectations.ts";

test("two of four untied values: U is 0, 1, 2, 2, 3, 4", () => {
  const { chances } = mannWhitneyNull(2, [1, 1, 1, 1]);
  expect([...chances]).toEqual([1, 0, 1, 0, 2, 0, 1, 0, 1].map((count) => count / 6));
});

test("one of two tied values: always half a pair", () => {
  expect([...mannWhitneyNull(1, [2]).chances]).toEqual([0, 1, 0]);
});

test("listing all choices gives the same, for any ties", () => {
  const ties = array(integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  holds(
    property(ties, integer({ min: 1, max: 100 }), (sizes, wanted) => {
      const values = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
      const n = 1 + (wanted % values.length);
      const listed = listChoices(values, n);
      for (const [doubledU, chance] of mannWhitneyNull(n, sizes).chances.entries()) {
        expect(Math.abs(chance - (listed.get(doubledU) ?? 0))).toBeLessThan(1e-12);
      }
    }),
  );
});

test("twenty against twenty sums to 1 and is symmetric", () => {
  const { chances } = mannWhitneyNull(
    20,
    Array.from({ length: 40 }, () => 1),
  );
  expectNear(
    chances.reduce((sum, chance) => sum + chance, 0),
    1,
    1e-12,
  );
  expectNear(chances[0], 1 / 137_846_528_820, 1e-12);
  expectNear(chances.at(-1), chances[0] ?? NaN, 1e-12);
});

/** Shares of 2U over every choice of n of the values. */
function listChoices(values: readonly number[], n: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let total = 0;
  for (let mask = 0; mask < 2 ** values.length; mask += 1) {
    const chosen = values.filter((_, index) => (mask >> index) % 2 === 1);
    if (chosen.length !== n) continue;
    const others = values.filter((_, index) => (mask >> index) % 2 === 0);
    const doubledU = chosen.reduce(
      (sum, x) => sum + others.reduce((part, y) => part + 1 + Math.sign(x - y), 0),
      0,
    );
    counts.set(doubledU, (counts.get(doubledU) ?? 0) + 1);
    total += 1;
  }
  return new Map([...counts].map(([doubledU, count]) => [doubledU, count / total]));
}
