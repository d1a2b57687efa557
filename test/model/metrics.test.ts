import { afterEach, describe, expect, test } from "vitest";
import { metricName } from "../../src/formats/metricNames.ts";
import { servingBlocks } from "../../src/logs/servingBlock.ts";
import { throughputLine } from "../../src/logs/throughputLine.ts";
import { declaredMetricSchema, entryOf } from "../../src/model/declaredMetric.ts";
import type { KeySpelling, MetricEntry } from "../../src/model/metricEntry.ts";
import { metricTable } from "../../src/model/metricTable.ts";
import {
  declareMetrics,
  isMetric,
  metric,
  metricIds,
  metricsAnswering,
  metricSchema,
  metricsKept,
  metricsShown,
} from "../../src/model/metrics.ts";
import { modes } from "../../src/model/modes.ts";
import { isExactUnit, unitFactor } from "../../src/model/units.ts";

const own = Object.entries<MetricEntry>(metricTable);
const wordOf = (spelling: KeySpelling) =>
  typeof spelling === "string" ? spelling : "key" in spelling ? spelling.key : spelling.stem;

afterEach(() => declareMetrics(new Map()));

describe("the registry", () => {
  test("no spelling belongs to two metrics", () => {
    const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice(own.flatMap(([, entry]) => (entry.keys ?? []).map(wordOf)))).toEqual([]);
    const prints = own.flatMap(([, entry]) => (entry.printed ?? []).map((each) => JSON.stringify(each)));
    expect(twice(prints.map((each) => each.toLowerCase()))).toEqual([]);
  });

  test("every spelling with a unit of its own can be converted", () => {
    const wrong = own.flatMap(([id, { keys = [], unit }]) =>
      keys.flatMap((key) =>
        typeof key !== "string" && key.unit !== undefined && unitFactor(key.unit, unit) === null ? [id] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(modes)("%s benchmarks have a metric that answers, and one that decides and is kept", (mode) => {
    const deciding = own.filter(([, entry]) => entry.modes?.[mode]?.decides === true).map(([id]) => id);
    expect(deciding).toHaveLength(1);
    expect(metricsAnswering(mode)).toContain(deciding[0]);
    expect(metricsKept(mode)[0]).toEqual([deciding[0], "mean"]);
  });

  test("what a planned run keeps, and what a page shows", () => {
    expect(metricsKept("serving").map(String)).toEqual([
      "ttft,mean",
      "tpot,mean",
      "itl,mean",
      "request_throughput,mean",
      "output_throughput,mean",
      "total_throughput,mean",
      "ttft,p99",
    ]);
    expect(metricsKept("throughput").map(([id]) => id)).toEqual([
      "total_throughput",
      "request_throughput",
      "output_throughput",
    ]);
    expect(metricsShown("serving")).toEqual(["ttft", "tpot", "itl", "output_throughput"]);
    expect(metricsShown("micro")).toEqual([]);
  });
});

describe("units", () => {
  test("are converted inside a dimension only", () => {
    expect(unitFactor("s", "ms")).toBe(1000);
    expect(unitFactor("ms", "s")).toBe(0.001);
    expect(unitFactor("GiB", "MiB")).toBe(1024);
    expect(unitFactor("W", "W")).toBe(1);
    expect(unitFactor("s", "tok/s")).toBeNull();
    expect(unitFactor("W", "ms")).toBeNull();
  });

  test("bytes and counts are exact, times and rates are not", () => {
    expect(["B/op", "allocs/op", "GiB", "requests", "count"].map(isExactUnit)).toEqual(Array(5).fill(true));
    expect(["ms", "tok/s", "ns/op", "W", "?"].map(isExactUnit)).toEqual(Array(5).fill(false));
  });
});

const icl = {
  id: "icl",
  label: "Inter-chunk latency",
  unit: "ms",
  better: "lower",
  family: "latency",
  modes: { serving: { answers: true, shown: true, kept: ["mean"] } },
  keys: [{ stem: "icl" }, { key: "icl_avg", unit: "s" }],
  printed: [{ stem: "ICL" }, { rate: "chunks/s" }],
  source: "a test",
};
const declared = (...metrics: object[]) =>
  new Map(
    metrics.map((each) => declaredMetricSchema.parse(each)).map((each) => [each.id, entryOf(each)] as const),
  );

describe("a declared metric", () => {
  const block =
    "============ Serving Benchmark Result ============\nMean ICL (s):   0.5\nP99 ICL (ms):   700\n";

  test("is read, shown, kept and validated like one of ours, and gone when it is declared no more", () => {
    expect(metricName("mean_icl_ms")).toBeNull();
    expect(servingBlocks(block)).toEqual([]);
    expect(metricSchema.safeParse("icl").success).toBe(false);

    declareMetrics(declared(icl));
    expect(metricName("mean_icl_ms")).toEqual({ metric: "icl", statistic: "mean", factor: 1 });
    expect(metricName("icl_p99_s")).toEqual({ metric: "icl", statistic: "p99", factor: 1000 });
    expect(metricName("icl_avg")).toEqual({ metric: "icl", statistic: "mean", factor: 1000 });
    expect(servingBlocks(block)[0]?.values.map(({ metric: id, value }) => [id, value])).toEqual([
      ["icl", 500],
      ["icl", 700],
    ]);
    expect(throughputLine("Throughput: 2.00 requests/s, 9.5 chunks/s")[1]).toMatchObject({
      metric: "icl",
      value: 9.5,
    });
    expect(metricIds().at(-1)).toBe("icl");
    expect(metricsShown("serving")).toContain("icl");
    expect(metricsKept("serving").map(String)).toContain("icl,mean");
    const id = metricSchema.parse("icl");
    expect(metric(id)).toMatchObject({ unit: "ms", quantity: "icl", exact: false, primary: false });

    declareMetrics(new Map());
    expect(isMetric("icl")).toBe(false);
    expect(metricName("mean_icl_ms")).toBeNull();
  });

  test("never without unit and direction, and never with a unit that its spellings cannot reach", () => {
    const { unit: _, ...unitless } = icl;
    const { better: __, ...directionless } = icl;
    expect(declaredMetricSchema.safeParse(unitless).success).toBe(false);
    expect(declaredMetricSchema.safeParse(directionless).success).toBe(false);
    const wrong = declaredMetricSchema.safeParse({ ...icl, unit: "GiB" });
    expect(wrong.error?.issues[0]).toMatchObject({
      path: ["keys", 1, "unit"],
      message: "s cannot be converted to GiB",
    });
  });

  test("adds spellings to one of ours, and cannot change what it means", () => {
    const ttft = { id: "ttft", unit: "ms", better: "lower", keys: ["first_token_ms"], source: "a test" };
    declareMetrics(declared(ttft));
    expect(metricName("first_token_ms")).toEqual({ metric: "ttft", statistic: "mean", factor: 1 });
    expect(metricName("mean_ttft_ms")?.metric).toBe("ttft");
    expect(metric("ttft")).toMatchObject({ label: "TTFT", primary: true });
    expect(() => declareMetrics(declared({ ...ttft, unit: "s" }))).toThrow(
      "ttft is in ms and lower is better",
    );
  });

  test("of bytes is exact unless it says otherwise", () => {
    declareMetrics(declared({ id: "peak_memory", unit: "GiB", better: "lower", source: "a test" }));
    expect(metric(metricSchema.parse("peak_memory"))).toMatchObject({ exact: true, family: "amount" });
  });
});
