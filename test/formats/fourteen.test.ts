import { condenser } from "../../src/dataset/condenser.ts";
import { describe, expect, test } from "vitest";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { RunRecord } from "../../src/model/records.ts";
import { ingest } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { temporary } from "../support/cli.ts";
import { formats } from "../support/formats.ts";

/* Smallest excerpts of the formats behind the fourteen commits, with values as they stand in real files. */

const block = [
  "============ Serving Benchmark Result ============",
  "Successful requests:                     100       ",
  "Total input tokens:                      102400    ",
  "Total generated tokens:                  12590     ",
  "Request throughput (req/s):              0.99      ",
  "==================================================",
].join("\n");

const knowledge = loadKnowledge();

function read(files: Readonly<Record<string, unknown>>) {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  }
  const ingested = ingest([folder], condenser(knowledge), { formats });
  const runs = [...ingested.records].filter((record): record is RunRecord => record.kind === "run");
  return { ...ingested, runs };
}

const commit = "70b808fe1a63322bc6bf5f46a91981a8f6b8af00";
const modal = (result: object) => ({
  instance: {
    commit_hash: commit,
    commit_subject: "s",
    perf_command: "python benchmarks/benchmark_serving.py --model m",
  },
  result: {
    status: "success",
    gpu_config: "H100:1",
    full_commit: commit,
    commit: commit.slice(0, 8),
    model: "m",
    error: null,
    ...result,
  },
});
const place = "omniperf_results_3way_claude_code/results/modal/70b808fe/benchmark_result.json";

describe("modal-3way", () => {
  test("one file holds a run per variant, with the place of every number", () => {
    const { runs } = read({
      [place]: modal({
        benchmark_mode: "serving",
        baseline_metrics: { ttft_mean: 59.81 },
        human_metrics: { ttft_mean: 58.71 },
        agent_metrics: { ttft_mean: 58.19 },
        human_raw: block,
      }),
    });
    expect(runs.map(({ variant, measurements }) => [variant, measurements[0]?.value])).toEqual([
      ["baseline", 59.81],
      ["human", 58.71],
      ["agent", 58.19],
    ]);
    const human = runs.find(({ variant }) => variant === "human");
    expect(human).toMatchObject({
      pipeline: "modal",
      mode: "serving",
      workload: { gpu: "H100", gpuCount: 1, completed: 100, inputTokens: 102400, outputTokens: 12590 },
    });
    expect(human?.measurements[0]).toMatchObject({
      metric: "ttft",
      statistic: "mean",
      unit: "ms",
      key: "ttft_mean",
      pointer: "/result/human_metrics/ttft_mean",
    });
    expect(runs.find(({ variant }) => variant === "agent")?.agent?.name).toBe("claude_code");
  });

  test("a throughput beside a batch latency is the engine's log line", () => {
    const { runs } = read({
      [place]: modal({
        benchmark_mode: "standalone",
        human_metrics: { latency_avg: 1379.17, throughput: 818.9 },
      }),
    });
    const metrics = runs
      .find(({ variant }) => variant === "human")
      ?.measurements.map(({ metric, key }) => [key, metric]);
    expect(metrics).toEqual([
      ["latency_avg", "latency"],
      ["throughput", "engine_log_throughput"],
    ]);
  });

  test("a throughput equal to the request rate is requests", () => {
    const { runs } = read({
      [place]: modal({
        benchmark_mode: "standalone",
        human_metrics: { request_throughput: 75.02, throughput: 75.02 },
      }),
    });
    expect(
      runs
        .find(({ variant }) => variant === "human")
        ?.measurements.every(({ metric }) => metric === "request_throughput"),
    ).toBe(true);
  });
});

describe("agent-result-v1", () => {
  const result = {
    human_commit: "99abb8b6",
    human_commit_full: "99abb8b650c66664cdc84d815b7f306f33bd9881",
    parent_commit: "3a1e6481586ed7f079275b5d5072a6e246af691e",
    model: "m",
    status: "success",
    error: null,
    duration_s: 353,
    metrics: { output_token_throughput_tok_s: 3736.71 },
    raw_output: block,
    timestamp: "2026-01-10 07:19:13",
  };

  test("the variant stands only in the path, and the pipeline too", () => {
    const { runs } = read({
      "results/separate_agent/99abb8b6_human_result.json": result,
      "results/separate_agent/99abb8b6_agent_result.json": result,
      "results/99abb8b6_baseline_result.json": result,
    });
    expect(runs.map(({ variant, pipeline }) => `${pipeline} ${variant}`).sort()).toEqual([
      "docker baseline",
      "separate agent",
      "separate human",
    ]);
    expect(runs[0]).toMatchObject({ time: "2026-01-10T07:19:13", workload: { completed: 100 } });
  });

  test("a failed run is a run without measurements", () => {
    const failed = { ...result, status: "error", error: "Server crashed during startup", metrics: {} };
    expect(read({ "results/99abb8b6_human_result.json": failed }).runs).toMatchObject([
      { status: "error", error: "Server crashed during startup", measurements: [] },
    ]);
  });

  test("the same bytes give the same run wherever they lie", () => {
    const [first] = read({ "a/99abb8b6_human_result.json": result }).runs;
    const [second] = read({ "b/c/99abb8b6_human_result.json": result }).runs;
    expect(first?.id).toBe(second?.id);
  });
});

describe("accounting", () => {
  test("parsed, unknown and problems add up to the files seen", () => {
    const { files, problems } = read({
      [place]: modal({ human_metrics: { ttft_mean: 1 } }),
      "other.json": { a: 1 },
      "cut.json": '{"a": [1',
      "empty.json": "",
      "notes.txt": "hello",
    });
    expect(files.seen).toBe(5);
    expect(files.parsed + files.unknown + files.problems).toBe(5);
    expect(problems.map(({ file }) => file).sort()).toEqual(["cut.json", "empty.json"]);
    expect(problems.every(({ reason, advice }) => reason !== "" && advice !== "")).toBe(true);
  });

  test("a non-finite measurement is no measurement", () => {
    const text = JSON.stringify(modal({ human_metrics: { ttft_mean: 1, itl_mean: "NAN" } })).replace(
      '"NAN"',
      "NaN",
    );
    const human = read({ [place]: text }).runs.find(({ variant }) => variant === "human");
    expect(human?.measurements.map(({ metric }) => metric)).toEqual(["ttft"]);
  });
});
