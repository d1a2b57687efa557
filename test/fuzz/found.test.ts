import { expect, test } from "vitest";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { correctText } from "../../src/commands/correct.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { ownTable } from "../../src/model/ownTable.ts";
import { comparesAlike, type Sides } from "./compare.ts";
import { survives } from "./commands.ts";
import { printsInert } from "./printers.ts";

/* What the campaigns have found, each input shrunk. */

const given = {
  commit: "015069b01741e9ecb9e604c7fe87fbdfc306ebe5",
  date: "2025-05-01",
  project: "vllm" as const,
};

test.each([
  "python3 -m __proto__ {{ .x }} sglang.bench_serving --backend sglang",
  "python benchmarks/benchmark_serving.py ${  --model Qwen/Qwen2.5-7B-Instruct --dataset-name sharegpt",
  "python benchmarks/benchmark_serving.py --model${ x meta-llama/Llama-3.1-8B-Instruct --dataset-name sharegpt",
  `python benchmarks/benchmark_serving.py "  --model meta-llama/Llama-3.1-8B-Instruct --backend vllm --num-prompts 100`,
  "python benchmarks/benchmark_serving.py $((--model Qwen/Qwen2.5-7B-Instruct --dataset-name sharegpt --request-rate 1",
  "python benchmarks/benchmark_serving.py<( --model Qwen/Qwen2.5-7B-Instruct --dataset-name sharegpt",
])("a command that no shell can read, or of an odd name: %s", (text) => {
  survives({ ...given, text });
});

test("what the shell cannot read is left as it is, and said", () => {
  const text = "vllm bench latency --model 'm --dtype half";
  const reader = commandReader();
  const check = (words: string) => reader.read(words, given, "vllm").check.problems;
  expect(check(text)).toContainEqual(expect.objectContaining({ rule: "command-malformed" }));
  expect(correctText(text, [], { parse: parseCommand, check }, false)).toMatchObject({
    client: text,
    steps: [],
  });
});

test.each([
  ["a line separator in a recipe's plain scalar", ["", "x\u2028metadata: y", ""]],
  ["a next line in a recipe", ["", "x\u0085evil: y", ""]],
  ["a delete character in an annotation", ["", "", "\u007f\u009b31m"]],
  ["half a character in a test's name", ["", "\ud800", ""]],
  ["a device as the target of a link", ["", "/dev/stdin", ""]],
  ["marks that turn the direction of text in a recipe", ["\u202eevil", "\u2066x", "\u200f"]],
] as const)("%s is inert in every form", (_, words) => {
  printsInert(words);
});

const sides = (...each: readonly (readonly (readonly [string, readonly number[]])[])[]) =>
  each.map((side) => new Map(side)) as unknown as Sides;

test.each([
  ["a denormal against a number", sides([["a", [5e-324]]], [["a", [8]]])],
  ["the largest against the smallest", sides([["a", [1e308, 1e308]]], [["a", [5e-324, 5e-324]]])],
  [
    "constants of one side lend no spread to the others, whatever their order",
    sides(
      [
        ["a", [90]],
        ["d", [90, 90.1]],
        ["constructor", [90, 90.1]],
        ["b", [90, 90]],
        ["__proto__", [8, 8]],
      ],
      [
        ["d", [90, 90.1]],
        ["constructor", [90, 90.1]],
        ["a", [90, 90.3]],
        ["c", [8, 8]],
      ],
    ),
  ],
] as const)("%s", (_, each) => {
  comparesAlike(each);
});

test("a table of names has none of Object's members", () => {
  const table = ownTable({ a: 1 });
  expect([table["a"], table["constructor"], table["__proto__"], table["toString"]]).toEqual([
    1,
    undefined,
    undefined,
    undefined,
  ]);
});
