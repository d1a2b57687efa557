import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctText } from "../../src/commands/correct.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";

const reader = commandReader();

function corrected(text: string, era: { date?: string; release?: string }) {
  const check = (words: string) => reader.read(words, era, null).check.problems;
  return correctText(text, [], { parse: parseCommand, check }, false);
}

describe("a flag that resembles a known one", () => {
  test.each([
    [
      "0.10.0",
      "vllm bench throughput --model x/y --input-length 512 --output-len 128 --num-prompts 500",
      "--input-length",
      "--input-len",
    ],
    [
      "0.10.0",
      "vllm bench latency --model x/y --input-len 512 --output-len 128 --batchsize 8",
      "--batchsize",
      "--batch-size",
    ],
    [
      "0.10.0",
      "vllm bench serve --model x/y --dataset-name random --requests-rate 4",
      "--requests-rate",
      "--request-rate",
    ],
    [
      "0.10.0",
      "vllm serve x/y --gpu-memory-utilisation 0.9",
      "--gpu-memory-utilisation",
      "--gpu-memory-utilization",
    ],
    ["0.10.0", "vllm bench serve --modle x/y", "--modle", "--model"],
    [
      "0.10.0",
      "vllm bench serve --model x/y --random-inputlen 128",
      "--random-inputlen",
      "--random-input-len",
    ],
    ["0.10.0", "vllm serve m --max-model-length 4096", "--max-model-length", "--max-model-len"],
    ["0.10.0", "vllm serve m --max_batched_tokens 4096", "--max_batched_tokens", "--max-num-batched-tokens"],
    [
      "0.4.7",
      "python -m sglang.bench_serving --backend sglang --model x/y --num_prompts 100",
      "--num_prompts",
      "--num-prompts",
    ],
  ])("%s: %s", (release, text, from, to) => {
    expect(corrected(text, { release }).client).toBe(text.replace(from, to));
  });

  test("a client's flag may be the server's, misspelt", () => {
    const { client, server } = corrected(
      "vllm bench serve --model m --dataset-name random --gpu-memory-utilisation 0.9",
      {
        release: "0.10.0",
      },
    );
    expect(client).toBe("vllm bench serve --model m --dataset-name random");
    expect(server).toContain("--gpu-memory-utilization 0.9");
  });

  test("of two values a person chooses one", () => {
    const text = "vllm bench throughput --model m --input-len 5 --output-len 6 --input-length 7";
    const { client, remaining } = corrected(text, { release: "0.10.0" });
    expect(client).toBe(text);
    expect(remaining).toMatchObject([{ rule: "flag-unknown", flag: "--input-length" }]);
  });

  test("what resembles none stays, and so does the workload of another day", () => {
    const text = "python benchmarks/benchmark_serving.py --model m --dataset-name random --zzz 4";
    expect(corrected(text, { date: "2025-03-01" })).toMatchObject({
      client: text,
      remaining: [{ rule: "flag-unknown", flag: "--zzz" }],
    });
    const closed =
      "python benchmarks/benchmark_serving.py --model m --dataset-name random --max-concurrency 32";
    expect(corrected(closed, { date: "2024-08-01" }).client).toBe(closed);
  });

  test("a flag of another day that is no workload goes, with its reason", () => {
    const { client, steps } = corrected(
      "python benchmarks/benchmark_serving.py --model m --dataset-name random --append-result",
      { date: "2025-03-01" },
    );
    expect(client).toBe("python benchmarks/benchmark_serving.py --model m --dataset-name random");
    expect(steps[0]?.correction.reason).toMatch(/it exists from .*2025/);
  });
});

describe("mutated commands", () => {
  const flags = [
    "--model m",
    "--dataset-name random",
    "--num-prompts 64",
    "--request-rate 4",
    "--random-input-len 32",
    "--seed 1",
    "--max-concurrency 8",
    "--save-result",
  ];
  const mutated = fc
    .tuple(
      fc.shuffledSubarray(flags, { minLength: 2 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom("drop", "swap", "double", "cut"),
    )
    .map(([chosen, which, where, how]) =>
      chosen
        .map((flag, index) => (index === which % chosen.length ? misspelt(flag, where, how) : flag))
        .join(" "),
    );

  test("no word of the user goes without a step that names it, and correcting twice is correcting once", () => {
    fc.assert(
      fc.property(mutated, (words) => {
        const text = `vllm bench serve ${words}`;
        const { client, server, steps } = corrected(text, { release: "0.10.0" });
        const named = JSON.stringify(steps);
        const left = `${client ?? ""} ${server ?? ""}`.split(/\s+/);
        for (const word of words.split(" ")) {
          const isThere =
            left.includes(word) ||
            (word.startsWith("--") && named.includes(JSON.stringify(word.split("=")[0])));
          expect(isThere, `${word} of ${text} → ${client}`).toBe(true);
        }
        expect(corrected(client ?? "", { release: "0.10.0" }).client).toBe(client);
      }),
      { numRuns: 300, seed: 20_261_130 },
    );
  });
});

function misspelt(flag: string, where: number, how: string): string {
  const [name = "", ...rest] = flag.split(" ");
  const at = 3 + (where % Math.max(1, name.length - 4));
  const made =
    how === "drop"
      ? name.slice(0, at) + name.slice(at + 1)
      : how === "swap"
        ? name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2)
        : how === "double"
          ? name.slice(0, at) + (name[at] ?? "") + name.slice(at)
          : name.slice(0, -1);
  return [made, ...rest].join(" ");
}
