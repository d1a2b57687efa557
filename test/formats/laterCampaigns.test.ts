import { describe, expect, test } from "vitest";
import { reading } from "../support/reading.ts";

/* What was added to the tree after January 2026: excerpts with values as they stand in real files. */

const commit = "015069b01741e9ecb9e604c7fe87fbdfc306ebe5";
const parent = "fbefc8a78d22b20eac042c586805c7dcbfc66b1c";

describe("pass-at-k-results", () => {
  const row = (sample: number, more: object = {}) =>
    JSON.stringify({
      status: "success",
      metrics: { ttft_mean_ms: 606.65 + sample, request_throughput_req_s: 50.79 },
      duration_s: 62.3,
      raw_output_tail: "Namespace(num_prompts=100, request_rate=inf, dataset_name='random')\n",
      item_id: "vllm_core-0000",
      sample_index: sample,
      human_commit: commit,
      parent_commit: parent,
      perf_command: "python benchmarks/benchmark_serving.py --model m --request-rate 1",
      model: "m",
      benchmark_mode: "serving",
      agent_name: "claude_code",
      model_name: "sonnet",
      timestamp: "2026-03-27T14:05:13.529255+00:00",
      ...more,
    });

  test("each sample is a run of its own patch, which it names", () => {
    const { runs, problems } = reading({
      "agent_benchmark_results.jsonl": `${row(0)}\n${row(1)}\n${row(2, { human_commit: null })}\n`,
    });
    expect(
      runs.map(({ variant, attempt, agent, project, time }) => [variant, attempt, agent, project, time]),
    ).toEqual(
      [0, 1].map((sample) => [
        "agent",
        `vllm_core-0000/s${sample}`,
        { name: "claude_code", model: "sonnet" },
        "vllm",
        "2026-03-27T14:05:13+00:00",
      ]),
    );
    expect(runs[0]?.workload).toMatchObject({ prompts: 100, requestRate: "inf", dataset: "random" });
    expect(problems).toMatchObject([{ reason: "the row names no commit" }]);
  });
});

describe("git-show", () => {
  const shown = [
    `commit ${commit}`,
    "Author: A <a@b.c>",
    "Date:   Mon Apr 21 11:18:22 2025 -0700",
    "",
    "    [Core] Speed up decode (#16436)",
    "    ",
    "    Signed-off-by: A <a@b.c>",
    "",
    "diff --git a/vllm/a.py b/vllm/a.py",
    "index a9ef97391..5e56be061 100644",
    "--- a/vllm/a.py",
    "+++ b/vllm/a.py",
    "@@ -1 +1 @@",
    "-a = 1",
    "+a = 2",
    "",
  ].join("\n");

  test("the commit's subject, date and diff", () => {
    const { commits, formats } = reading({ "human_patches/015069b0.diff": shown });
    expect(formats).toEqual([{ name: "git-show", files: 1, records: 2 }]);
    expect(commits[0]).toMatchObject({
      commit,
      facts: {
        subject: { value: "[Core] Speed up decode (#16436)" },
        date: { value: "2025-04-21T11:18:22-07:00" },
      },
    });
    expect(reading({ "bom.diff": `\uFEFF${shown}` }).commits).toHaveLength(1);
  });
});

describe("tables of commits", () => {
  test("a map of one agent's campaign, a list of a campaign and a list of images", () => {
    const { commits } = reading({
      "sglang_oh_mapping.json": {
        "021f76e4": {
          human_commit_full: "021f76e4f49861b2e9ea9ccff06a46d577e3c548",
          parent_commit: "777688b8929c877e4e28c2eac208d776abe4c3af",
          models: ["m"],
          perf_command: "python3 -m sglang.bench_serving --num-prompt 480",
          has_serving: true,
        },
      },
      "h100_commits.jsonl": `${JSON.stringify({
        commit_hash: commit,
        commit_subject: "s",
        pr_url: "https://github.com/sgl-project/sglang/pull/6994",
        models: ["m"],
        perf_command: "c",
        hardware: "H100",
        has_serving: true,
        repo: "sglang",
      })}\n`,
      "builds.csv":
        "human_commit,base_commit,pr_number,subject\n1bf1cf195302,e822e5900b98,375,Reduce overhead when `f\n",
    });
    expect(
      commits.map(({ format, commit: of, project, facts }) => [
        format,
        of.slice(0, 8),
        project,
        facts.parent?.value.slice(0, 8),
        facts.command?.value,
      ]),
    ).toEqual([
      ["docker-builds", "1bf1cf19", undefined, "e822e590", undefined],
      ["campaign-commits", "015069b0", "sglang", undefined, "c"],
      [
        "commit-command-map",
        "021f76e4",
        "sglang",
        "777688b8",
        "python3 -m sglang.bench_serving --num-prompt 480",
      ],
    ]);
  });
});

