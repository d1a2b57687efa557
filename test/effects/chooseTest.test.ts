import { beforeAll, describe, expect, test } from "vitest";
import { judgeFamily } from "../../src/effects/effects.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { input, one, settings } from "../support/effects.ts";
import { reasonsWords } from "../../src/model/reasonWords.ts";

beforeAll(ready);

describe("single runs", () => {
  test("without A/A data have no p and no conclusion", () => {
    expect(one(input([100], [50]))).toMatchObject({
      test: "noise floor unknown",
      p: null,
      ci95: null,
      conclusion: "inconclusive",
    });
  });

  const floor = (differences: readonly number[], sigma = 0.02) => ({
    sigma,
    sigmaUpper: 0.03,
    df: differences.length,
    pairs: differences.length,
    differences,
  });
  const quiet = (k: number) => Array.from({ length: k }, (_, index) => 0.02 * Math.cos(index));

  test("against a floor that is stated as known are held to it", () => {
    const noise = { sigma: 0.02, sigmaUpper: 0.02, df: Infinity, pairs: null };
    expect(one(input([100], [93], { noise })).conclusion).toBe("improved");
  });

  test("against few A/A pairs prove nothing, however large the difference", () => {
    const effect = one(input([100], [10], { noise: floor(quiet(8)) }));
    expect(effect).toMatchObject({
      conclusion: "inconclusive",
      test: "t against noise floor (8 A/A pairs)",
      q: null,
      ci95: null,
      mdePct: null,
    });
    // One of nine: the eight pairs and the run itself.
    expect(effect.p).toBeCloseTo(1 / 9, 12);
    expect(reasonsWords(effect.reasons)).toMatch(/one run against 8 A\/A pairs: too few/);
  });

  test("against many A/A pairs pay for the tail that those show", () => {
    const far = one(input([100], [80], { noise: floor(quiet(99)) }));
    expect(far).toMatchObject({ conclusion: "improved", p: 0.01 });
    const tailed = [...quiet(96), 0.3, -0.25, 0.4];
    const near = one(input([100], [80], { noise: floor(tailed) }));
    expect(near.p).toBeCloseTo(4 / 100, 12);
    expect(near.ci95![0]).toBeLessThan(far.ci95![0] + 1e-9);
  });

  // fc542144: runs of one code take 0.5 ms or 14 ms, where other commits differ by a percent.
  test("prove nothing where repeated runs of the very commit differ by as much", () => {
    const noise = floor(quiet(99));
    expect(one(input([100], [80], { noise })).conclusion).toBe("improved");
    const own = one(input([100], [80], { noise: { ...noise, own: [0.01, -0.9] } }));
    expect(own).toMatchObject({ conclusion: "inconclusive", p: 1 });
    expect(own.reasons).toContainEqual({ kind: "own-noise", args: {} });
  });

  test("that cannot reach alpha do not count among the many", () => {
    const hopeless = Array.from({ length: 60 }, () => input([100], [99], { noise: floor(quiet(8)) }));
    const real = input([100, 101, 99], [96, 95.2, 96.4]);
    const alone = one(real);
    expect(judgeFamily([real, ...hopeless], settings)[0]).toMatchObject({ q: alone.p });
  });
});

