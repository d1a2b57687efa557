import { describe, expect, test } from "vitest";
import { resultBlock, servingBlocks, resultBlocks } from "../../src/logs/servingBlock.ts";

const header = "============ Serving Benchmark Result ============";
const rule = "==================================================";
const full = [
  header,
  "Successful requests:                     100       ",
  "Benchmark duration (s):                  0.89      ",
  "Request throughput (req/s):              112.16    ",
  "Output token throughput (tok/s):         7178.39   ",
  "---------------Time to First Token----------------",
  "Mean TTFT (ms):                          156.72    ",
  rule,
];
const echo = [header, "Request throughput (req/s):              112.16", "Mean TTFT (ms):    156.72", rule];

describe("printed serving blocks", () => {
  test("a block searched and printed again is an echo of the first", () => {
    const text = [...full, "BENCHMARK_DONE", ...echo].join("\n");
    expect(servingBlocks(text)).toHaveLength(2);
    expect(resultBlocks(text)).toMatchObject({ results: [{ line: 1 }], echoes: [{ line: 10, of: 1 }] });
    expect(resultBlock(text)?.counts.completed).toBe(100);
  });

  test("a second run of the same program is no echo, and its block is the result", () => {
    const second = full.map((line) => line.replace("112.16", "113.02"));
    const { results, echoes } = resultBlocks([...full, ...second].join("\n"));
    expect(echoes).toEqual([]);
    expect(results).toHaveLength(2);
    expect(resultBlock([...full, ...second].join("\n"))?.values[0]?.value).toBe(113.02);
  });

  test("an empty block is no result", () => {
    expect(servingBlocks([header, rule, "BENCHMARK_DONE"].join("\n"))).toEqual([]);
  });
});
