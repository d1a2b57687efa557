import { beforeAll, describe, expect, test } from "vitest";
import { compareAll } from "../../src/effects/comparisons.ts";
import { join } from "../support/join.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Measurement, RunRecord } from "../../src/model/records.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { policy as ordered, run } from "../support/facts.ts";

beforeAll(ready);

const ttft = (value: number, key = "ttft_mean"): Measurement => ({
  metric: "ttft",
  statistic: "mean",
  value,
  unit: "ms",
  key,
  pointer: `/m/${key}`,
  parser: "test",
});
const rate = (value: number): Measurement => ({
  ...ttft(value, "throughput"),
  metric: "request_throughput",
  unit: "req/s",
});
const logLine = (value: number): Measurement => ({
  ...ttft(value, "throughput"),
  metric: "engine_log_throughput",
  unit: "tok/s",
});
const one = (variant: RunRecord["variant"], measurement: Measurement, more: Partial<RunRecord> = {}) =>
  run({
    id: `${variant}-${measurement.value}`,
    variant,
    measurements: [measurement],
    ...(variant === "agent" ? { agent: { name: "claude_code", model: null } } : {}),
    ...more,
  });

/** What the order of variants costs has tests of its own (position.test.ts). */
const { order: _order, ...strict } = ordered;

function compared(runs: readonly RunRecord[], under: Policy = strict) {
  const [commit] = join(runs, {});
  if (commit === undefined) throw new Error("no commit");
  // on its own: noise floors and families then rest on this commit only
  return compareAll([commit], under).commits[0]!;
}

const fixed: Policy = { ...strict, gate: "notes", noise: { method: "fixed", thresholdPct: 0.5, floors: [] } };

describe("single runs", () => {
  test("a lower time is better, a higher rate is better", () => {
    expect(compared([one("baseline", ttft(100)), one("human", ttft(90))]).primary?.effectPct).toBeCloseTo(10);
    const faster = compared([one("baseline", rate(100)), one("human", rate(90))]).all[0];
    expect(faster?.effectPct).toBeCloseTo(-10);
  });

  test("are labelled, and inconclusive inside the floor", () => {
    const { primary } = compared([one("baseline", ttft(59.81)), one("human", ttft(58.71))]);
    expect(primary).toMatchObject({
      label: "single run",
      conclusion: "inconclusive",
      test: "z against noise floor",
      noiseFloorPct: 13.5,
    });
    // z = ln(58.71 / 59.81) / (0.135 sqrt 2), two-sided; by hand 0.9225.
    expect(primary?.p).toBeCloseTo(0.9225, 3);
  });

  test("prove nothing against sixteen A/A pairs, and something against a hundred", () => {
    const at = (pairs: number, from: number, to: number) => {
      const floors = strict.noise.floors.map((floor) => ({ ...floor, pairs }));
      const own = { ...strict, noise: { ...strict.noise, floors } };
      return compared([one("baseline", ttft(from)), one("human", ttft(to))], own).primary?.conclusion;
    };
    expect([at(16, 100, 55), at(100, 100, 55), at(100, 55, 100)]).toEqual([
      "inconclusive",
      "improved",
      "regressed",
    ]);
  });

  test("say so where no floor is known", () => {
    const own = { ...strict, noise: { ...strict.noise, floors: [] } };
    const { primary } = compared([one("baseline", ttft(100)), one("human", ttft(1))], own);
    expect(primary).toMatchObject({ conclusion: "inconclusive", test: "noise floor unknown", p: null });
  });

  test("a zero reference has no effect and never improves", () => {
    expect(compared([one("baseline", ttft(0)), one("human", ttft(5))]).primary).toMatchObject({
      effectPct: null,
      conclusion: "not-comparable",
    });
  });

  test("a fixed threshold judges as the documents did", () => {
    const at = (value: number) =>
      compared([one("baseline", ttft(100)), one("human", ttft(value))], fixed).primary?.conclusion;
    expect([at(99.6), at(99.4), at(100.6)]).toEqual(["inconclusive", "improved", "regressed"]);
  });
});

