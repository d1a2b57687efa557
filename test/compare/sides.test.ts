import { array, constantFrom, double, integer, oneof, property, record, uniqueArray } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { AnyComparison } from "../../src/model/comparison.ts";
import { effectThresholdsOf } from "../../src/model/thresholds.ts";
import { metricIds, metric } from "../../src/model/metrics.ts";
import type { Statistic } from "../../src/model/metrics.ts";
import type { Policy } from "../../src/model/policy.ts";
import { compareSides } from "../../src/compare/sides.ts";
import type { SideSet } from "../../src/compare/trials.ts";
import { compareTable } from "../../src/report/compare/table.ts";
import { comparePage } from "../../src/report/compare/page.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { whyOf } from "../support/compare.ts";
import { policy as strict } from "../support/facts.ts";
import { holds } from "../stats/expectations.ts";

beforeAll(ready);

const set = (benchmark: string, values: readonly number[], more: Partial<SideSet> = {}): SideSet => ({
  benchmark,
  metric: "time",
  statistic: null,
  unit: "s",
  better: "lower",
  values,
  iterations: false,
  file: "x.json",
  pointer: "",
  ...more,
});
const settings = { policy: "strict", alpha: 0.05, marginPct: 2, thresholds: effectThresholdsOf(strict) };
const compared = (a: readonly SideSet[], b: readonly SideSet[], more: Partial<Policy> = {}) =>
  compareSides({ sets: a, runs: [] }, { sets: b, runs: [] }, { ...strict, ...more }, () => null).comparisons;
const one = (a: readonly number[], b: readonly number[], more: Partial<SideSet> = {}): AnyComparison => {
  const [line] = compared([set("x", a, more)], [set("x", b, more)]);
  if (line === undefined) throw new Error("no line");
  return line;
};
const isCalled = ({ conclusion }: AnyComparison) => conclusion === "improved" || conclusion === "regressed";

/** Numbers as broken files give them. */
const anyNumber = oneof(
  double({ min: 1e-3, max: 1e6, noNaN: true }),
  double(),
  integer({ min: -3, max: 3 }),
  constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, 1e9, 1e9 + 1, 5e-324, 1.7e308, 1e-300, -1, 50),
);
const anySets = uniqueArray(
  record({
    name: constantFrom("a", "b", "c", "d|`<b>\n"),
    values: array(anyNumber, { maxLength: 12 }),
    unit: constantFrom("s", "ms", null),
    better: constantFrom("lower", "higher", null),
  }),
  { selector: ({ name }) => name, maxLength: 4 },
).map((sets) => sets.map(({ name, values, ...more }) => set(name, values, more)));

describe("whatever the files hold", () => {
  test("every line ends in a conclusion with its reason, and nothing becomes significant by accident", () => {
    holds(
      property(anySets, anySets, (a, b) => {
        const lines = compared(a, b);
        for (const line of lines) {
          const values = [a, b].map(
            (sets) => sets.find(({ benchmark }) => benchmark === line.benchmark)?.values ?? [],
          );
          const sound = values.every(
            (each) => each.length > 0 && each.every((v) => Number.isFinite(v) && v > 0),
          );
          if (!sound)
            expect(line).toMatchObject({ conclusion: "not-comparable", p: null, q: null, ci95: null });
          if (line.conclusion === "not-comparable") expect(line.reasons.length).toBeGreaterThan(0);
          if (isCalled(line)) {
            expect(line.q).toBeLessThanOrEqual(strict.alpha);
            expect(Math.abs(line.effectPct ?? 0)).toBeGreaterThanOrEqual(strict.marginPct);
            expect(line.reference.n + line.candidate.n).toBeGreaterThan(2);
          }
          for (const number of [line.p, line.q, line.mdePct, line.effectPct, ...(line.ci95 ?? [])])
            expect(number === null || !Number.isNaN(number)).toBe(true);
        }
        const printed = compareTable({ ...settings, comparisons: lines });
        expect(printed).not.toMatch(/undefined|\bNaN\b(?! )|\b0\.000\b/);
        expect(comparePage({ ...settings, comparisons: lines }, "benchtriage compare a b")).toBeDefined();
      }),
    );
  });

  test("a side against itself is never improved or regressed", () => {
    holds(
      property(anySets, (a) => {
        expect(compared(a, a).filter(isCalled)).toEqual([]);
      }),
    );
  });

  test("exchanging the sides exchanges improved and regressed", () => {
    const turned = { improved: "regressed", regressed: "improved" } as Readonly<Record<string, string>>;
    const positive = array(
      array(double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 8 }),
      {
        minLength: 2,
        maxLength: 2,
      },
    );
    holds(
      property(positive, ([a = [], b = []]) => {
        const [there, back] = [one(a, b), one(b, a)];
        // The margin is one of the percentage, which is not the same seen from the other side.
        const effects = [there, back].map(({ effectPct }) => Math.abs(effectPct ?? 0));
        if (effects.some((effect) => Math.abs(effect - 2) < 0.1)) return;
        expect(back.conclusion).toBe(turned[there.conclusion] ?? there.conclusion);
      }),
    );
  });
});