test("statistics of a campaign are known and say nothing of a run", () => {
  const { formats, files } = reading({
    "a/outliers.json": { max_commits: [], max_violations: [], instant_edits: [] },
    "a/summary.json": { metadata: {}, overview: {}, time_to_first_edit: {}, patch_size: {}, outliers: {} },
    "a/variance.json": { cells: [{ n_rollouts: 8, cv_pct: 0.02, canonical_class: "worse" }] },
    "a/tables.json": { cells: [{ true_success: 0.46, hard_success: 0.56, ts_wilson: [0.3, 0.6] }] },
    "a/deltas.json": [{ commit: "fc542144", metric: "ttft", human_improvement_pct: -7.5, agents: {} }],
    "a/steps.json": { "vllm/trae_gpt5": [{ steps: 1, edit_calls: 0, bash_calls: 0 }] },
    "a/batch.json": { commits: ["187b85b7"], results: [{ commit: "187b85b7", status: "dry_run" }] },
    "a/images.csv": "tag,version,throughput,status\nv04x-fixed-60fdad7cf343,,$,triton\n",
    "a/metrics.csv":
      "task_id,task_dir,status,duration_s,returncode,pre_commit,human_commit,category\nv,v-1,error,1.6,1,88f6ba32,0d243f2a,failed\n",
  });
  expect(formats).toEqual([{ name: "campaign-statistics", files: 9, records: 0 }]);
  expect(files.unknown).toBe(0);
});

describe("trials that a pull request quotes", () => {
  const trial = (requests: number, tokens: string) =>
    `Throughput: ${requests} requests/s, ${tokens} tokens/s`;
  const extraction = (timeline: string) => ({
    commit_hash: "9474e89ba4ecae253b585eb6b3e1d85f4e108f01",
    commit_subject: "[PREFIX CACHING FOLLOW UP] A bunch of fixes to block allocator performance",
    pr_url: "https://github.com/vllm-project/vllm/pull/3357",
    diff_text: "",
    timeline_text: timeline,
    stats: {},
  });
  const before = [trial(10.37, "5062.42"), trial(10.46, "5102.27"), trial(10.47, "5107.30")];
  const after = [trial(10.4, "5076.05"), trial(10.53, "5137.97"), trial(10.57, "5156.04")];
  const quoted = `Benchmarked with: x. Performance before (commit baee28c ): ${before.join(" ")} Performance after introducing changes in this PR: ${after.join("\n")} Lint passed.`;

  test("results in a row are samples that have the words before them as their name", () => {
    const { samples } = reading({ "9474e89b.json": extraction(quoted) });
    expect(samples.map(({ name, metric, values }) => [name, metric, values])).toEqual([
      [
        "Benchmarked with: x. Performance before (commit baee28c )",
        "request_throughput",
        [10.37, 10.46, 10.47],
      ],
      [
        "Benchmarked with: x. Performance before (commit baee28c )",
        "total_throughput",
        [5062.42, 5102.27, 5107.3],
      ],
      ["Performance after introducing changes in this PR", "request_throughput", [10.4, 10.53, 10.57]],
      ["Performance after introducing changes in this PR", "total_throughput", [5076.05, 5137.97, 5156.04]],
    ]);
    expect(samples[0]).toMatchObject({ unitOf: "run", pointer: "/timeline_text:char 59" });
  });

  test("a before and an after are no trials", () => {
    const text = `Main: ${trial(43.75, "48024.34 total")}, 4374.91 output tokens/s PR: ${trial(43.94, "48234.94")}`;
    expect(reading({ "a.json": extraction(text) }).samples).toEqual([]);
  });
});

describe("what is no measurement", () => {
  test("a time below zero is a problem and no number", () => {
    const { runs, problems } = reading({
      "agent_benchmark_results.jsonl": JSON.stringify({
        status: "success",
        metrics: { ttft_mean_ms: -606.65, request_throughput_req_s: 50.79 },
        item_id: "vllm_core-0000",
        sample_index: 0,
        human_commit: commit,
        parent_commit: parent,
        perf_command: "python benchmarks/benchmark_serving.py --model m",
        benchmark_mode: "serving",
        agent_name: "claude_code",
        model_name: "sonnet",
      }),
    });
    expect(runs[0]?.measurements.map(({ metric }) => metric)).toEqual(["request_throughput"]);
    expect(problems).toMatchObject([{ reason: "a measurement is below zero" }]);
  });
});

describe("a result under a name that promises text", () => {
  const result = {
    human_commit: commit.slice(0, 8),
    human_commit_full: commit,
    parent_commit: parent,
    status: "success",
    duration_s: 225.7,
    metrics: { ttft_mean_ms: 594.77 },
    raw_output: "============ Serving Benchmark Result ============\nMean TTFT (ms):  594.77\n",
  };

  test("is a result where its last words are those of one", () => {
    const { runs, problems } = reading({ "trae_gpt5/results/015069b0_agent_result.txt": result });
    expect(runs.map(({ variant, status, measurements }) => [variant, status, measurements.length])).toEqual([
      ["agent", "success", 1],
    ]);
    expect(problems).toEqual([]);
  });

  test("else it is unknown, and neither prose nor a log", () => {
    const { files, formats } = reading({ "notes.txt": result, "b.log": result, "README.md": "[1] x" });
    expect(files).toMatchObject({ seen: 3, parsed: 1, unknown: 2 });
    expect(formats).toMatchObject([{ name: "document", files: 1 }]);
  });
});
