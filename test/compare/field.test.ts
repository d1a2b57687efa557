import path from "node:path";
import { describe, expect, test } from "vitest";
import type { AnyComparison } from "../../src/model/comparison.ts";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, comparing, whyOf } from "../support/compare.ts";
import { root } from "../support/shared.ts";

/* Results as people of the field have them, each with what is right about it. */

const at = (...parts: readonly string[]) => path.join(root, "test/fixtures/compare", ...parts);
const conclusionsOf = (comparisons: readonly AnyComparison[]) => [
  ...new Set(comparisons.map(({ conclusion }) => conclusion)),
];

describe("other settings of load and server are no comparison", () => {
  test.each([
    ["what --metadata wrote", "metadata", "tensor_parallel_size: 1 against 4"],
    ["how requests arrive", "burstiness", "burstiness: 1 against 0.2"],
    [
      "by which tokens were counted",
      "tokenizer",
      "tokenizer_id: facebook/opt-125m against hf-internal-testing/llama-tokenizer",
    ],
  ])("%s", async (_, name, why) => {
    const { comparisons } = await comparedJson(at(name, "before"), at(name, "after"));
    expect(conclusionsOf(comparisons)).toEqual(["not-comparable"]);
    expect(new Set(comparisons.map(whyOf))).toEqual(new Set([why]));
  });

  test("the arguments of the server, and what is tested beside them", async () => {
    const { comparisons } = await comparedJson(at("server-info/before.jsonl"), at("server-info/after.jsonl"));
    expect(conclusionsOf(comparisons)).toEqual(["not-comparable"]);
    expect(whyOf(comparisons[0]).split("; ")).toEqual([
      "dtype: auto against float16",
      "attention_backend: fa3 against triton",
      "disable_radix_cache: false against true",
      "enable_torch_compile: false against true",
      "quantization: none against fp8",
      "tp_size: 1 against 4",
      "tested: version 0.5.5.post3 / 0.5.6",
    ]);
  });

  test("the table names each key once with the option that allows it, and the option does", async () => {
    const paths = [at("metadata/before"), at("metadata/after")];
    const { stdout } = await benchtriage("compare", ...paths);
    expect(stdout).toMatch(
      /^differs {2}tensor_parallel_size: 1 against 4 \(--vary tensor_parallel_size allows it\)$/m,
    );
    const varied = await benchtriage("compare", ...paths, "--vary", "tensor-parallel-size");
    expect(varied.stdout).toMatch(/^varied {3}tensor_parallel_size is varied: 1 against 4$/m);
    expect(varied.stdout).toMatch(/: 12 improved, 3 described$/m);
    const { status } = await benchtriage("compare", ...paths, "--fail-on", "regressed");
    expect(status).toBe(2);
  });
});

describe("a folder that sweeps settings of the server", () => {
  const [four, eight] = [4, 8].map((size) =>
    at(`sweep/SERVE--max_num_seqs=${size}-BENCH--max_concurrency=2-num_prompts=8`),
  );

  test("holds one benchmark per setting", async () => {
    const { comparisons } = await comparedJson(at("sweep"), at("sweep"));
    expect([...new Set(comparisons.map(({ benchmark }) => benchmark))]).toEqual([
      "facebook/opt-125m, max_num_seqs 4",
      "facebook/opt-125m, max_num_seqs 8",
    ]);
  });

  test("what the names of both paths vary is varied on purpose", async () => {
    const { comparisons } = await comparedJson(four!, eight!);
    expect(comparisons[0]?.reasons).toContainEqual({
      kind: "workload-varied",
      args: { field: "max_num_seqs", reference: 4, candidate: 8 },
    });
  });
});