describe("the validity gate", () => {
  const pair = (workload: RunRecord["workload"]) => [
    one("baseline", ttft(100), { workload: { model: "a", completed: 1000 } }),
    one("human", ttft(1), { workload }),
  ];

  test("bars runs on different workloads, with the reason", () => {
    const { primary } = compared(pair({ model: "a", completed: 100 }));
    expect(primary).toMatchObject({
      conclusion: "not-comparable",
      reasons: [
        {
          kind: "workload-differs",
          args: { field: "completed requests", reference: 1000, candidate: 100 },
        },
      ],
    });
  });

  test("only notes them where the policy says so", () => {
    expect(compared(pair({ model: "a", completed: 100 }), fixed).primary).toMatchObject({
      conclusion: "improved",
      reasons: [
        {
          kind: "workload-differs",
          args: { field: "completed requests", reference: 1000, candidate: 100 },
        },
      ],
    });
  });

  test("bars another model", () => {
    expect(compared(pair({ model: "b" })).primary?.conclusion).toBe("not-comparable");
  });

  test("does not take an unknown field for a difference", () => {
    expect(compared(pair({ model: "a" })).primary?.differences).toEqual([]);
  });

  test("allows token counts within the tolerance", () => {
    const tokens = (outputTokens: number) => ({ workload: { model: "a", outputTokens } });
    const at = (b: number) =>
      compared([one("baseline", ttft(2), tokens(1000)), one("human", ttft(1), tokens(b))]).primary
        ?.differences.length;
    expect([at(981), at(979)]).toEqual([0, 1]);
  });

  test("a log line takes part in no comparison, however it is called", () => {
    const result = compared([one("baseline", logLine(51.1)), one("human", logLine(102.1))]);
    expect(result.all).toEqual([]);
  });
});

describe("pairs", () => {
  test("never cross pipelines", () => {
    expect(
      compared([
        one("baseline", ttft(100), { pipeline: "modal" }),
        one("human", ttft(90), { pipeline: "docker" }),
      ]).all,
    ).toEqual([]);
  });

  test("keep agents apart, and the policy names the one it means", () => {
    const runs = [
      one("human", ttft(100)),
      one("agent", ttft(90)),
      one("agent", ttft(50), { agent: { name: "codex", model: null } }),
    ];
    const result = compared(runs);
    expect(result.all).toHaveLength(2);
    expect(result.perfChange?.candidate.agent?.name).toBe("claude_code");
  });

  test("keep the attempts of one agent apart, unless their patches are the same", () => {
    const runs = (...more: readonly Partial<RunRecord>[]) => [
      one("human", ttft(100)),
      ...more.map((each, index) => one("agent", ttft(90 + index), { id: `agent ${index}`, ...each })),
    ];
    const sizes = (...more: readonly Partial<RunRecord>[]) =>
      compared(runs(...more)).all.map(({ candidate }) => candidate.n);
    expect(sizes({ attempt: "a" }, { attempt: "b" })).toEqual([1, 1]);
    expect(sizes({ attempt: "a" }, { attempt: "a" })).toEqual([2]);
    expect(sizes({ attempt: "a", patchSha256: "f" }, { attempt: "b", patchSha256: "f" })).toEqual([2]);
    expect(sizes({}, {})).toEqual([2]);
  });

  test("do not depend on the order of the input", () => {
    const runs = [one("human", ttft(100)), one("agent", ttft(90)), one("baseline", ttft(110))];
    expect(compared([...runs].reverse())).toEqual(compared(runs));
  });
});

describe("a candidate that answers worse", () => {
  const scored = (variant: RunRecord["variant"], value: number, accuracy: number) =>
    run({
      id: variant,
      variant,
      measurements: [ttft(value), { ...ttft(accuracy, "accuracy"), metric: "accuracy", unit: "score" }],
    });
  const speedUp = (accuracy: number) =>
    compared([scored("baseline", 100, 0.9), scored("human", 50, accuracy)]).all.find(
      ({ metric }) => metric === "ttft",
    );

  test("is no speed-up below the policy's share of the reference's accuracy", () => {
    expect(speedUp(0.7)).toMatchObject({
      conclusion: "not-comparable",
      reasons: [{ kind: "accuracy-lost", args: { minimum: 99 } }],
    });
    expect(speedUp(0.895)?.reasons.map(({ kind }) => kind)).not.toContain("accuracy-lost");
  });

  test("counts where its score stands in a file of its own, of the same code and model", () => {
    const accuracy = (value: number) =>
      ({ ...ttft(value, "accuracy"), metric: "accuracy", unit: "score" }) as const;
    const reasons = (candidate: "human" | "agent", model = "m") => {
      const timed = { workload: { model: "m" } };
      const elsewhere = { workload: { model }, pipeline: "lm-evaluation-harness" };
      return compared([
        one("baseline", ttft(100), { id: "b", ...timed }),
        one("human", ttft(50), { id: "h", ...timed }),
        one("baseline", accuracy(0.9), { id: "bs", ...elsewhere }),
        one(candidate, accuracy(0.7), { id: "cs", ...elsewhere }),
      ])
        .all.filter(({ metric, candidate: side }) => metric === "ttft" && side.variant === "human")
        .flatMap(({ conclusion, reasons: all }) => [conclusion, ...all.map(({ kind }) => kind)]);
    };
    expect(reasons("human").slice(0, 2)).toEqual(["not-comparable", "accuracy-lost"]);
    expect(reasons("human", "another")).not.toContain("accuracy-lost");
    expect(reasons("agent")).not.toContain("accuracy-lost");
  });
});
