import { describe, expect, test } from "vitest";
import { comparedJson, comparing, fast, lineOf, slow, whyOf } from "../support/compare.ts";

const { at, write } = comparing();
const json = comparedJson;

describe("formats", () => {
  test("benchstat text: direction from the unit, a Unit line decides", async () => {
    const lines = (values: readonly number[]) =>
      values.map((value) => `BenchmarkX-8 1000 ${value} ns/op 5 B/op 7.5 MB/s 3 odd`).join("\n");
    const a = write("a.txt", `goos: linux\nUnit odd better=higher\n${lines(slow)}\nPASS\n`);
    const b = write("b.txt", `${lines(fast)}\n`);
    const found = (await json(a, b)).comparisons;
    expect(found.map(lineOf).map(([, ...line]) => line)).toEqual([
      ["ns/op", "improved"],
      ["B/op", "equivalent"],
      ["MB/s", "equivalent"],
      ["odd", "inconclusive"],
    ]);
  });

  test("benchstat text: several units, several packages, directions by the words of the unit", async () => {
    const lines = (pkg: string, values: readonly number[]) =>
      `pkg: ${pkg}\n${values.map((v) => `BenchmarkX-8 10 ${v} ns/op 16 B/op 2 allocs/op ${v} p99-ns ${1e4 / v} req/s`).join("\n")}\n`;
    const both = (factor: number) =>
      lines("m/a", slow) +
      lines(
        "m/b",
        slow.map((v) => v * 10 * factor),
      );
    const found = (await json(write("pkg-a.txt", both(1)), write("pkg-b.txt", both(0.9)))).comparisons;
    expect(found.map(lineOf)).toEqual([
      ["m/a.BenchmarkX-8", "ns/op", "equivalent"],
      ["m/a.BenchmarkX-8", "B/op", "equivalent"],
      ["m/a.BenchmarkX-8", "allocs/op", "equivalent"],
      ["m/a.BenchmarkX-8", "p99-ns", "equivalent"],
      ["m/a.BenchmarkX-8", "req/s", "equivalent"],
      ["m/b.BenchmarkX-8", "ns/op", "improved"],
      ["m/b.BenchmarkX-8", "B/op", "equivalent"],
      ["m/b.BenchmarkX-8", "allocs/op", "equivalent"],
      ["m/b.BenchmarkX-8", "p99-ns", "improved"],
      ["m/b.BenchmarkX-8", "req/s", "improved"],
    ]);
  });

  test("a file of one tool against a file of another: pyperf and hyperfine both tell seconds", async () => {
    const pyperf = {
      benchmarks: [{ metadata: { name: "ls" }, runs: slow.map((value) => ({ values: [value] })) }],
    };
    const hyperfine = { results: [{ command: "ls", mean: 90, times: fast }] };
    expect(
      (await json(write("mix-a.json", pyperf), write("mix-b.json", hyperfine))).comparisons,
    ).toMatchObject([{ benchmark: "ls", metric: "time", conclusion: "improved" }]);
  });

  test("SGLang: every line of a JSONL file is a trial", async () => {
    const text = (values: readonly number[]) =>
      values
        .map((ttft) =>
          JSON.stringify({ backend: "sglang", completed: 10, mean_ttft_ms: ttft, mean_itl_ms: 9 }),
        )
        .join("\n");
    const found = (await json(write("sg-a.jsonl", text(slow)), write("sg-b.jsonl", text(fast)))).comparisons;
    expect(found.find(({ metric, statistic }) => metric === "ttft" && statistic === "mean")).toMatchObject({
      reference: { n: 6 },
      conclusion: "improved",
    });
  });

  test("own data sets: a run counts once, however often its number is told", async () => {
    const found = (await json("data/vllm-14/runs.jsonl", "data/vllm-14")).comparisons;
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed")).toEqual(
      [],
    );
    // 61b8cea3: the file states its request throughput and its log prints it again.
    const twice = found.find(
      ({ benchmark, metric }) => benchmark === "61b8cea3 modal baseline" && metric === "request_throughput",
    );
    expect(twice?.reference.n).toBe(1);
    const folder = (await json("data/vllm-14", "data/vllm-14")).comparisons;
    expect(folder.map(({ reference }) => reference)).toEqual(found.map(({ reference }) => reference));
  });

  test("pyperf: a process is a trial", async () => {
    const document = (values: readonly number[]) => ({
      version: "1.0",
      metadata: { name: "bench", unit: "second" },
      benchmarks: [
        { runs: [{ warmups: [[1, 1]] }, ...values.map((value) => ({ values: [value, value * 1.01] }))] },
      ],
    });
    const found = (await json(write("pa.json", document(slow)), write("pb.json", document(fast))))
      .comparisons;
    expect(found).toMatchObject([{ benchmark: "bench", reference: { n: 6 }, conclusion: "improved" }]);
  });

  test("hyperfine: times, or the mean alone", async () => {
    const document = (times: readonly number[]) => ({ results: [{ command: "ls", mean: times[0], times }] });
    const found = (await json(write("ha.json", document(slow)), write("hb.json", document(fast))))
      .comparisons;
    expect(found).toMatchObject([{ benchmark: "ls", metric: "time", conclusion: "improved" }]);
    const mean = { results: [{ command: "ls", mean: 1 }] };
    expect((await json(write("hc.json", mean), at("hb.json"))).comparisons[0]?.reference.n).toBe(1);
  });

  test("serving results: every file of a folder is a trial, and another workload is not compared", async () => {
    const result = (ttft: number, prompts = 1000) => ({
      date: "20260101-000000",
      model_id: "org/model",
      num_prompts: prompts,
      completed: prompts,
      mean_ttft_ms: ttft,
      request_throughput: 3,
      ttfts: [0.1, 0.2],
    });
    for (const [index, value] of slow.entries()) write(`sa/${index}.json`, result(value));
    for (const [index, value] of fast.entries()) write(`sb/${index}.json`, result(value));
    const found = (await json(at("sa"), at("sb"))).comparisons;
    expect(found.find(({ metric, statistic }) => metric === "ttft" && statistic === "mean")).toMatchObject({
      reference: { n: 6 },
      conclusion: "improved",
    });
    const other = (await json(at("sa"), write("sc.json", result(90, 500)))).comparisons[0];
    expect(other?.conclusion).toBe("not-comparable");
    expect(whyOf(other)).toBe("prompts: 1000 against 500; completed requests: 1000 against 500");
  });

  test("a folder that is a sweep holds one benchmark per workload, whatever the other side holds", async () => {
    const result = (ttft: number, rate: number) => ({
      date: "20260101-000000",
      model_id: "org/model",
      num_prompts: 100,
      completed: 100,
      request_rate: rate,
      mean_ttft_ms: ttft,
    });
    for (const rate of [1, 4])
      for (const [index, value] of slow.entries()) {
        write(`sweep-a/${rate}-${index}.json`, result(value * rate, rate));
        write(`sweep-b/${rate}-${index}.json`, result(value * rate * (rate === 4 ? 0.9 : 1), rate));
      }
    const found = (await json(at("sweep-a"), at("sweep-b"))).comparisons;
    expect(found.map(({ benchmark, reference, conclusion }) => [benchmark, reference.n, conclusion])).toEqual(
      [
        ["org/model, rate 1", 6, "equivalent"],
        ["org/model, rate 4", 6, "improved"],
      ],
    );
    const one = (await json(at("sweep-a"), write("sweep-c.json", result(100, 4)))).comparisons;
    expect(one.map(({ benchmark, candidate }) => [benchmark, candidate.n])).toEqual([
      ["org/model, rate 1", 0],
      ["org/model, rate 4", 1],
    ]);
  });

  test("throughput and latency results are known by their keys, other numbers are plain", async () => {
    const throughput = (rate: number) => ({ elapsed_time: 10, num_requests: 100, requests_per_second: rate });
    expect(
      (await json(write("ta.json", throughput(10)), write("tb.json", throughput(9)))).comparisons,
    ).toMatchObject([
      {
        metric: "request_throughput",
        conclusion: "inconclusive",
        reasons: expect.arrayContaining([{ kind: "pairs-too-few", args: { pairs: 10 } }]) as unknown[],
      },
    ]);
    const latency = (avg: number) => ({
      avg_latency: avg,
      latencies: [avg, avg],
      percentiles: { "50": avg },
    });
    expect(
      (await json(write("la.json", latency(1)), write("lb.json", latency(1.01)))).comparisons,
    ).toMatchObject([
      { metric: "latency", statistic: "mean", reference: { n: 1, mean: 1000 }, conclusion: "inconclusive" },
      { metric: "latency", statistic: "p50", reference: { n: 1, mean: 1000 } },
    ]);
    const plain = await json(
      write("na.json", { speed: 1 }),
      write("nb.json", { speed: 2 }),
      "--better",
      "higher",
    );
    expect(plain.comparisons).toMatchObject([{ benchmark: "speed", test: "noise floor unknown", p: null }]);
  });

  test("a single serving run a side is held against the noise floor", async () => {
    const a = write("one-a.json", { model_id: "m", mean_ttft_ms: 100 });
    const b = write("one-b.json", { model_id: "m", mean_ttft_ms: 95 });
    expect((await json(a, b)).comparisons[0]).toMatchObject({
      test: "z against noise floor",
      conclusion: "inconclusive",
      label: "single run",
    });
  });
});