describe("what only tells others again is no further trial", () => {
  const folder = at("sweep/SERVE--max_num_seqs=4-BENCH--max_concurrency=2-num_prompts=8");
  const result = (values: Readonly<Record<string, unknown>>) => ({
    date: "20260818-021333",
    model_id: "m",
    num_prompts: 8,
    completed: 8,
    ...values,
  });

  test("the summary of a sweep beside its runs", async () => {
    const { comparisons, leftOut } = await comparedJson(folder, folder);
    expect(new Set(comparisons.map(({ reference: { n } }) => n))).toEqual(new Set([2]));
    expect(leftOut?.map(({ side, kind, file }) => [side, kind, path.basename(file)])).toEqual(
      ["reference", "reference", "candidate", "candidate"].map((side) => [side, "copy", "summary.json"]),
    );
    const { stdout } = await benchtriage("compare", folder, folder);
    expect(stdout).toMatch(
      /summary\.json tells again what run=0\.json and others tell and is no further trial$/m,
    );
  });

  test("a mean beside its repeats, per load", async () => {
    const { at: place, write } = comparing();
    const values = [101.1234567891, 103.6543219871, 102.2222221345];
    for (const rate of [1, 4]) {
      for (const [index, value] of values.entries())
        write(`a/${rate}-${index}.json`, result({ request_rate: rate, mean_ttft_ms: value * rate }));
      const mean = ((values[0]! + values[1]! + values[2]!) / 3) * rate;
      write(`a/${rate}-mean.json`, result({ request_rate: rate, mean_ttft_ms: mean }));
    }
    const { comparisons, leftOut } = await comparedJson(place("a"), place("a"));
    expect(comparisons.map(({ reference: { n } }) => n)).toEqual([3, 3]);
    expect(new Set(leftOut?.map(({ kind, file }) => `${kind} ${path.basename(file)}`))).toEqual(
      new Set(["aggregate 1-mean.json", "aggregate 4-mean.json"]),
    );
  });

  test("one value under two names: the 50th percentile is the median", async () => {
    const { write } = comparing();
    const one = write("one.json", result({ median_ttft_ms: 44.9228, p50_ttft_ms: 44.9228 }));
    const other = write("other.json", result({ p50_ttft_ms: 44.9 }));
    const { comparisons } = await comparedJson(one, other);
    expect(
      comparisons.map(({ metric, statistic, reference, candidate }) => [
        metric,
        statistic,
        reference.n,
        candidate.n,
      ]),
    ).toEqual([["ttft", "median", 1, 1]]);
  });
});

test("configuration lines of the Go benchmark format make other benchmarks", async () => {
  const { comparisons } = await comparedJson(at("go/old.txt"), at("go/new.txt"));
  expect(
    comparisons.map(({ benchmark, conclusion, reference, candidate }) => [
      benchmark,
      conclusion,
      reference.n,
      candidate.n,
    ]),
  ).toEqual([
    ["BenchmarkX-4, cpu AMD EPYC 7763", "improved", 6, 6],
    ["BenchmarkX-4, cpu Intel(R) Xeon(R) Platinum 8370C", "not-comparable", 6, 0],
  ]);
  expect(comparisons[0]?.effectPct).toBeCloseTo(9.8, 1);
});

describe("in which order the sides ran, in one line", () => {
  const { at: place, write } = comparing();
  const side = (name: string, dates: readonly (string | null)[]) => {
    for (const [index, date] of dates.entries())
      write(`${name}/${index}.json`, {
        ...(date === null ? {} : { date }),
        model_id: "m",
        num_prompts: 8,
        completed: 8,
        mean_ttft_ms: 100 + index,
        median_ttft_ms: 99 + index,
      });
    return place(name);
  };
  const orderOf = async (a: readonly (string | null)[], b: readonly (string | null)[]) =>
    (await comparedJson(side("a", a), side("b", b))).order;

  test("is unknown without times, and with equal ones", async () => {
    expect(await orderOf([null, null], [null, null])).toBe("unknown");
    expect(
      await orderOf(["20260101-000000", "20260102-000000"], ["20260101-000000", "20260102-000000"]),
    ).toBe("unknown");
    const { stdout } = await benchtriage("compare", place("a"), place("b"));
    expect(stdout).toMatch(/^note {5}order unknown: /m);
  });

  test("is told where the files show it", async () => {
    expect(
      await orderOf(["20260101-000000", "20260101-000100"], ["20260102-000000", "20260102-000100"]),
    ).toBe("one-sided");
    expect(
      await orderOf(["20260101-000000", "20260101-000300"], ["20260101-000100", "20260101-000200"]),
    ).toBe("in-turns");
  });
});

test("a throughput at the rate of a load is the offered load", async () => {
  const { write } = comparing();
  const run = { date: "20260101-000000", model_id: "m", num_prompts: 300, completed: 300, request_rate: 1 };
  const paths = [11.2, 14.6].map((tpot, index) =>
    write(`rate-${index}.json`, { ...run, request_throughput: 0.9881, mean_tpot_ms: tpot }),
  );
  const { comparisons } = await comparedJson(...paths);
  const throughput = comparisons.find(({ metric }) => metric === "request_throughput");
  expect([throughput?.conclusion, whyOf(throughput)]).toEqual([
    "not-comparable",
    expect.stringContaining("offered load of 1 req/s, not capacity"),
  ]);
});
