import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proseCommands } from "../../src/patches/proseCommands.ts";

const inPage = (text: string) => proseCommands([{ where: "discussion", text, pointer: "/timeline_text" }]);
const texts = (text: string) => inPage(text).map((each) => each.text);

describe("commands in prose", () => {
  test("a server and its client in a page that lost its line ends", () => {
    expect(
      texts(
        "Benchmark # Server: 8xH100\npython3 -m sglang.launch_server --model org/Big-FP8 --port=8080 --tp-size=8 # benchmark\npython3 -m sglang.bench_serving --backend sglang --num-prompts 3000 --port 8080 Before: main branch Output token throughput: 3136.87",
      ),
    ).toEqual([
      "python3 -m sglang.launch_server --model org/Big-FP8 --port=8080 --tp-size=8",
      "python3 -m sglang.bench_serving --backend sglang --num-prompts 3000 --port 8080",
    ]);
  });

  test("variables before it belong to it, and lines go on behind a backslash", () => {
    expect(
      texts("run VLLM_USE_V1=1 vllm serve org/m --tensor_parallel_size=2 \\\n  --trust-remote-code and see"),
    ).toEqual(["VLLM_USE_V1=1 vllm serve org/m --tensor_parallel_size=2 --trust-remote-code"]);
    expect(texts(`python benchmarks/benchmark_latency.py --model "/data/a b" --input-len 10.`)).toEqual([
      `python benchmarks/benchmark_latency.py --model "/data/a b" --input-len 10.`,
    ]);
  });

  test("a shell sign, a comment and the next command end it; the same command counts once", () => {
    expect(
      texts("vllm serve org/m --port 1 && vllm bench serve --port 1 > log; vllm serve org/m --port 1"),
    ).toEqual(["vllm serve org/m --port 1", "vllm bench serve --port 1"]);
  });

  test("talk of a program is no command line of ours, and a subject holds none", () => {
    expect(texts("We use Python and vllm for serving; sglang is faster, see benchmark_serving.py")).toEqual(
      [],
    );
    expect(proseCommands([{ where: "subject", text: "fix vllm serve org/m", pointer: "/s" }])).toEqual([]);
  });

  test("each stands where its pointer says", () => {
    const page = "see  vllm bench latency --model org/m now";
    expect(inPage(page)[0]?.pointer).toBe(`/timeline_text:char ${page.indexOf("vllm")}`);
  });

  test("any text is read, and what is found stands in it word by word", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        for (const { text } of inPage(`${before} vllm serve org/m ${after}`))
          for (const word of text.split(" ")) expect(`${before} vllm serve org/m ${after}`).toContain(word);
      }),
      { seed: 3 },
    );
  });
});
