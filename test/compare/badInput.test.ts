import { expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, comparing } from "../support/compare.ts";
import { vllmServed } from "../support/sweeps.ts";

/* What is said, and not guessed, where input leaves it open. */

const { at, write } = comparing();
const served = (ttft: number, repeat = 0) => vllmServed({ concurrency: 4, ttft, tpot: 3, repeat });

test("a file between two formats: both are named, and which reads it", async () => {
  const file = write("between.json", {
    ...served(18),
    results_ttft_s_mean: 0.018,
    results_inter_token_latency_s_mean: 0.003,
    num_concurrent_requests: 4,
  });
  const { stdout } = await benchtriage("formats", file);
  expect(stdout).toMatch(/between\.json: llmperf, /);
  expect(stdout).toMatch(/^ {2}fits too +vllm-serving-result.*: the format that asks for most reads it$/m);
});

test("columns without units are no metric and no part of the load, and it is said", async () => {
  const rows = (latency: number, other: number) =>
    `model,batch_size,latency_ms,throughput_tok_s,ttft\nm,1,${latency},${other},${other}\n`;
  const [a, b] = [write("a.csv", rows(10, 100)), write("b.csv", rows(9, 110))];
  const { comparisons } = await comparedJson(a, b);
  expect(comparisons.map(({ metric, differences }) => [metric, differences])).toEqual([["latency", []]]);
  const { stderr } = await benchtriage("compare", a, b);
  expect(stderr).toMatch(/^left out {2}a\.csv \/0\/ttft: ttft sounds like a quantity/m);
  const { stdout } = await benchtriage("formats", a);
  for (const column of ["throughput_tok_s", "ttft"])
    expect(stdout).toMatch(new RegExp(`^  problem .*${column} sounds like a quantity`, "m"));
});

test("a column that names a time and its unit is the mean", async () => {
  const [a, b] = [10, 9].map((ttft) => write(`ttft${ttft}.csv`, `model,ttft_ms\nm,${ttft}\n`));
  const { comparisons } = await comparedJson(a!, b!);
  expect(comparisons).toMatchObject([
    { metric: "ttft", statistic: "mean", unit: "ms", effectPct: expect.closeTo(10, 6) },
  ]);
});

test("mixed tools in one folder are benchmarks of their own", async () => {
  for (const [side, factor] of [
    ["a", 1],
    ["b", 0.9],
  ] as const) {
    write(`mixed/${side}/vllm.json`, served(18 * factor));
    write(`mixed/${side}/go.txt`, `BenchmarkX-4 100 ${100 * factor} ns/op\n`);
    write(`mixed/${side}/hyperfine.json`, {
      results: [{ command: "x", mean: factor, times: [factor, factor * 1.01, factor * 0.99] }],
    });
  }
  const { comparisons } = await comparedJson(at("mixed/a"), at("mixed/b"));
  expect(new Set(comparisons.map(({ benchmark }) => benchmark))).toEqual(
    new Set(["Qwen/Qwen2.5-3B-Instruct", "BenchmarkX-4", "x"]),
  );
});

test("of 100 files three are broken: they are named, the rest counts, and no gate passes", async () => {
  for (const side of ["many/a", "many/b"]) {
    for (let index = 0; index < 97; index++) write(`${side}/run${index}.json`, served(18, index));
    for (let index = 0; index < 3; index++) write(`${side}/broken${index}.json`, '{"mean_ttft_ms": 1');
  }
  const { status, stdout, stderr } = await benchtriage(
    "compare",
    at("many/a"),
    at("many/b"),
    "--fail-on",
    "regressed",
  );
  expect(stderr.match(/broken\d\.json: no valid JSON/g)?.length).toBeGreaterThanOrEqual(5);
  expect(stdout).toMatch(/comparisons: /);
  expect(status).toBe(2);
});
