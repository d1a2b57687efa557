import { describe, expect, test } from "vitest";
import { reading, told } from "../../support/reading.ts";

const rule = "==================================================";
const block = (rate: number) => [
  "============ Serving Benchmark Result ============",
  "Successful requests:                     100       ",
  "Total input tokens:                      23958     ",
  `Request throughput (req/s):              ${rate}    `,
  "Peak output token throughput (tok/s):    9999.00   ",
  "Total token throughput (tok/s):          34050.26  ",
  "---------------Time to First Token----------------",
  "P99 TTFT (ms):                           213.92    ",
  rule,
];
const program = "Namespace(model='org/model', num_prompts=100, dataset_name='sharegpt', request_rate=inf)";
const log = (...lines: readonly string[]) => reading({ "bench.log": lines.join("\n") });

describe("logs of benchmark programs", () => {
  test("several results in one log, an echo counted once, each with its line and its program", () => {
    const { samples, formats } = log(
      program,
      ...block(112.16),
      ...block(112.16),
      "Namespace(model='b')",
      ...block(115.5),
    );
    expect(formats[0]).toMatchObject({ name: "benchmark-log", records: 6 });
    const rates = samples.filter(({ metric }) => metric === "request_throughput");
    expect(rates.map(({ values, pointer, name }) => [values[0], pointer, name])).toEqual([
      [112.16, "line 5", "org/model"],
      [115.5, "line 24", "b"],
    ]);
    expect(rates[0]?.workload).toMatchObject({ completed: 100, inputTokens: 23958, dataset: "sharegpt" });
  });

  test("colours, a log writer's prefix and a peak that is no result", () => {
    const { samples } = log(...block(1.5).map((line) => `bench-1  | \u001b[32m${line}\u001b[0m`));
    expect(told(samples)).toEqual([
      "request_throughput mean: 1.5",
      "total_throughput mean: 34050.3",
      "ttft p99: 213.92",
    ]);
  });

  test("a text cut off at its beginning, and one cut off at its end", () => {
    const cut = [
      "Request throughput (req/s): 10.16",
      "Output token throughput (tok/s): 71.39",
      "Mean TTFT (ms): 156.72",
    ];
    expect(told(log(...cut, rule).samples)).toHaveLength(3);
    expect(told(log(...block(9.5).slice(0, 5)).samples)).toEqual(["request_throughput mean: 9.5"]);
  });

  test("the single lines of early 2024", () => {
    const lines = [
      "Request throughput: 1.23 requests/s",
      "Output token throughput: 45.6 tokens/s",
      "Mean TTFT: 12.34 ms",
    ];
    expect(told(log(...lines).samples)).toEqual([
      "request_throughput mean: 1.23",
      "output_throughput mean: 45.6",
      "ttft mean: 12.34",
    ]);
  });

  test("SGLang's labels and the offline benchmark", () => {
    const { samples } = log(
      "====== Offline Throughput Benchmark Result =======",
      "Backend:                                 engine",
      "Input token throughput (tok/s):          5000.00",
      "Median E2E Latency (ms):                 480.00",
      "P95 ITL (ms):                            6.10",
      rule,
    );
    expect(told(samples)).toEqual(["input_throughput mean: 5000", "e2e_latency median: 480", "itl p95: 6.1"]);
    expect(samples[0]?.mode).toBe("throughput");
  });

  test("latency, throughput, prefix caching and start-up", () => {
    const { samples } = log(
      "Avg latency: 0.21743229990000448 seconds",
      "99% percentile latency: 0.38185959188827856 seconds",
      "Avg latency: 0.22 seconds",
      "Throughput: 50.08 requests/s, 19152.84 total tokens/s, 6410.83 output tokens/s",
      "cost time 3.59",
      "STARTUP TIME BENCHMARK RESULTS",
      "COLD STARTUP:",
      "Avg total startup time: 50.12 seconds",
      "Avg compilation time:   9.50 seconds",
    );
    expect(told(samples)).toEqual([
      "latency mean: 217.432",
      "latency p99: 381.86",
      "latency mean: 220",
      "request_throughput mean: 50.08",
      "total_throughput mean: 19152.8",
      "output_throughput mean: 6410.83",
      "cost_time mean: 3.59",
      "startup_time mean: 50.12",
      "compilation_time mean: 9.5",
    ]);
  });

  test("one batch: what stands before the benchmark is the warm-up", () => {
    const { samples } = log(
      "Prefill. latency: 0.99000 s, throughput:      1.00 token/s",
      "Benchmark ...",
      "Prefill. latency: 0.12345 s, throughput:   1036.80 token/s",
      "Decode 0. latency: 0.01000 s, throughput:     99.00 token/s",
      "Decode.  median latency: 0.01010 s, median throughput:     99.00 token/s",
      "Total. latency:  0.280 s, throughput:    514.20 token/s",
    );
    expect(told(samples)).toEqual([
      "prefill_latency mean: 123.45",
      "input_throughput mean: 1036.8",
      "decode_latency median: 10.1",
      "output_throughput median: 99",
      "latency mean: 280",
      "total_throughput mean: 514.2",
    ]);
  });

  test("a result without a number is a problem, and prose that quotes one stays prose", () => {
    const empty = log("============ Serving Benchmark Result ============", rule);
    expect(empty.problems).toMatchObject([
      { pointer: "line 1", reason: "the printed result holds no number" },
    ]);
    expect(reading({ "notes.md": block(1).join("\n") }).formats[0]?.name).toBe("document");
    expect(reading({ "notes.txt": "We saw Mean TTFT fall." }).formats[0]?.name).toBe("document");
  });
});

describe("samples of other tools", () => {
  test("benchstat, pyperf, hyperfine and plain lists are records too", () => {
    const { samples, formats } = reading({
      "go.txt": "BenchmarkX-8 1000 100 ns/op 5 B/op\nBenchmarkX-8 1000 101 ns/op 5 B/op\n",
      "h.json": { results: [{ command: "ls", mean: 1, times: [1, 1.1] }] },
      "p.json": {
        metadata: { name: "bench", unit: "second" },
        benchmarks: [{ runs: [{ values: [1, 3] }, { values: [2, 4] }] }],
      },
      "n.json": { speed: [1, 2, null] },
    });
    expect(formats.map(({ name }) => name)).toEqual(["benchstat", "hyperfine", "plain-json", "pyperf"]);
    expect(told(samples)).toEqual([
      "ns/op: 100, 101",
      "B/op: 5, 5",
      "time: 1, 1.1",
      "value: 1, 2",
      "time: 2, 3",
    ]);
  });
});
