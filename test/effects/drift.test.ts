import { beforeAll, describe, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { input, one } from "../support/effects.ts";
import { reasonsWords } from "../../src/model/reasonWords.ts";

beforeAll(ready);

describe("run order", () => {
  const noise = [0.3, -0.2, 0.1, -0.4, 0.2, 0, -0.1, 0.4, -0.3, 0.25];
  const drifting = noise.map((value, index) => 100 + index + value);
  const steady = noise.map((value) => 100 + value);

  test("a side that drifts over its runs is named, and only where the order is known", () => {
    expect(reasonsWords(one(input(steady, drifting, { ordered: true })).reasons)).toMatch(
      /candidate drifts over its runs \(\+0\.9/,
    );
    expect(reasonsWords(one(input(steady, drifting)).reasons)).not.toMatch(/drifts/);
    expect(reasonsWords(one(input(steady, steady, { ordered: true })).reasons)).not.toMatch(/drifts|follow/);
  });

  test("runs that follow each other are worth fewer", () => {
    const waves = Array.from({ length: 24 }, (_, index) => 100 + 3 * Math.sin(index / 3));
    expect(reasonsWords(one(input(steady, waves, { ordered: true })).reasons)).toMatch(
      /follow each other \(lag-1 0\.\d+\)/,
    );
  });
});
