import { describe, expect, test } from "vitest";
import { hardwareFloors } from "../../src/facts/hardwareFloors.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { run } from "../support/facts.ts";
import { join } from "../support/join.ts";

const knowledge = loadKnowledge();
const llama = { model: "meta-llama/Llama-3.1-8B-Instruct", gpu: "H100", gpuCount: 1 };
const timed = (metric: "tpot" | "latency", value: number, more: Partial<RunRecord> = {}) =>
  run({
    command: "vllm bench serve --model meta-llama/Llama-3.1-8B-Instruct",
    workload: llama,
    ...more,
    measurements: [
      { metric, statistic: "mean", value, unit: "ms", key: metric, pointer: `/${metric}`, parser: "test" },
    ],
  });
const floorsOf = (made: RunRecord) => join([made]).flatMap((commit) => hardwareFloors(commit, knowledge));

describe("the floor of the hardware", () => {
  test("is the weights over the bandwidth of the memory", () => {
    // 14.96 GiB = 16.063 GB over 3350 GB/s
    const [found] = floorsOf(timed("tpot", 0.0078));
    expect(found).toMatchObject({ ms: 0.0078, gpus: 1, memoryGbPerS: 3350, origin: { pointer: "/tpot" } });
    expect(found?.floorMs).toBeCloseTo(4.795, 3);
    expect(floorsOf(timed("tpot", 4.8))).toEqual([]);
  });

  test("of a batch latency counts the tokens generated", () => {
    const workload = { ...llama, outputLen: 128 };
    expect(floorsOf(timed("latency", 500, { workload }))).toMatchObject([{ ms: 500 / 128 }]);
    expect(floorsOf(timed("latency", 1000, { workload }))).toEqual([]);
    expect(floorsOf(timed("latency", 500))).toEqual([]);
  });

  test("falls with the GPUs that the record or the command tells", () => {
    expect(floorsOf(timed("tpot", 1.3, { workload: { ...llama, gpuCount: 4 } }))).toEqual([]);
    const command = "vllm bench latency --model meta-llama/Llama-3.1-8B-Instruct --tensor-parallel-size 4";
    expect(floorsOf(timed("tpot", 1.3, { command }))).toEqual([]);
    expect(floorsOf(timed("tpot", 1.1, { command }))).toMatchObject([{ gpus: 4 }]);
  });

  test.each([
    ["an unknown model", { workload: { ...llama, model: "own/model" } }],
    ["an unknown GPU", { workload: { model: llama.model } }],
    ["experts that are not all read", { workload: { ...llama, model: "mistralai/Mixtral-8x7B-v0.1" } }],
    ["weights quantised at load", { command: "vllm bench latency --model m --quantization fp8" }],
    ["a draft model", { workload: { ...llama, settings: { speculative_algorithm: "EAGLE" } } }],
  ])("does not exist for %s", (_, more) => {
    expect(floorsOf(timed("tpot", 0.1, more))).toEqual([]);
  });
});
