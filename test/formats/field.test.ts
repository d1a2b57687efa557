import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openFile, sourceFile } from "../../src/io/file.ts";
import { walk } from "../../src/io/walk.ts";
import type { RawRecord } from "../../src/model/raw.ts";
import { readFile } from "../../src/read/readFile.ts";
import { formats } from "../support/formats.ts";
import { joined } from "../support/runDirectory.ts";
import { root } from "../support/shared.ts";

/* Files as people of the field have them, and the numbers that a person reads off each. */

const place = (name: string) => path.join(root, "test/fixtures/field", name);

/** Every record of a file or folder. */
function recordsOf(name: string): RawRecord[] {
  const records: RawRecord[] = [];
  for (const found of walk([place(name)]).files)
    readFile(openFile(found), formats, (record) => records.push(record));
  return records;
}

/** The same of a file that lies where the result of a commit lies. */
function runsOf(name: string, as = path.basename(name)) {
  const records: RawRecord[] = [];
  const file = `R/c0ffee12/baseline/${as}`;
  readFile(sourceFile(file, readFileSync(place(name))), formats, (record) => records.push(record));
  return records.flatMap((record) => (record.kind === "run" ? [record] : []));
}

/** Values by metric and statistic. */
function valuesOf(name: string): Readonly<Record<string, string>> {
  const samples = recordsOf(name).flatMap((record) => (record.kind === "samples" ? [record] : []));
  return Object.fromEntries(
    samples.map(({ metric, quantity, statistic, values, unit }) => [
      [metric ?? quantity, statistic].join(" ").trim(),
      `${values.map((value) => Number(value.toPrecision(7))).join(" ")} ${unit}`,
    ]),
  );
}

describe("results of vLLM", () => {
  test("bench serve: 15 measurements, burstiness part of the workload, peaks and goodput named", () => {
    const values = valuesOf("served");
    expect(Object.keys(values)).toHaveLength(15);
    expect(values).toMatchObject({
      "ttft mean": "215.5359 ms",
      "ttft median": "55.6814 ms",
      "output_throughput mean": "82.89297 tok/s",
    });
    const [first] = recordsOf("served");
    expect(first).toMatchObject({ workload: { settings: { burstiness: 1, max_output_tokens_per_s: 85 } } });
  });

  test("a run that served nothing failed and has no number", () => {
    const [run] = runsOf("all-failed/failed.json");
    expect(run).toMatchObject({ status: "error", measurements: [] });
  });

  test("appended loads are a run each, with its own load", () => {
    const runs = runsOf("appended/append.jsonl", "append.json");
    expect(runs.map(({ workload }) => [workload.requestRate, workload.concurrency])).toEqual(
      readFileSync(place("appended/append.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { request_rate: unknown; max_concurrency: number })
        .map((row) => [String(row.request_rate), row.max_concurrency]),
    );
    expect(runs).toHaveLength(3);
  });

  test("a pooling result has six measurements", () => {
    const values = valuesOf("pooling");
    expect(Object.keys(values)).toHaveLength(6);
    expect(values).toMatchObject({
      "request_throughput mean": "95.2 req/s",
      "e2e_latency mean": "1101.2 ms",
      "e2e_latency p99": "1990 ms",
    });
  });

  test("failed requests of a detailed file are left out", () => {
    const [run] = runsOf("some-failed/run.json");
    expect(run?.workload).toMatchObject({ completed: 6, failed: 2, prompts: 8 });
    const ttft = run?.measurements.find(({ metric, statistic }) => metric === "ttft" && statistic === "mean");
    expect(ttft?.value).toBeCloseTo(46.484, 2);
  });

  test("its CI's table: a row a test, rate-limited load and all", () => {
    const before = "vllm-ci/before/benchmark_results.json";
    const named = (metric: string) =>
      recordsOf(before).flatMap((record) =>
        record.kind === "samples" && record.metric === metric && record.statistic === "mean"
          ? [record.values[0]]
          : [],
      );
    expect([named("latency"), named("ttft")]).toEqual([[1002.34], [21.3]]);
    expect(named("request_throughput")).toEqual([23.2, 3.86]);
  });
});

test("seconds under keys without a unit are proven, not taken for milliseconds", () => {
  const values = valuesOf("seconds/glm5_fp8_vllm_tp8_isl10240_osl128_conc16.json");
  const numbers = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Math.round(Number(value.split(" ")[0]))]),
  );
  expect(numbers).toMatchObject({ "ttft median": 3138, "tpot median": 141, "e2e_latency median": 21_448 });
});

