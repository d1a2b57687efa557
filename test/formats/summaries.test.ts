import { describe, expect, test } from "vitest";
import { reading } from "../support/reading.ts";

/* Formats that repeat, list or judge what other files hold. */

const commit = "1bf1cf195302fdff14a4321eb8a17831f5c2fc11";
const line = (avg: number) =>
  JSON.stringify({
    impl_tag: "child",
    commit_hash: commit,
    device: "cpu",
    iters: 10,
    avg_ms: avg,
    p50_ms: avg,
  });

describe("printed micro-benchmarks", () => {
  test("the first line is the baseline, the second the patched side, both copies", () => {
    const { runs } = reading({
      "eval_results_v2/sglang/codex/gpt-5/389be848/sglang_core-0008/test_stdout.txt": `${line(62.1)}\n\n${line(62.2)}\n`,
    });
    expect(
      runs.map(({ variant, pointer, copied, agent }) => [variant, pointer, copied, agent?.name]),
    ).toEqual([
      ["baseline", "line 1", true, undefined],
      ["agent", "line 3", true, "codex"],
    ]);
    expect(runs[1]?.measurements[0]).toMatchObject({ metric: "micro_time", value: 62.2, pointer: "line 3" });
  });

  test("a text without a timing is parsed and says nothing", () => {
    const { formats, problems } = reading({
      "r/vllm/1bf1cf19/stdout.txt": "",
      "r/vllm/1bf1cf19/stderr.txt": "x\n",
    });
    expect(formats).toEqual([{ name: "result-stdout-stderr-txt", files: 2, records: 0 }]);
    expect(problems).toEqual([]);
  });
});

describe("the report of the native runner", () => {
  const report = {
    generated_at: "2025-12-25T08:07:37.823241",
    dataset: "d",
    split: "vllm",
    total_instances: 1,
    summary: {},
    metrics: {},
    results: [
      {
        commit_hash: commit,
        status: "no_wheel",
        benchmark_type: "latency",
        improvement: null,
        error: "No wheel",
      },
      {
        commit_hash: commit,
        status: "success",
        benchmark_type: "throughput",
        improvement: { request_throughput: 0.29 },
      },
    ],
  };

  test("its rows are outcomes without a number", () => {
    const { runs } = reading({ "native_benchmark_report_vllm.json": report });
    expect(runs.map(({ variant, status, copied }) => [variant, status, copied])).toEqual([
      ["baseline", "not-run", true],
      ["baseline", "skipped", true],
    ]);
  });
});

describe("mappings", () => {
  test("planned fixes and classes of failure", () => {
    const { records } = reading({
      "commit_fixes.json": {
        failure_categories: { NUMPY: { commits: ["2f192835"], fix: "pip install numpy<2" } },
        fixable_commits: { e206b543: { issue: "HF token not passed", fix: ["one", "two"] } },
      },
    });
    expect(
      records.flatMap((each) => (each.kind === "curation" ? [[each.commit, each.field, each.value]] : [])),
    ).toEqual([
      ["2f192835", "failure-class", "NUMPY"],
      ["2f192835", "planned-fix", "pip install numpy<2"],
      ["e206b543", "failure-class", "HF token not passed"],
      ["e206b543", "planned-fix", "one; two"],
    ]);
  });

  test("a review, and a list that states facts beside one that states none", () => {
    const { records, commits } = reading({
      "review.csv": `commit_hash,category,json_has_tests,json_has_benchmarks,is_test_actually_there\n${commit},kernel-based,FALSE,FALSE,NO\n`,
      "list.txt": "# made by hand\n660470e5 | 2024-08-06 | [Core] Optimize evictor-v2\n",
      "bare.txt": `${commit}\n`,
    });
    expect(records.flatMap((each) => (each.kind === "curation" ? [each.value] : []))).toEqual([
      "kernel-based",
      "NO",
    ]);
    expect(commits).toMatchObject([
      {
        commit: "660470e5",
        facts: { date: { value: "2024-08-06" }, subject: { value: "[Core] Optimize evictor-v2" } },
      },
    ]);
  });

  test("buckets of commits: two campaigns of one row are two records", () => {
    const row = { commit: "22d33bac", model: "m", claude_human_tpot: 14.5, local_human_throughput: 3946.1 };
    const { runs } = reading({ "analysis.json": { complete_3way: [row] } });
    expect(runs.map(({ measurements }) => measurements.map(({ metric, value }) => [metric, value]))).toEqual([
      [["tpot", 14.5]],
      [["throughput_ambiguous", 3946.1]],
    ]);
  });
});

describe("commit identity in tables", () => {
  const columns =
    "commit_hash,commit_short,agent_name,model,baseline_ttft_mean,baseline_latency_avg,agent_vs_human_throughput,data_source,human_ttft_mean";

  test.each(["660470e5", "83450458", "3127e975", "88693683"])(
    "%s looks like a number and stays a commit",
    (hash) => {
      const { runs } = reading({ "t.csv": `${columns}\n${hash},${hash},codex,m,25.71,,,merged,22.59\n` });
      expect(runs.map((run) => [run.commit, run.variant, run.measurements[0]?.value])).toEqual([
        [hash, "baseline", 25.71],
        [hash, "human", 22.59],
      ]);
    },
  );

  test("baseline and human in the row of every agent are one run by their id", () => {
    const row = (agent: string) => `660470e5,660470e5,${agent},m,25.71,,,merged,22.59`;
    const { runs } = reading({ "t.csv": `${columns}\n${row("codex")}\n${row("trae")}\n` });
    expect(runs).toHaveLength(4);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(2);
  });
});

describe("stored effects travel with the run they are of", () => {
  test("columns of a table and objects of a result", () => {
    const { runs } = reading({
      "3way_claude_code/results/modal/70b808fe/benchmark_result.json": {
        instance: { commit_hash: commit },
        result: {
          status: "success",
          full_commit: commit,
          human_metrics: { throughput: 102.1, latency_avg: 4311 },
          baseline_metrics: { throughput: 51.1, latency_avg: 4261 },
          human_improvement: { throughput: 99.804 },
          benchmark_mode: "standalone",
        },
      },
    });
    const human = runs.find(({ variant }) => variant === "human");
    expect(human?.statedEffects).toEqual([
      {
        key: "throughput",
        against: "baseline",
        pct: 99.804,
        pointer: "/result/human_improvement/throughput",
      },
    ]);
  });
});
