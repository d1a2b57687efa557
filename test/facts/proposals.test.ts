import { beforeAll, describe, expect, test } from "vitest";
import { proposalsOf } from "../../src/facts/proposals.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import type { Change, ChangedFile } from "../../src/model/change.ts";
import { match, origin } from "../support/facts.ts";

const serving = {
  command: "python -m sglang.bench_serving --backend sglang --model {model} --num-prompts 1000",
  mode: "serving",
};
const kernel = { command: "python sgl-kernel/benchmark/bench_fp8_gemm.py", mode: "micro" };
const file = (path: string, symbol: string, lines = 10): ChangedFile => ({
  path,
  status: "modified",
  added: lines,
  removed: 0,
  hunks: [{ symbol, line: 1, added: lines, removed: 0 }],
});

describe("proposals", () => {
  let knowledge: Knowledge;
  beforeAll(() => {
    knowledge = loadKnowledge();
  });

  const of = (
    benchmarks: (typeof serving)[],
    given: {
      model?: string | null;
      date?: string;
      files?: readonly ChangedFile[];
      about?: ReturnType<typeof match>[];
      recorded?: string[];
    } = {},
  ) => {
    const change: Change = { files: [...(given.files ?? [])], flags: [], envs: [], signals: [] };
    const model = given.model === undefined ? "meta-llama/Llama-3.1-8B-Instruct" : given.model;
    return proposalsOf({
      components: [match({ project: "sglang", benchmarks })],
      about: given.about ?? [],
      recorded: (given.recorded ?? []).map((value) => ({ value, origin })),
      server: null,
      other: null,
      target: { count: 1 },
      commit: {
        hash: "0".repeat(40),
        project: "sglang",
        mode: [],
        date: given.date === "" ? [] : [{ value: given.date ?? "2025-06-01", origin, format: "f" }],
        change: { value: change, file: "c.json" },
      },
      model: model === null ? null : { id: model, origin, entry: null },
      knowledge,
      least: 0.25,
    });
  };

  test("a template with the commit's model runs on its day", () => {
    const [made] = of([serving]);
    expect(made).toMatchObject({ sound: true });
    expect(made?.isOpen).toBeUndefined();
    expect(made?.command).toContain("--model meta-llama/Llama-3.1-8B-Instruct");
  });

  test("without a model it is known and open, and nothing is run as it stands", () => {
    expect(of([serving], { model: null })).toMatchObject([{ sound: false, isOpen: true }]);
    expect(of([{ ...serving, command: `${serving.command} --no-such-flag` }], { model: null })).toEqual([]);
  });

  test("without a day nothing is proposed: what exists depends on it", () => {
    expect(of([serving], { date: "" })).toEqual([]);
  });

  test("e3ec6bf4: a kernel script is proposed only for the kernels it is named after", () => {
    const dequant = file("python/sglang/srt/layers/quantization/fp8_utils.py", "block_quant_dequant");
    const gemm = file("sgl-kernel/csrc/gemm/fp8_gemm_kernel.cu", "fp8_scaled_mm", 30);
    expect(of([kernel], { files: [dequant] })).toEqual([]);
    expect(of([kernel], { files: [gemm, dequant] })).toHaveLength(1);
    expect(of([kernel], { files: [{ ...gemm, added: 2 }, dequant] })).toEqual([]);
  });
});