describe("printed blocks", () => {
  test.each([
    ["two-runs.log", 2],
    ["crlf.log", 1],
    ["commented.sh", 1],
    ["vllm-2026-08.log", 1],
  ])("%s holds %i results of 17 measurements", (name, results) => {
    const runs = runsOf(`printed/${name}`);
    expect(runs.map(({ measurements }) => measurements.length)).toEqual(
      Array.from({ length: results }, () => 17),
    );
    expect(runs[0]?.workload).toMatchObject({ requestRate: "4.0", concurrency: 32, completed: 198 });
  });

  test("a note in the place of a result is read like a log, with the rate of its block", () => {
    const [run] = runsOf("printed/two-rates.md");
    expect(run?.workload).toMatchObject({ requestRate: "2", completed: 996 });
    const value = (metric: string) => run?.measurements.find((each) => each.metric === metric)?.value;
    expect([value("ttft"), value("output_throughput")]).toEqual([2074.09, 825.94]);
  });

  test("a note elsewhere stays prose", () => {
    expect(recordsOf("printed").filter(({ kind }) => kind === "run")).toEqual([]);
  });
});

describe("results of SGLang", () => {
  test.each(["one-batch/result.json", "one-batch/result.jsonl"])(
    "%s: seconds become ms, −1 and null are no numbers",
    (name) => {
      const ofOne = recordsOf(name).flatMap((record) =>
        record.kind === "samples" && record.workload?.batchSize === 1
          ? [`${record.metric} ${record.values[0]} ${record.unit}`]
          : [],
      );
      expect(ofOne).toEqual([
        "latency 410 ms",
        "input_throughput 26000.1 tok/s",
        "output_throughput 310.2 tok/s",
        "total_throughput 2500.3 tok/s",
        "ttft 39 ms",
      ]);
    },
  );

  test("offline throughput", () => {
    expect(valuesOf("one-batch/offline.jsonl")["total_throughput mean"]).toBe("1200 tok/s");
  });
});

describe("results of other tools", () => {
  test("AIPerf, each number with the unit of its field, the data set and seed as workload", () => {
    expect(valuesOf("aiperf/concurrency_64")).toMatchObject({
      "ttft mean": "51.437 ms",
      "itl mean": "14.53 ms",
      "request_throughput mean": "16.3257 req/s",
    });
    const [first] = recordsOf("aiperf/concurrency_64");
    expect(first).toMatchObject({ workload: { concurrency: 64, seed: 44 } });
  });

  test("llama-bench: samples of one process, commit and quantisation as workload", () => {
    const [pp, tg] = recordsOf("llama/before.json");
    expect(pp).toMatchObject({ metric: "input_throughput", unitOf: "iteration" });
    expect(pp?.kind === "samples" && pp.values).toHaveLength(5);
    expect(tg).toMatchObject({ workload: { settings: { build_commit: "8cf427ff" } } });
  });

  test("MLPerf: nanoseconds become ms", () => {
    expect(valuesOf("mlperf")).toMatchObject({
      "ttft mean": "918.4563 ms",
      "tpot mean": "144.5941 ms",
      "request_throughput mean": "81.68 req/s",
      "output_throughput mean": "24593.77 tok/s",
    });
  });

  test("google-benchmark: repetitions, the unit of each", () => {
    const times = recordsOf("google").flatMap((record) =>
      record.kind === "samples" ? [[record.name, record.values[0]?.toPrecision(5)]] : [],
    );
    expect(times).toEqual([
      ["fib_10", "0.00021499"],
      ["fib_20", "0.027456"],
    ]);
  });

  test("pytest-benchmark: the rounds of each test", () => {
    const rounds = recordsOf("pytest").flatMap((record) =>
      record.kind === "samples" ? [[record.name, record.unitOf, record.values.length > 1]] : [],
    );
    expect(rounds).toEqual([
      ["bench.py::test_fib_10", "iteration", true],
      ["bench.py::test_fib_20", "iteration", true],
    ]);
  });

  test("KernelBench: mean and deviation, how many trials they are of, and the GPU", () => {
    const [first] = recordsOf("kernelbench");
    expect(first).toMatchObject({
      metric: "micro_time",
      workload: { gpu: expect.stringContaining("H100"), settings: { num_trials: 100 } },
    });
  });

  test("lm-evaluation-harness: an accuracy and no benchmark", () => {
    const scores = recordsOf("scores").flatMap((record) => (record.kind === "samples" ? record.values : []));
    expect(scores[0]).toBeCloseTo(0.8872, 4);
  });
});

