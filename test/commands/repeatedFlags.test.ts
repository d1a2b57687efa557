import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { correctText } from "../../src/commands/correct.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";

const reader = commandReader();
const problems = (text: string, date = "2025-11-20") => reader.read(text, { date }, "vllm").check.problems;
const said = (text: string) =>
  problems(text).flatMap(({ rule, message, note }) =>
    rule === "flag-repeated" ? [`${note === true ? "note" : "error"} ${message}`] : [],
  );

describe("flags given more than once", () => {
  test.each([
    [
      "other names of the same flag",
      "-tp 2 --tensor-parallel-size 4",
      "error -tp 2 is without effect: the last use counts, --tensor-parallel-size 4",
    ],
    [
      "a switch and its opposite",
      "--enable-prefix-caching --no-enable-prefix-caching",
      "error --enable-prefix-caching is without effect: the last use counts, --no-enable-prefix-caching",
    ],
    ["the same twice", "--max-model-len 8 --max_model_len 8", "note --max-model-len 8 is given twice"],
  ])("%s", (_, flags, message) => {
    expect(said(`vllm serve m ${flags}`)).toEqual([message]);
  });

  test.each([
    "--middleware a --middleware b",
    "--compilation-config.level 3 --compilation-config.use_inductor true",
  ])("%s add up", (flags) => {
    expect(said(`vllm serve m ${flags}`)).toEqual([]);
  });

  test("a correction never makes one: of two values a person must choose", () => {
    const text = "vllm serve m --max-model-length 4096 --max-model-len 8192";
    const language = { parse: parseCommand, check: (words: string) => problems(words) };
    const corrected = correctText(text, [], language, false);
    expect(corrected.client).toBe(text);
    expect(corrected.remaining.map(({ rule }) => rule)).toEqual(["flag-unknown"]);
  });

  test("what two rules ask of the server stands there once", () => {
    const text = "vllm bench serve --model m --dataset-name random --max-model-len 8192";
    const language = { parse: parseCommand, check: (words: string) => problems(words) };
    const limit = { kind: "add-flag", flag: "--max-model-len", value: "4096", side: "server" } as const;
    const wanted = [
      { rule: "run-failed", correction: { ...limit, reason: "r", confidence: "certain" } as const },
    ];
    expect(correctText(text, wanted, language, false).server?.match(/--max-model-len/g)).toHaveLength(1);
  });
});
