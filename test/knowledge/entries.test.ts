import { describe, expect, test } from "vitest";
import { gpus, models, signals } from "../support/catalogues.ts";

describe("entries", () => {
  test("no model id stands twice", () => {
    const all = models.flatMap(({ ids }) => ids);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test("what a signal names about hardware exists", () => {
    const known = new Set(gpus.map(({ computeCapability }) => computeCapability));
    const stated = signals.flatMap(({ computeCapability = [] }) => computeCapability);
    expect(stated.filter((each) => !known.has(each))).toEqual([]);
    expect(signals.filter(({ group, vendor }) => group === "architecture" && vendor === undefined)).toEqual(
      [],
    );
    expect(signals.filter(({ group, minGpus = 0 }) => group === "multi-gpu" && minGpus < 2)).toEqual([]);
    expect(signals.filter(({ group, environment }) => group === "infrastructure" && !environment)).toEqual(
      [],
    );
  });

  test("an id that does not exist is replaced by one that does", () => {
    const existing = new Set(models.filter(({ exists }) => exists).flatMap(({ ids }) => ids));
    const replaced = models.flatMap(({ ids, replacement }) =>
      replacement === undefined ? [] : [[ids.join(), existing.has(replacement)]],
    );
    expect(replaced).toContainEqual(["meta-llama/Llama-3-8B-Instruct", true]);
    expect(replaced.filter(([, exists]) => !exists)).toEqual([]);
    const entry = (id: string) => models.find(({ ids }) => ids.includes(id));
    expect(entry("meta-llama/Llama-3-8B")?.replacement).toBe("meta-llama/Meta-Llama-3-8B");
    expect(entry("meta-llama/Llama-3-8B-Instruct")?.replacement).toBe("meta-llama/Meta-Llama-3-8B-Instruct");
    expect(entry("Qwen/Qwen3-7B-Instruct")?.exists).toBe(false);
  });

  test.each([
    ["deepseek-ai/DeepSeek-V3", ["moe", "mla", "fp8", "quantized"]],
    ["deepseek-ai/DeepSeek-V2-Lite", ["moe", "mla"]],
    ["ibm-ai-platform/Bamba-9B", ["mamba"]],
    ["Qwen/Qwen2-VL-7B", ["vision"]],
    ["google/gemma-3-12b-it", ["vision"]],
    ["meta-llama/Llama-4-Scout-17B-16E-Instruct", ["moe", "vision"]],
    ["Qwen/Qwen3-30B-A3B", ["moe"]],
    ["nvidia/DeepSeek-R1-FP4", ["moe", "mla", "fp8", "fp4", "quantized"]],
    ["neuralmagic/Meta-Llama-3-8B-Instruct-FP8", ["fp8", "quantized"]],
    ["nvidia/Nemotron-4-340B-Instruct", []],
    ["mistralai/Mistral-7B-Instruct-v0.3", []],
  ])("%s exercises %j", (id, features) => {
    expect(models.find(({ ids }) => ids.includes(id))?.features).toEqual(features);
  });
});