describe("what is known of a commit", () => {
  const parent = "23c33ed5414adb2df2ba74b919009fe6b22e6814";
  const date = "2026-07-06T16:10:21-04:00";
  const [inUtc, opened] = ["2026-07-06T20:10:21Z", "2026-07-01T10:00:00Z"];
  const command = "vllm bench serve --model Qwen/Qwen3-8B --dataset-name random --random-input-len 1024";

  test.each<[name: string, facts: object, holdsDiff: boolean]>([
    ["0001.patch", { date }, true],
    ["gh-pr-view.json", { parent }, false],
    ["github-commit.json", { date: inUtc, parent }, true],
    ["github-commits.json", { date: inUtc, parent }, true],
    ["github-pr.json", { date: opened, parent, command }, false],
    ["gitlab-commit.json", { date: opened, parent }, false],
    ["log-name-status.txt", { date }, false],
    ["log-oneline.txt", {}, false],
    ["log-p.txt", { date }, true],
    ["log-raw.txt", { date, parent }, true],
    ["log-stat.txt", { date }, false],
    ["log.csv", { date }, false],
    ["log.jsonl", { date }, false],
    ["show-fuller.txt", { date }, true],
    ["show.txt", { date }, true],
  ])("%s tells of it what it holds, and its diff where it holds one", (name, expected, holdsDiff) => {
    const own = recordsOf(`commits/${name}`).filter(
      (record) => "commit" in record && record.commit?.startsWith("cf34ab3"),
    );
    const facts = own.flatMap((record) =>
      record.kind === "commit"
        ? Object.entries(record.facts).map(([key, found]) => [key, found?.value] as const)
        : [],
    );
    expect(Object.fromEntries(facts)).toMatchObject({ subject: expect.any(String), ...expected });
    const [diff = ""] = own.flatMap((record) => (record.kind === "raw-change" ? [record.diff] : []));
    const count = (pattern: RegExp) => diff.match(pattern)?.length ?? 0;
    expect([count(/^diff --git/gm), count(/^\+(?!\+\+)/gm), count(/^-(?!--)/gm)]).toEqual(
      holdsDiff ? [4, 10, 8] : [0, 0, 0],
    );
  });
});

describe("agents' results", () => {
  const files = Object.fromEntries(
    walk([place("predictions")]).files.map(({ label, absolute }) => [label, readFileSync(absolute, "utf8")]),
  );

  test("one attempt a task, whatever files tell of it", () => {
    const { attempts, problems } = joined(files);
    expect(problems).toEqual([]);
    expect(attempts.map(({ commit, agent }) => [commit.slice(0, 8), agent?.name])).toEqual([
      ["8a4e5c5f", "claude-3-7-sonnet"],
      ["99abb8b6", "claude-3-7-sonnet"],
      ["9badee53", "claude-3-7-sonnet"],
    ]);
    expect(attempts.map(({ patch }) => patch?.empty)).toEqual([false, false, false]);
    expect(attempts[0]).toMatchObject({
      status: "success",
      statusText: "Submitted",
      costUsd: 1.2,
      steps: 42,
      evaluation: { outcome: "resolved", origin: { pointer: "/resolved_ids/0" } },
    });
  });

  test("a report of SWE-fficiency: whether tests pass, and its ratio; tasks without a commit are said", () => {
    const text = readFileSync(place("ratios/eval_report_gold.csv"), "utf8");
    const { attempts, problems } = joined({ "eval_report_gold.csv": text });
    expect(attempts).toEqual([]);
    expect(problems).toMatchObject([{ reason: expect.stringMatching(/^5 tasks name no commit: pandas/) }]);
  });
});
