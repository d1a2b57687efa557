import { describe, expect, test } from "vitest";
import { reading, told } from "../../support/reading.ts";

/* Shapes of what the programs write, with the keys of the year they name. */

const serving = {
  date: "20250601-101010",
  backend: "vllm",
  model_id: "org/model",
  tokenizer_id: "org/model",
  num_prompts: 3,
  request_rate: "inf",
  duration: 1.5,
  completed: 2,
  total_input_tokens: 200,
  total_output_tokens: 20,
  request_throughput: 1.33,
  "request_goodput:": null,
  total_token_throughput: 146,
  mean_ttft_ms: 150,
  "p99.9_ttft_ms": 199.9,
  mean_e2el_ms: 285,
};
const detailed = {
  ...serving,
  input_lens: [100, 100, 5],
  output_lens: [10, 10, 0],
  ttfts: [0.1, 0.2, 0],
  itls: [Array.from({ length: 9 }, () => 0.01), Array.from({ length: 9 }, () => 0.02), []],
  errors: ["", "", "Connection reset"],
};

describe("vLLM serving results", () => {
  test("metrics by the registry, the workload, and where each number stands", () => {
    const { samples, formats } = reading({ "vllm-inf.json": serving });
    expect(formats).toEqual([{ name: "vllm-serving-result", files: 1, records: 5 }]);
    expect(told(samples)).toEqual([
      "request_throughput mean: 1.33",
      "total_throughput mean: 146",
      "ttft mean: 150",
      "ttft p99.9: 199.9",
      "e2e_latency mean: 285",
    ]);
    expect(samples[0]).toMatchObject({
      name: "org/model",
      unit: "req/s",
      pointer: "/request_throughput",
      mode: "serving",
      workload: { model: "org/model", prompts: 3, completed: 2, requestRate: "inf", inputTokens: 200 },
    });
  });

  test("arrays of --save-detailed are samples of requests in ms, without the failed request", () => {
    const { samples } = reading({ "a.json": detailed });
    expect(told(samples.filter(({ unitOf }) => unitOf === "request"))).toEqual([
      "ttft request: 100, 200",
      "itl request: 10, 20",
      "e2e_latency request: 190, 380",
      "tpot request: 10, 20",
    ]);
  });

  test("--append-result: one object a line, a trial each; pretty-printed is the same", () => {
    const lines = reading({ "a.json": `${JSON.stringify(serving)}\n${JSON.stringify(serving)}` });
    expect(lines.samples.filter(({ metric }) => metric === "ttft").map(({ pointer }) => pointer)).toEqual([
      "/line 1/mean_ttft_ms",
      "/line 1/p99.9_ttft_ms",
      "/line 2/mean_ttft_ms",
      "/line 2/p99.9_ttft_ms",
    ]);
    expect(told(reading({ "a.json": JSON.stringify(serving, null, 4) }).samples)).toHaveLength(5);
  });

  test("the misspelt key of early 2024 and the pooling benchmark", () => {
    const old = { model_id: "m", duration: 1, completed: 1, request_inthroughput: 2.5 };
    expect(told(reading({ "a.json": old }).samples)).toEqual(["request_throughput mean: 2.5"]);
    const pooling = { model_id: "m", endpoint_type: "openai-embeddings", completed: 1, mean_e2el_ms: 7 };
    expect(told(reading({ "a.json": pooling }).samples)).toEqual(["e2e_latency mean: 7"]);
  });

  test("NaN is a problem with its place and never a number", () => {
    const { samples, problems } = reading({
      "a.json":
        '{"model_id": "m", "completed": 1, "duration": 1, "mean_ttft_ms": NaN, "request_throughput": 1}',
    });
    expect(told(samples)).toEqual(["request_throughput mean: 1"]);
    expect(problems).toMatchObject([{ file: "a.json", pointer: "/mean_ttft_ms" }]);
  });
});

