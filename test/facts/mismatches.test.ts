import { describe, expect, test } from "vitest";
import { mismatchFacts } from "../../src/facts/mismatches.ts";
import { join } from "../support/join.ts";
import { staleEffects } from "../../src/dataset/staleEffects.ts";
import type { Run } from "../../src/model/runState.ts";
import { measurement, policy, run } from "../support/facts.ts";

const of = (...runs: readonly Run[]) => mismatchFacts(join(runs, {})[0]!, policy);
const at = (variant: Run["variant"], model: string, metric: Parameters<typeof measurement>[0]) =>
  run({ id: `${variant} ${model}`, variant, workload: { model }, measurements: [measurement(metric, 1.5)] });

describe("mismatches", () => {
  test("two variants without a common metric still ran two models", () => {
    const { mismatches } = of(at("baseline", "a/b", "throughput_ambiguous"), at("human", "c/d", "ttft"));
    expect(mismatches).toMatchObject([
      { differences: [{ field: "model", reference: "a/b", candidate: "c/d" }] },
    ]);
  });

  test("variants of two pipelines are no pair", () => {
    const other = { ...at("human", "c/d", "ttft"), pipeline: "docker" };
    expect(of(at("baseline", "a/b", "ttft"), other).mismatches).toEqual([]);
  });
});

describe("stored effects", () => {
  const effect = { key: "throughput", against: "baseline", pointer: "/e" } as const;
  const value = (id: string, number: number) =>
    measurement("output_throughput", number, { key: "throughput", pointer: `/${id}` });
  const pair = (pct: number): Run[] => [
    run({ id: "b", variant: "baseline", measurements: [value("b", 10588.3)] }),
    run({ id: "h", statedEffects: [{ ...effect, pct }], measurements: [value("h", 3424.18)] }),
  ];

  test("9badee53: the inputs give -67.66 %, not -11.49 %", () => {
    const [found, ...rest] = staleEffects(pair(-11.4867));
    expect(rest).toEqual([]);
    expect(found?.computedPct).toBeCloseTo(-67.66, 2);
  });

  test("a rounded effect is not stale, and positive is better for a latency too", () => {
    expect(staleEffects(pair(-67.66))).toEqual([]);
    const latency = (id: string, number: number) => measurement("latency", number, { pointer: `/${id}` });
    const better = [
      run({ id: "b", variant: "baseline", measurements: [latency("b", 4261.01)] }),
      run({
        id: "h",
        statedEffects: [{ ...effect, key: "latency", pct: -1.17 }],
        measurements: [latency("h", 4311.03)],
      }),
    ];
    expect(staleEffects(better)).toEqual([]);
  });

  test("an effect whose value was cleared, told once however many rows repeat it", () => {
    const row = run({ statedEffects: [{ ...effect, pct: 0.22 }] });
    expect(staleEffects([row, { ...row, pointer: "/other" }])).toMatchObject([{ computedPct: null }]);
  });
});
