import { describe, expect, test } from "vitest";
import { reading } from "../support/reading.ts";

/* The SGLang campaigns of January 2026: excerpts with values as they stand in real files. */

const commit = "2a754e57b052e249ed4f8572cb6f0069ba6a495e";
const parent = "96c503eb6029d37f896e91466e23469378dfc3dc";
const block = [
  "============ Serving Benchmark Result ============",
  "Backend:                                 sglang    ",
  "Successful requests:                     50        ",
  "Total input tokens:                      7243      ",
  "Total generated tokens:                  1402      ",
  "Request throughput (req/s):              46.22     ",
  "----------------End-to-End Latency----------------",
  "Mean E2E Latency (ms):                   705.27    ",
  "---------------Inter-Token Latency----------------",
  "P95 ITL (ms):                            13.03     ",
  "==================================================",
].join("\n");
const args = "Namespace(backend='sglang', model='meta-llama/Llama-3.1-8B-Instruct', num_prompts=50)";

describe("sglang-isolated", () => {
  const measured = {
    commit: "2a754e57",
    variant: "baseline",
    timestamp: "2026-01-25T16:40:57.082661",
    returncode: 0,
    raw_output: `${args}\n${block}\n`,
    bench_type: "serving",
    status: "success",
    metrics: { input_token_throughput: 6694.8, mean_ttft_ms: 364.95, successful_requests: 50 },
  };
  const refused = {
    variant: "trae_gpt5",
    patch_applied: false,
    status: "patch_failed",
    error: "Patch failed: error: unrecognized input\n",
  };
  const file = {
    commit: "2a754e57",
    full_commit: commit,
    base_commit: parent,
    variants: { baseline: measured, trae_gpt5: refused },
  };

  test("one run a variant; a variant that is no commit is the parent with an agent's patch", () => {
    const { runs } = reading({ "isolated_benchmark_results/2a754e57_isolated.json": file });
    expect(
      runs.map(({ variant, agent, status, parent: of, mode, time }) => [
        variant,
        agent?.name,
        agent?.model,
        status,
        of,
        mode,
        time,
      ]),
    ).toEqual([
      ["baseline", undefined, undefined, "success", parent, "serving", "2026-01-25T16:40:57"],
      ["agent", "trae_gpt5", null, "not-run", parent, undefined, undefined],
    ]);
    const baseline = runs[0];
    expect(baseline?.workload).toMatchObject({ prompts: 50, completed: 50, inputTokens: 7243 });
    expect(
      baseline?.measurements.map(({ metric, statistic, value }) => `${metric} ${statistic} ${value}`),
    ).toEqual(expect.arrayContaining(["input_throughput mean 6694.8", "ttft mean 364.95", "itl p95 13.03"]));
  });

  test("a summary repeats the objects: one run, whichever file it is read from", () => {
    const { runs } = reading({
      "isolated_benchmark_results/2a754e57_isolated.json": file,
      "isolated_benchmark_results/summary.json": { total_commits: 1, results: [file] },
    });
    expect(runs).toHaveLength(4);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(2);
  });

  test("a variant that is no object is a problem, and the others stand", () => {
    const { runs, problems } = reading({
      "a.json": { ...file, variants: { baseline: measured, human: "lost" } },
    });
    expect(runs).toHaveLength(1);
    expect(problems).toMatchObject([{ pointer: "/variants/human" }]);
  });
});