describe("several runs", () => {
  // R: t.test(log(c(93, 94, 92)), log(c(100, 101, 99))): t = -8.95, df = 3.9973.
  test("in a small family are Welch's t on logarithms, in the better direction", () => {
    const effect = one(input([100, 101, 99], [93, 94, 92]));
    expect(effect).toMatchObject({ test: "Welch t on logarithms", conclusion: "improved" });
    expect(effect.effectPct).toBeCloseTo(7.0, 1);
    expect(effect.ci95![0]).toBeGreaterThan(4);
    expect(effect.ci95![1]).toBeLessThan(10);
    expect(one(input([100, 101, 99], [93, 94, 92], { better: "higher" })).conclusion).toBe("regressed");
  });

  test("of common executions are tested in pairs, whatever the executions differ by", () => {
    const reference = [100, 130, 160];
    const candidate = [90.1, 117, 143.9];
    const pairs = reference.map((value, index) => [value, candidate[index]!] as const);
    expect(one(input(reference, candidate, { pairs }))).toMatchObject({
      test: "paired t on log ratios (3 executions)",
      conclusion: "improved",
    });
    expect(one(input(reference, candidate)).conclusion).toBe("inconclusive");
  });

  test("of two executions are two samples: one degree of freedom is less than two", () => {
    const pairs = [
      [37983, 8530],
      [37803, 9131],
    ] as const;
    const member = input([37983, 37803], [8530, 9131], { pairs });
    expect(one(member).test).toBe("Welch t on logarithms");
    const many = judgeFamily(
      Array.from({ length: 8 }, () => member),
      settings,
    );
    expect(many[0]?.test).toBe("moderated paired t on log ratios");
  });

  test("of a small family borrow from repeated runs that no member holds", () => {
    const family = [input([100, 104], [92, 95])];
    const others = Array.from({ length: 9 }, (_, index) => ({ variance: 1e-4 * (1 + index / 9), df: 2 }));
    expect(judgeFamily(family, settings, others)[0]).toMatchObject({
      test: "moderated t on logarithms",
      conclusion: "improved",
    });
    // The two sides of the member and six others are eight spreads.
    expect(judgeFamily(family, settings, others.slice(3))[0]).toMatchObject({
      test: "moderated t on logarithms",
    });
    expect(judgeFamily(family, settings, others.slice(4))[0]).toMatchObject({
      test: "Welch t on logarithms",
    });
  });

  test("of eight members lend each other their noise", () => {
    const family = Array.from({ length: 8 }, (_, index) =>
      input([100, 101 + index / 10, 99], [100.5, 100.1, 99.2 - index / 10]),
    );
    family[3] = input([100, 104], [92, 95]);
    const effects = judgeFamily(family, settings);
    expect(effects[3]).toMatchObject({ test: "moderated t on logarithms", conclusion: "improved" });
    expect(one(family[3]).conclusion).toBe("inconclusive");
  });

  test("an effect that is inside the margin is equivalent, and says when it is real", () => {
    const a = [100, 100.1, 99.9, 100, 100.05, 99.95];
    const effect = one(
      input(
        a,
        a.map((value) => value * 1.01),
      ),
    );
    expect(effect.conclusion).toBe("equivalent");
    expect(effect.reasons[0]).toEqual({ kind: "small-but-real", args: { marginPct: 2 } });
  });

  test("inconclusive says what would have been seen and how many trials it takes", () => {
    const effect = one(input([100, 104, 97], [95, 99, 93]), { cap: 60 });
    expect(effect.conclusion).toBe("inconclusive");
    expect(effect.mdePct!).toBeGreaterThan(5);
    expect(effect.trialsNeeded!).toBeGreaterThan(3);
    const hopeless = one(input([100, 140, 70], [101, 139, 72]));
    expect(hopeless).toMatchObject({ trialsNeeded: null });
    expect(reasonsWords(hopeless.reasons)).toMatch(/more than 20 trials per side .*not worth it/);
  });

  test("from six values on the ranks stand beside, and an outlier that decides is named", () => {
    const a = [100, 101, 99, 100.5, 99.5, 100.2];
    const b = [90, 91, 89, 90.5, 89.5, 300];
    const effect = one(input(a, b));
    expect(effect.ranks?.shiftPct).toBeCloseTo(9.9, 0);
    expect(
      one(
        input(
          a,
          a.map((value) => value * 0.9),
        ),
      ).ranks?.p,
    ).toBeCloseTo(2 / 924, 6);
    expect(one(input(a.slice(1), b.slice(1))).ranks).toBeNull();
    const spoiled = one(input([...a, 100.1, 99.8], [90, 91, 89, 90.5, 89.5, 90.2, 89.9, 300]));
    expect(reasonsWords(spoiled.reasons)).toMatch(/ranks disagree/);
  });
});

describe("a benchmark that never varies", () => {
  const noisy = Array.from({ length: 12 }, (_, key) => {
    const spread = (at: number, phase: number) =>
      [0, 1, 2, 3].map((run) => at * (1 + 0.015 * Math.sin(7 * key + 3 * run + phase)));
    return input(spread(100, 0), spread(key % 2 === 0 ? 104 : 100, 1));
  });
  const constant = input([8, 8, 8, 8], [8, 8, 8, 8]);

  test("takes nothing from the others", () => {
    const alone = judgeFamily(noisy, settings).map(({ p }) => p);
    const beside = judgeFamily([...noisy, constant], settings).map(({ p }) => p);
    expect(alone.filter((p) => p !== null && p < 0.05).length).toBeGreaterThan(3);
    expect(beside.slice(0, -1)).toEqual(alone);
  });

  test("does not make a few benchmarks a family", () => {
    const few = noisy.slice(0, 2);
    const names = (family: typeof few) => judgeFamily(family, settings).map(({ test: name }) => name);
    expect(names([...few, constant]).slice(0, 2)).toEqual(names(few));
  });
});
