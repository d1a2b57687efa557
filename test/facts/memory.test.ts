import { describe, expect, test } from "vitest";
import type { ModelEntry } from "../../src/model/catalogues.ts";
import { memoryOf, type MemoryCircumstances } from "../../src/facts/memory.ts";
import { model, origin } from "../support/facts.ts";

const entry = (id: string, given: Partial<ModelEntry>): ModelEntry => model({ id, ...given }).entry;
const big = entry("org/big", { architecture: "Mixtral", minH100: 2, weightGib: 87 });
const quantised = entry("org/big-fp8", {
  architecture: "Mixtral",
  minH100: 1,
  weightGib: 44,
  features: ["quantized"],
});
const small = entry("org/small", { architecture: "Mixtral", minH100: 1, weightGib: 15 });
const other = entry("org/other", { architecture: "NemotronH", minH100: 1, weightGib: 15 });
const h100 = { gpu: "H100", count: 1, memoryGib: 79.1 };
const of = (named: ModelEntry, models: readonly ModelEntry[], given: Partial<MemoryCircumstances> = {}) =>
  memoryOf(
    { id: named.ids[0]!, origin, entry: named },
    {
      target: h100,
      catalogue: { source: "", models: [...models] },
      conditions: () => [],
      budget: { gpuGib: 79.1, utilization: 0.9, overheadGib: 2, leastTokens: 2048, source: "a test" },
      project: "vllm",
      day: "2025-01-01",
      ...given,
    },
  );

describe("memory", () => {
  test("a model that fits is left as it is", () => {
    expect(of(small, [small])).toEqual({ needed: 1, fits: true, isWrong: false, other: null });
    expect(of(big, [big], { target: { ...h100, count: 2 } })).toMatchObject({ fits: true });
  });

  test("one of the same architecture fits, and the unquantised comes first", () => {
    expect(of(big, [big, quantised, other])).toMatchObject({ fits: false, other: "org/big-fp8" });
    expect(of(big, [big, quantised, small])).toMatchObject({ other: "org/small" });
    expect(of(big, [big, other])).toMatchObject({ other: null });
  });

  test("without a diff nobody can tell what another model would run", () => {
    expect(of(big, [big, small], { conditions: null })).toMatchObject({ fits: false, other: null });
  });

  test("a model younger than the commit is no replacement", () => {
    const young = { ...small, supportedSince: { vllm: "2025-06-01" } };
    expect(of(big, [big, young])).toMatchObject({ other: null });
    expect(of(big, [big, young], { day: "2025-07-01" })).toMatchObject({ other: "org/small" });
  });

  test("7661e92e: the model that never loads the changed file is the wrong one, whatever its size", () => {
    const conditions = ({ architecture }: ModelEntry) => [architecture === "NemotronH"];
    expect(of(big, [big, small, other], { conditions })).toMatchObject({
      fits: false,
      isWrong: true,
      other: "org/other",
    });
    expect(of(small, [small, other], { conditions })).toMatchObject({
      fits: true,
      isWrong: true,
      other: "org/other",
    });
  });

  test("more memory loads more, less needs more GPUs", () => {
    expect(of(big, [big], { target: { gpu: "H200", count: 1, memoryGib: 140 } })).toMatchObject({
      fits: true,
    });
    expect(of(small, [small], { target: { gpu: "L4", count: 1, memoryGib: 22 } })).toMatchObject({
      needed: 1,
    });
    expect(of(quantised, [quantised], { target: { gpu: "L4", count: 1, memoryGib: 22 } })).toMatchObject({
      needed: 4,
    });
  });
});