describe("sglang-variant-list", () => {
  const row = (variant: string, rate: number) => ({
    variant,
    commit: "96c503eb6",
    total_throughput_tokens_per_sec: rate,
    decode_throughput_tokens_per_sec: rate / 5,
    prefill_throughput_tokens_per_sec: rate * 60,
    batch_size: 4,
    input_len: 1024,
    output_len: 256,
  });
  const printed = [
    "=== 3-WAY BENCHMARK ===",
    "",
    "=== CODEX: base + codex patch ===",
    "At: 96c503eb6 fix the broken server args (#585) + codex patch",
    "",
    "=== TRAE_SONNET45: base + trae_sonnet45 patch ===",
    "error: patch failed: docs/test_process.md:1",
    "error: docs/test_process.md: patch does not apply",
    "At: 96c503eb6 fix the broken server args (#585) + trae_sonnet45 patch",
    "",
    "=== RESULTS JSON ===",
  ].join("\n");
  const list = (...rows: readonly object[]) => ({
    human_commit: commit,
    base_commit: parent,
    bench_args: { model: "TinyLlama/TinyLlama-1.1B-Chat-v1.0" },
    benchmarks: rows,
    raw_output: printed,
  });

  test("rates of one batch; a 0 was printed by nobody", () => {
    const { runs } = reading({
      "docker_benchmark_results/a_3way.json": list(row("baseline", 2134.22), row("human", 0)),
    });
    expect(runs.map(({ variant, status, pipeline }) => [variant, status, pipeline])).toEqual([
      ["baseline", "success", "sglang-variant-list docker"],
      ["human", "error", "sglang-variant-list docker"],
    ]);
    expect(runs[0]?.measurements.map(({ metric, value }) => [metric, value])).toEqual([
      ["output_throughput", expect.closeTo(426.844, 6)],
      ["input_throughput", expect.closeTo(128053.2, 6)],
      ["total_throughput", 2134.22],
    ]);
    expect(runs[0]?.workload).toEqual({
      model: "TinyLlama/TinyLlama-1.1B-Chat-v1.0",
      batchSize: 4,
      inputLen: 1024,
      outputLen: 256,
    });
    expect(runs[1]?.measurements).toEqual([]);
  });

  test("the rate of an agent whose patch was refused is the parent's and no measurement", () => {
    const { runs } = reading({ "a.json": list(row("codex", 2132.6), row("trae_sonnet45", 2176.66)) });
    expect(
      runs.map(({ agent, status, measurements, log }) => [
        agent?.name,
        status,
        measurements.length,
        log?.lines.map(({ pattern }) => pattern),
      ]),
    ).toEqual([
      ["codex", "success", 3, undefined],
      ["trae_sonnet45", "not-run", 0, ["hunk-failed"]],
    ]);
  });
});

describe("sglang-serving-file", () => {
  const file = (phase: string, ran: string, more: object = {}) => ({
    commit_hash: ran,
    phase,
    status: "success",
    ttft_mean: 917.8,
    tpot_mean: null,
    e2e_latency_mean: 4014.68,
    model: "m",
    ...more,
  });

  test("the phase is the variant; what ran of a baseline is the parent", () => {
    const both = { human_commit: commit, parent_commit: parent };
    const { runs, problems } = reading({
      "results/sglang_v2/2a754e57/baseline_result.json": file("baseline", parent, both),
      "results/sglang_v2/2a754e57/agent_result.json": file("agent", "2a754e57_agent", both),
    });
    expect(runs.map(({ commit: of, variant, agent, pipeline }) => [of, variant, agent, pipeline])).toEqual([
      [commit, "agent", undefined, "phases-sglang_v2"],
      [commit, "baseline", undefined, "phases-sglang_v2"],
    ]);
    expect(problems).toEqual([]);
  });

  test("a file that names only what ran belongs to no commit, unless that is the human one", () => {
    const { runs, problems } = reading({
      "a/h.json": file("human", commit),
      "a/b.json": file("baseline", parent),
      "a/m.json": file("agent", parent, { agent_type: "mimo", human_commit: commit }),
      "a/o.json": file("h100_official_baseline", "official"),
      "a/p.json": file("warm-up", commit, { human_commit: commit }),
    });
    expect(runs.map(({ variant, agent }) => [variant, agent?.name])).toEqual([
      ["human", undefined],
      ["agent", "mimo"],
    ]);
    expect(problems.map(({ file: name, pointer }) => `${name} ${pointer}`)).toEqual([
      "a/b.json /human_commit",
      "a/o.json /commit_hash",
      "a/p.json /phase",
    ]);
  });
});

describe("image-checks", () => {
  test("a row with its commit is a run; of a tag alone nobody knows whose digits they are", () => {
    const row = { status: "error", metrics: {}, duration_s: 90.9, error: "Server crashed" };
    const { runs, problems } = reading({
      "x.json": {
        results: [
          { ...row, image: "i:v05-hf-2a754e57b052", commit, perf_command: "python -m sglang.bench_serving" },
          { ...row, image: "i:fixed-9c745d078e29" },
        ],
      },
    });
    expect(runs.map(({ variant, image, status, mode }) => [variant, image, status, mode])).toEqual([
      ["human", "i:v05-hf-2a754e57b052", "error", "serving"],
    ]);
    expect(problems).toEqual([]);
  });
});