describe("other vLLM programs", () => {
  test("latency: seconds become ms, iterations are no runs", () => {
    const file = {
      avg_latency: 0.217,
      latencies: [0.216, 0.218],
      percentiles: { "10": 0.2162, "99": 0.218 },
    };
    expect(told(reading({ "l.json": JSON.stringify(file, null, 4) }).samples)).toEqual([
      "latency mean: 217",
      "latency p10: 216.2",
      "latency p99: 218",
      "latency iteration: 216, 218",
    ]);
  });

  test("throughput: tokens per second are all tokens", () => {
    const file = {
      elapsed_time: 10,
      num_requests: 100,
      total_num_tokens: 1000,
      requests_per_second: 10,
      tokens_per_second: 100,
    };
    expect(told(reading({ "t.json": file }).samples)).toEqual([
      "request_throughput mean: 10",
      "total_throughput mean: 100",
    ]);
  });

  test("startup: every start is a run, and the average beside it is none", () => {
    const file = { avg_cold_startup_time: 50.1, cold_startup_times: [50, 50.2], avg_warm_startup_time: 20 };
    expect(told(reading({ "s.json": file }).samples)).toEqual([
      "warm_startup_time mean: 20",
      "startup_time: 50, 50.2",
    ]);
  });

  test("the PyTorch benchmark format repeats the result beside it", () => {
    const record = (name: string, values: readonly number[]) => ({
      benchmark: { name: "vLLM benchmark", extra_info: { args: { dataset_name: "random" } } },
      model: { name: "org/model" },
      metric: { name, benchmark_values: values, extra_info: {} },
    });
    const { samples } = reading({
      "a.pytorch.json": [record("mean_ttft_ms", [100]), record("latency", [0.2, 0.3])],
    });
    expect(told(samples)).toEqual(["ttft mean: 100", "latency iteration: 200, 300"]);
    expect(samples.every(({ copied }) => copied === true)).toBe(true);
  });
});

describe("SGLang programs", () => {
  const line = (more: string) =>
    `{"backend": "sglang", "dataset_name": "random", "request_rate": Infinity, "random_input_len": 1024, "completed": 100, ${more}}`;

  test("bench_serving: the bare Infinity is the rate, and lines are trials", () => {
    const { samples, problems } = reading({
      "sglang_0601.jsonl": `${line('"mean_ttft_ms": 40, "p95_itl_ms": 6')}\n${line('"mean_ttft_ms": 41')}\n`,
    });
    expect(problems).toEqual([]);
    expect(told(samples)).toEqual(["ttft mean: 40", "itl p95: 6", "ttft mean: 41"]);
    expect(samples[0]?.workload).toMatchObject({ requestRate: "inf", dataset: "random", inputLen: 1024 });
  });

  test("bench_serving of 2024-07: what was called the median ITL was its mean", () => {
    expect(told(reading({ "a.jsonl": line('"median_ttft": 40, "median_itl": 4') }).samples)).toEqual([
      "ttft median: 40",
      "itl mean: 4",
    ]);
  });

  test("bench_one_batch and its server form", () => {
    const shape = { run_name: "default", batch_size: 1, input_len: 128, output_len: 16 };
    const batch = { ...shape, prefill_latency: 0.12345, median_decode_latency: 0.0101, total_latency: 0.28 };
    const server = { ...shape, latency: 0.3, output_throughput: 53.3, overall_throughput: 480 };
    const { samples } = reading({ "result.jsonl": `${JSON.stringify(batch)}\n${JSON.stringify(server)}\n` });
    expect(told(samples)).toEqual([
      "prefill_latency mean: 123.45",
      "decode_latency median: 10.1",
      "latency mean: 280",
      "latency mean: 300",
      "output_throughput mean: 53.3",
      "total_throughput mean: 480",
    ]);
    expect(samples[0]?.workload).toEqual({ batchSize: 1, inputLen: 128, outputLen: 16 });
  });

  test("bench_offline_throughput: the total latency is the duration of the run", () => {
    const file = { backend: "engine", successful_requests: 10, total_latency: 5, request_throughput: 2 };
    expect(told(reading({ "o.jsonl": file }).samples)).toEqual(["request_throughput mean: 2"]);
  });
});

describe("what the path says", () => {
  const at = (path: string) =>
    reading({ [path]: serving }).runs.map(({ commit, variant, agent }) => [commit, variant, agent?.name]);

  test.each([
    ["results/3476ed08/baseline/1.json", ["3476ed08", "baseline", undefined]],
    ["3476ed08_human_result.json", ["3476ed08", "human", undefined]],
    ["3476ed08/agent/1.json", ["3476ed08", "agent", undefined]],
    ["3476ed08/agent-codex/2.json", ["3476ed08", "agent", "codex"]],
  ])("%s names a commit and a variant", (path, expected) => {
    expect(at(path)).toEqual([expected]);
  });

  test.each([
    "20260118/baseline/1.json",
    "baseline/1.json",
    "3476ed08/1.json",
    "3476ed08/abcdef0/human.json",
    "3476ed08/human/baseline.json",
  ])("%s leaves one of them open, and nothing is guessed", (path) => {
    expect(at(path)).toEqual([]);
  });

  test("the run has its time, duration, workload and numbers", () => {
    expect(reading({ "3476ed08/human/1.json": serving }).runs[0]).toMatchObject({
      pipeline: "direct",
      project: "vllm",
      time: "2025-06-01T10:10:10",
      durationS: 1.5,
      status: "success",
      workload: { prompts: 3 },
    });
  });
});
