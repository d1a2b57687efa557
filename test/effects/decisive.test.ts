import { describe, expect, test } from "vitest";
import { heldOverMetrics, heldTogether } from "../../src/effects/decisive.ts";
import { decisiveAmong } from "../../src/model/decisive.ts";
import type { AnyComparison } from "../../src/model/comparison.ts";
import { comparison } from "../support/facts.ts";

const row = (
  metric: string,
  statistic: AnyComparison["statistic"],
  more: Partial<AnyComparison> = {},
): AnyComparison => ({
  ...comparison({}),
  id: `${metric} ${statistic}`,
  benchmark: "m",
  metric,
  statistic,
  ...more,
});
const serving = [
  row("ttft", "std"),
  row("ttft", "median"),
  row("ttft", "mean"),
  row("ttft", "p99"),
  row("itl", "mean"),
  row("tpot", "median"),
  row("tpot", "mean"),
  row("request_throughput", "mean"),
  row("output_throughput", "mean"),
  row("engine_log_throughput", "mean"),
];
const names = (...wanted: string[]) => [...decisiveAmong(serving, wanted)].map(({ id }) => id);

describe("what a headline and an exit code rest on", () => {
  test("primary metrics, each quantity once, by its mean, never a spread or a tail", () => {
    expect(names()).toEqual(["ttft mean", "tpot mean", "request_throughput mean"]);
  });

  test("what has an answer speaks before what has none", () => {
    const rows = [row("ttft", "mean", { conclusion: "not-comparable" }), row("ttft", "median")];
    expect([...decisiveAmong(rows)].map(({ id }) => id)).toEqual(["ttft median"]);
  });

  test("a file's own metric is a quantity of its own, in every benchmark", () => {
    const rows = ["a", "b"].map((benchmark) => row("ns/op", null, { benchmark }));
    expect(decisiveAmong(rows).size).toBe(2);
  });

  test("what is asked for by name is taken instead", () => {
    expect(names("ttft p99", "tpot")).toEqual(["ttft p99", "tpot mean"]);
  });
});

describe("held together", () => {
  const effects = [0.04, 0.3, 0.6].map((p, index) =>
    row("ns/op", null, {
      benchmark: String(index),
      conclusion: p < 0.05 ? "regressed" : "inconclusive",
      p,
      q: p,
    }),
  );

  test("an effect by itself that does not hold over the call is inconclusive, and says so", () => {
    const [first] = heldTogether(effects, 0.05);
    expect(first).toMatchObject({ conclusion: "inconclusive", primary: true });
    expect(first?.q).toBeCloseTo(0.12);
    expect(first?.reasons.at(-1)).toEqual({ kind: "not-held-together", args: { q: 0.04, rows: 3 } });
  });

  test("one that holds stays, and what does not decide is left as it is", () => {
    const [first] = heldTogether(
      effects.map((each) => ({ ...each, p: (each.p ?? 1) / 10, q: each.q })),
      0.05,
    );
    expect(first).toMatchObject({ conclusion: "regressed", primary: true });
    const tail = row("ttft", "p99", { conclusion: "regressed", p: 0.04, q: 0.04 });
    expect(heldTogether([tail], 0.05)[0]).toEqual({ ...tail, primary: false });
  });
});

describe("held over the metrics of one benchmark", () => {
  const metrics = (qs: readonly number[]) =>
    (["ttft", "tpot", "request_throughput"] as const).map((metric, index) =>
      row(metric, "mean", { conclusion: qs[index]! < 0.05 ? "improved" : "inconclusive", q: qs[index]! }),
    );
  const held = (qs: readonly number[], more: readonly AnyComparison[] = []) =>
    heldOverMetrics([...metrics(qs), ...more], 0.05);
  const conclusions = (qs: readonly number[]) => held(qs).map(({ conclusion }) => conclusion);

  test("one of three metrics must be surer by itself than three of three", () => {
    expect(conclusions([0.04, 0.5, 0.5])).toEqual(["inconclusive", "inconclusive", "inconclusive"]);
    expect(conclusions([0.01, 0.5, 0.5])).toEqual(["improved", "inconclusive", "inconclusive"]);
    expect(conclusions([0.04, 0.03, 0.045])).toEqual(["improved", "improved", "improved"]);
    expect(held([0.04, 0.5, 0.5])[0]?.reasons.at(-1)).toEqual({
      kind: "not-held-together",
      args: { q: 0.04, rows: 3 },
    });
  });

  test("guards and other benchmarks stand for themselves", () => {
    const tail = row("ttft", "p99", { conclusion: "regressed", q: 0.04 });
    const runs = { ...tail.reference, runs: ["another"] };
    const alone = row("latency", "mean", { conclusion: "improved", q: 0.04, reference: runs });
    expect(held([0.5, 0.5, 0.5], [tail, alone]).slice(3)).toEqual([tail, alone]);
  });
});
