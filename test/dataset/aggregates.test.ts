import { describe, expect, test } from "vitest";
import { aggregatesAmong } from "../../src/dataset/aggregates.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { measurement, run } from "../support/facts.ts";

const repeat = (file: string, ttft: number, tpot: number, given: Partial<RunRecord> = {}) =>
  run({
    id: file,
    file,
    pointer: "",
    measurements: [measurement("ttft", ttft), measurement("tpot", tpot)],
    ...given,
  });
const parts = [
  repeat("sweep/run=0.json", 101.123456, 11.98765),
  repeat("sweep/run=1.json", 103.654321, 12.12345),
  repeat("sweep/run=2.json", 102.222222, 12.4444),
];
const mean = (pick: (run: RunRecord) => number) => parts.reduce((sum, each) => sum + pick(each), 0) / 3;
const means = [
  mean((each) => each.measurements[0]!.value),
  mean((each) => each.measurements[1]!.value),
] as const;
const found = (...runs: readonly RunRecord[]) => [...aggregatesAmong(runs)].map(({ file }) => file);

describe("a run that sums up others beside it", () => {
  test("holds their means", () => {
    expect(found(...parts, repeat("sweep/summary.json", ...means))).toEqual(["sweep/summary.json"]);
    const rounded = means.map((value) => Number(value.toFixed(6))) as [number, number];
    expect(found(...parts, repeat("sweep/summary.json", ...rounded))).toEqual(["sweep/summary.json"]);
  });

  test("repeats numbers of one of them and has fewer", () => {
    const part = run({
      id: "s",
      file: "sweep/summary.json",
      measurements: [measurement("ttft", 101.123456), measurement("tpot", 11.98765)],
    });
    const whole = repeat("sweep/run=0.json", 101.123456, 11.98765, {
      measurements: [...parts[0]!.measurements, measurement("itl", 10)],
    });
    expect(found(whole, part)).toEqual(["sweep/summary.json"]);
  });

  test("is none where it is one more repeat, of another side, in another folder, or alike by chance", () => {
    expect(found(...parts)).toEqual([]);
    expect(found(...parts, repeat("sweep/run=3.json", means[0] + 0.01, means[1]))).toEqual([]);
    expect(found(...parts, repeat("sweep/summary.json", ...means, { variant: "baseline" }))).toEqual([]);
    expect(found(...parts, repeat("other/summary.json", ...means))).toEqual([]);
    const short = [1, 2, 3].map((value) => repeat(`sweep/run=${value}.json`, value, value));
    expect(found(...short)).toEqual([]);
  });

  test("is none where the others do not differ: a constant is its own mean", () => {
    const same = [0, 1, 2].map((index) => repeat(`sweep/run=${index}.json`, 101.123456, 11.98765));
    expect(found(...same)).toEqual([]);
  });
});
