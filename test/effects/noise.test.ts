import { beforeAll, describe, expect, test } from "vitest";
import { floorFor as floorForWith, type FloorKey, learnFloors } from "../../src/effects/noise.ts";
import { commitCohorts } from "../../src/effects/commitCohorts.ts";
import { recordOf, type Run } from "../../src/model/runState.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { run, thresholds } from "../support/facts.ts";
import { join } from "../support/join.ts";
import { loadGate } from "../../src/effects/loadGate.ts";

beforeAll(ready);

const floorFor = (
  ...[key, learned, policy]: readonly [
    FloorKey,
    Parameters<typeof floorForWith>[1],
    Parameters<typeof floorForWith>[2],
  ]
) => floorForWith(key, learned, policy, thresholds);

const latency = (value: number, more: Partial<Run> = {}): Run =>
  run({
    id: `run ${value}`,
    variant: "baseline",
    mode: "latency",
    time: `2026-01-01T00:00:${String(Math.round(value) % 60).padStart(2, "0")}`,
    workload: { model: "m", gpu: "H100", gpuCount: 1 },
    measurements: [
      {
        metric: "latency",
        statistic: "mean",
        value,
        unit: "ms",
        key: "latency_avg",
        pointer: "/x",
        parser: "test",
      },
    ],
    ...more,
  });
const gate = loadGate({ tokenTolerancePct: 2 });
const key: FloorKey = { metric: "latency", statistic: "mean", mode: "latency", hardware: "H100 x1" };
const learned = (runs: readonly Run[]) => learnFloors(commitCohorts(runs, gate));
const joined = (...runs: readonly Run[]) => join(runs.map(recordOf))[0]?.runs ?? [];
const policy = [{ metric: "latency" as const, sdPct: 4.4, pairs: 16, source: "elsewhere" }];

describe("learned noise floors", () => {
  test("are the log ratios of consecutive runs", () => {
    const floor = floorFor(
      key,
      learned([100, 110, 100, 110].map((value, i) => latency(value + i / 1e6, { time: `${i}` }))),
      policy,
    );
    expect(floor?.sigma).toBeCloseTo(Math.log(1.1) / Math.SQRT2, 6);
    expect(floor).toMatchObject({ pairs: 3, df: 3 });
    expect(floor?.source).toMatch(/^learned from 3 A\/A pairs of this data \(latency, H100 x1\)/);
  });

  test("of fewer than three pairs give way to the policy's, and without one nothing is known", () => {
    const two = learned([latency(100), latency(110), latency(101)]);
    expect(floorFor(key, two, policy)).toMatchObject({ df: Infinity, source: "elsewhere" });
    expect(floorFor(key, two, policy)?.sigma).toBeCloseTo(0.044, 12);
    expect(floorFor(key, two, [])).toBeNull();
  });

  test("of other machines correct a policy that is too sure", () => {
    const runs = [100, 130, 101, 131].map((value) => latency(value));
    const elsewhere = { ...key, hardware: "H200 x1" };
    expect(floorFor(elsewhere, learned(runs), policy)?.source).toMatch(
      /all modes and machines, above the policy's 4.4 %/,
    );
    const quiet = [100, 100.1, 100.2, 100.3].map((value) => latency(value));
    expect(floorFor(elsewhere, learned(quiet), policy)?.source).toBe("elsewhere");
  });

  test("of a mean are no floor of a tail", () => {
    expect(floorFor({ ...key, statistic: "p99" }, new Map(), policy)).toBeNull();
  });

  test("never count copies, agents, other commands or other workloads", () => {
    const runs = [
      latency(100),
      latency(100.5, { copied: true }),
      latency(101, { variant: "agent", agent: { name: "a", model: null } }),
      latency(102, { variant: "agent", agent: { name: "a", model: null } }),
      latency(103, { workload: { model: "other", gpu: "H100", gpuCount: 1 } }),
      latency(104, { command: "a" }),
      latency(105, { command: "b" }),
    ];
    expect(learned(joined(...runs.slice(0, 5))).size).toBe(0);
    expect(learned([runs[5]!, runs[6]!]).size).toBe(0);
  });

  test("a run whose every digit another run has is a copy", () => {
    const twins = [latency(1234.567890123456), latency(1234.567890123456, { id: "twin" }), latency(1300)];
    expect(commitCohorts(joined(...twins), gate)[0]?.runs).toHaveLength(2);
    const coarse = [latency(51.1), latency(51.1, { id: "twin" })];
    expect(commitCohorts(joined(...coarse), gate)[0]?.runs).toHaveLength(2);
  });

  test("a published copy stands in where its original is not in the data", () => {
    const copy = latency(100.5, { copied: true });
    expect(commitCohorts(joined(copy), gate)).toHaveLength(1);
    expect(commitCohorts(joined(copy, latency(100)), gate)[0]?.runs.map(({ id }) => id)).toEqual(["run 100"]);
  });

  test("all pairs equal teach nothing", () => {
    expect(
      learned([latency(5), latency(5, { id: "b" }), latency(5, { id: "c" }), latency(5, { id: "d" })]).size,
    ).toBe(0);
  });
});
