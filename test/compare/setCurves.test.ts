import { expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, comparing } from "../support/compare.ts";
import { vllmServed } from "../support/sweeps.ts";

/* A data set whose commits were run at several loads: a curve a variant, and every load against its equal. */

const loads = [
  { concurrency: 1, ttft: 14, tpot: 2.3 },
  { concurrency: 4, ttft: 18, tpot: 3.4 },
  { concurrency: 16, ttft: 50, tpot: 7.5 },
];

function swept(...chosen: readonly number[]) {
  const { at, write } = comparing();
  for (const [variant, factor] of [
    ["baseline", 1],
    ["human", 0.85],
  ] as const)
    for (const { concurrency, ttft, tpot } of loads.filter((_, index) => chosen.includes(index)))
      for (const repeat of [0, 1, 2])
        write(
          `set/c0ffee12/${variant}/c${concurrency}-${repeat}.json`,
          vllmServed({ concurrency, ttft: ttft * factor, tpot: tpot * factor, repeat }),
        );
  return at("set");
}

const between = ["--from", "baseline", "--to", "human"] as const;

test("one curve a commit, dominated or dominating at every load", async () => {
  const { curves = [], comparisons } = await comparedJson(...between, swept(0, 1, 2));
  expect(curves.map(({ name, by, points }) => [name, by, points.map(({ load }) => load)])).toEqual([
    ["c0ffee12 direct", "concurrency", ["1", "4", "16"]],
  ]);
  expect(curves[0]?.latencies.map(({ metric, standing }) => [metric, standing])).toEqual([
    ["ttft", "dominates"],
    ["tpot", "dominates"],
  ]);
  const names = new Set(comparisons.map(({ benchmark }) => benchmark));
  expect(names).toEqual(new Set(curves[0]?.points.map(({ benchmark }) => benchmark)));
});

test("no load is held against another that has its equal on the other side", async () => {
  const { comparisons } = await comparedJson(...between, swept(0, 1, 2));
  const differ = comparisons.filter(({ reasons }) => reasons.some(({ kind }) => kind === "workload-differs"));
  expect(differ).toEqual([]);
  expect(comparisons.length).toBeGreaterThan(0);
});

test("--slo answers, and says so where it cannot", async () => {
  const { stdout } = await benchtriage("compare", ...between, swept(0, 1, 2), "--slo", "ttft=30ms");
  expect(stdout).toMatch(/goodput at ttft <= 30 ms: up to concurrency 4/);
  const one = await benchtriage("compare", ...between, swept(1), "--slo", "ttft=30ms");
  expect(one.stderr).toMatch(/--slo: no commit was measured at several loads as baseline and as human/);
  expect(one.stdout).not.toMatch(/^curve/m);
});
