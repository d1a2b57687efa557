import { describe, expect, test } from "vitest";
import { costTimes } from "../../src/logs/costTime.ts";
import { engineGeneration, startedVersion } from "../../src/logs/engineLine.ts";

describe("cost time of the prefix caching benchmark", () => {
  const warm = ["------warm up------", "cost time 5.331376314163208"];
  const measured = [
    "------start generating------",
    "cost time 3.5913496017456055",
    "=== BENCHMARK_COMPLETE ===",
  ];

  test("the first is the warm-up, the one after the start is the result", () => {
    expect(costTimes([...warm, ...measured].join("\n"))).toMatchObject([
      { metric: "warm_up_time", value: 5.331376314163208, line: 2 },
      { metric: "cost_time", value: 3.5913496017456055, line: 4 },
    ]);
  });

  test("later versions print one, which is the result", () => {
    expect(costTimes("cost time 3.59")).toMatchObject([{ metric: "cost_time", value: 3.59 }]);
  });

  test("a text that names no number tells none", () => {
    expect(costTimes("cost time nan\nthe cost time 3 was high")).toEqual([]);
  });
});

describe("engine generation", () => {
  test.each([
    ["V0", "INFO 08-27 10:00:01 llm_engine.py:184] Initializing an LLM engine (v0.5.5) with config"],
    ["V1", "INFO 05-01 10:00:01 [core.py:58] Initializing a V1 LLM engine (v0.8.5) with config"],
    ["V0", "INFO 01-15 05:00:00 [metrics.py:481] Avg prompt throughput: 1177.6 tokens/s"],
    ["V1", "INFO 01-15 05:00:00 [gpu_model_runner.py:1164] Loading model weights took 2.5 GiB"],
    ["V0", "INFO 01-15 05:00:00 model_runner.py:1095] Loading model weights took 2.5 GiB"],
    [undefined, "INFO 01-15 05:00:00 [launcher.py:36] Route: /health"],
    [undefined, "INFO 01-15 [core.py:58] up\nINFO 01-15 [model_runner.py:1095] up"],
  ])("%s", (engine, line) => {
    expect(engineGeneration(line)).toBe(engine);
  });
});

test("the release that a server names when it starts", () => {
  expect(startedVersion("Initializing a V1 LLM engine (v0.8.5) with config")).toBe("0.8.5");
  expect(startedVersion("vLLM API server version 0.6.3.post1")).toBe("0.6.3.post1");
  expect(startedVersion("Route: /health")).toBeUndefined();
});
