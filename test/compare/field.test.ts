import path from "node:path";
import { describe, expect, test } from "vitest";
import type { AnyComparison } from "../../src/model/comparison.ts";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, whyOf } from "../support/compare.ts";
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
    expect(varied.stdout).toMatch(/^note {5}tensor_parallel_size is varied: 1 against 4$/m);
    expect(varied.stdout).toMatch(/: 15 improved$/m);
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