describe("bad input, said in words", () => {
  const cases: Readonly<Record<string, readonly [readonly number[], readonly number[], RegExp]>> = {
    "identical constants": [[5, 5, 5], [5, 5, 5], /no spread/],
    "one run a side": [[5], [4], /single run/],
    "one run of a side": [[5, 5.1, 4.9], [5.2], /one run of the candidate/],
    zero: [[1, 0], [1, 2], /value 2 of 2 of the reference is 0/],
    negative: [[1, 2], [1, -2], /value 2 of 2 of the candidate is -2/],
    NaN: [[1, Number.NaN], [1, 2], /value 2 of 2 of the reference is not a finite/],
    "+Infinity": [[1, 2], [Infinity, 2], /value 1 of 2 of the candidate is not a finite/],
    "-Infinity": [[-Infinity, 2], [1, 2], /not a finite/],
    "offsets of 1e9": [[1e9, 1e9 + 1, 1e9 + 2], [1e9, 1e9 + 2, 1e9 + 1], /./],
  };
  test.each(Object.entries(cases))("%s", (_, [a, b, words]) => {
    const line = one(a, b);
    expect(isCalled(line)).toBe(false);
    expect(`${whyOf(line)}; ${line.label}`).toMatch(words);
  });

  test("a metric on one side only, and mixed units", () => {
    const lines = compared([set("x", [1, 2]), set("z", [1, 2])], [set("z", [1, 2], { unit: "ms" })]);
    expect(lines.map(({ conclusion, reasons }) => [conclusion, reasons[0]])).toEqual([
      ["not-comparable", { kind: "only-side", args: { side: "reference" } }],
      ["not-comparable", { kind: "units-differ", args: { reference: "s", candidate: "ms" } }],
    ]);
  });

  test("a p below 1e-300 is printed as such", () => {
    const steady = Array.from({ length: 400 }, (_, index) => 100 + 1e-9 * (index % 7));
    const line = one(
      steady,
      steady.map((value) => value * 2),
    );
    expect(line).toMatchObject({ conclusion: "regressed" });
    expect(line.p).toBeLessThan(1e-300);
    expect(compareTable({ ...settings, comparisons: [line] })).toContain("<1e-300");
  });
});

/* Defects of other tools (data/knowledge/statistics.md) that reach beyond one function of src/stats. */
describe("defects we do not share", () => {
  test("D3: a difference without doubt is called, not '~'", () => {
    expect(one([100, 101, 99, 100, 100.5, 99.5], [50, 51, 49, 50, 50.5, 49.5]).conclusion).toBe("improved");
  });

  test("D4: many comparisons are paid for, and the stated direction is used", () => {
    // p of one alone is about 0.02: a finding among one, none among sixty of no effect.
    const [a, b] = [
      [100, 101, 99.2, 100.4],
      [102.4, 103.6, 102.1, 104],
    ];
    expect(one(a, b).conclusion).toBe("regressed");
    expect(one(a, b, { better: "higher" }).conclusion).toBe("improved");
    const noise = Array.from({ length: 60 }, (_, index) =>
      set(`n${index}`, [100, 103, 97, 100 + (index % 5)]),
    );
    const family = compared([set("x", a), ...noise], [set("x", b), ...noise]);
    expect(family[0]!.q!).toBeGreaterThan(family[0]!.p!);
  });

  test("D10: the direction is the registry's; names of statistics decide nothing", () => {
    for (const id of metricIds()) {
      const { better, family, unit } = metric(id);
      // a log line, a warm-up and a number of unknown unit are not compared at all
      if (family === "log" || family === "warm-up" || unit === "?") continue;
      for (const statistic of ["mean", "median", "p99"] as const satisfies Statistic[]) {
        const more = { metric: id, statistic, better };
        const line = one([100, 101, 99], [50, 51, 49], more);
        expect(Math.sign(line.effectPct ?? 0), `${id} ${statistic}`).toBe(better === "lower" ? 1 : -1);
      }
    }
  });

  test("a standard deviation describes a run and is not tested", () => {
    const line = one([10, 10.1, 9.9], [5, 5.1, 4.9], { metric: "ttft", statistic: "std", better: "lower" });
    expect([line.conclusion, line.p, whyOf(line)]).toEqual([
      "not-comparable",
      null,
      expect.stringContaining("a spread inside the runs: described, not tested"),
    ]);
  });

  test("so few runs of so wide a spread bound nothing: no interval of a million percent", () => {
    const line = one([1, 90], [3, 200]);
    expect([line.conclusion, line.ci95, line.mdePct]).toEqual(["inconclusive", null, null]);
    expect(line.reasons).toContainEqual({ kind: "no-bound", args: { n: 2 } });
  });

  test("one run far off the others is named with its place", () => {
    const line = one([100, 100.5, 99.6, 100.2, 131], [100, 100.4, 99.8, 100.1, 99.7]);
    expect(line.reasons).toContainEqual({
      kind: "run-far-off",
      args: { side: "reference", index: 5, of: 5, file: null, offPct: expect.closeTo(30.9, 1) },
    });
    expect(one([100, 100.5, 99.6, 100.2, 101.3], [100, 100.4]).reasons).toEqual([
      expect.objectContaining({ kind: "workload-unknown" }),
    ]);
  });

  test("constants that differ are decided by ranks from six runs a side on", () => {
    const allocations = (n: number, value: number) => Array.from({ length: n }, () => value);
    expect(one(allocations(5, 2), allocations(5, 3)).conclusion).toBe("inconclusive");
    expect(one(allocations(6, 2), allocations(6, 3))).toMatchObject({
      conclusion: "regressed",
      test: "exact Mann-Whitney",
      ci95: null,
    });
    // 2 / C(12, 6), by hand.
    expect(one(allocations(6, 2), allocations(6, 3)).p).toBeCloseTo(2 / 924, 12);
  });
});
