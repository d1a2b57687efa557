import { describe, expect, test } from "vitest";
import { reading, told } from "../support/reading.ts";

/* Numbers that are no measurements: each becomes a problem with its place and what to do. */

const served = {
  model_id: "org/model",
  num_prompts: 160,
  completed: 160,
  request_rate: "inf",
  max_concurrency: 16,
  duration: 214.639,
  total_input_tokens: 1_638_400,
  total_output_tokens: 20_480,
  request_throughput: 0.7454,
};

describe("times under keys without a unit", () => {
  test("are seconds where requests × latency = duration × concurrency says so", () => {
    const { samples, problems } = reading({
      "a.json": { ...served, median_ttft: 3.138, median_tpot: 0.14105, median_e2el: 21.448 },
    });
    expect(told(samples)).toEqual([
      "request_throughput mean: 0.7454",
      "ttft median: 3138",
      "tpot median: 141.05",
      "e2e_latency median: 21448",
    ]);
    expect(problems).toEqual([]);
  });

  test("are milliseconds where it says that", () => {
    const { samples } = reading({ "a.json": { ...served, median_ttft: 3138, median_e2el: 21_448 } });
    expect(told(samples).slice(1)).toEqual(["ttft median: 3138", "e2e_latency median: 21448"]);
  });

  test("first and next tokens add up to a latency as well", () => {
    const { samples } = reading({ "a.json": { ...served, mean_ttft: 3.5, mean_itl: 0.142 } });
    expect(told(samples).slice(1)).toEqual(["ttft mean: 3500", "itl mean: 142"]);
  });

  test.each([
    ["no duration", { duration: undefined, median_e2el: 21.448 }],
    ["no whole latency", { median_ttft: 3.138 }],
    ["requests that may stand in line", { request_rate: 1, max_concurrency: null, median_e2el: 200 }],
  ])("are no numbers where nothing proves a unit: %s", (_, keys) => {
    const { samples, problems } = reading({ "a.json": { ...served, ...keys } });
    expect(told(samples)).toEqual(["request_throughput mean: 0.7454"]);
    expect(problems).toMatchObject([
      { file: "a.json", reason: expect.stringContaining("no unit in the key") },
    ]);
  });
});

describe("a run that served nothing", () => {
  const zeros = { mean_ttft_ms: 0, mean_tpot_ms: 0, request_throughput: 0, output_throughput: 0 };

  test("holds no number, and says how many requests failed", () => {
    const { samples, problems } = reading({ "a.json": { ...served, completed: 0, failed: 160, ...zeros } });
    expect(samples).toEqual([]);
    expect(problems).toMatchObject([{ reason: "the run failed: 160 of 160 requests failed" }]);
  });

  test("under a commit it is a failed execution", () => {
    const { runs, problems } = reading({
      "R/abcdef12/human/a.json": { ...served, completed: 0, failed: 160, ...zeros },
    });
    expect(runs).toMatchObject([{ status: "error", measurements: [], workload: { failed: 160 } }]);
    expect(problems).toEqual([]);
  });

  test("a time to the first token of exactly 0 is no measurement: nothing was streamed", () => {
    const { samples, problems } = reading({
      "a.json": { ...served, mean_ttft_ms: 0, median_ttft_ms: 0, std_ttft_ms: 0, mean_e2el_ms: 900 },
    });
    expect(told(samples)).toEqual(["request_throughput mean: 0.7454", "e2e_latency mean: 900"]);
    expect(problems).toMatchObject([
      {
        pointer: "/mean_ttft_ms",
        reason: "TTFT of exactly 0 is no measurement: none of 160 requests was streamed",
      },
    ]);
  });

  test("without a second token there is no time per token", () => {
    const { problems } = reading({ "a.json": { ...served, total_output_tokens: 160, mean_tpot_ms: 0 } });
    expect(problems).toMatchObject([{ reason: expect.stringContaining("second token") }]);
  });
});
