import { describe, expect, test } from "vitest";
import { argvOf } from "../../src/commands/argv.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Finding } from "../../src/model/finding.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { correctedCommand } from "../../src/plan/corrected.ts";
import { diffOf } from "../../src/commands/correct.ts";
import { command, facts, origin } from "../support/facts.ts";

const reader = commandReader();
const why = { reason: "r", confidence: "certain" } as const;
const fixable = (rule: string, correction?: Correction): Finding => ({
  rule,
  commit: "abc",
  severity: "fixable",
  messageId: "m",
  message: `${rule} speaks`,
  args: {},
  evidence: [origin],
  ...(correction === undefined ? {} : { correction }),
});
const given = (text: string) =>
  facts({
    command: command({ text }),
    date: { value: "2025-03-01", origin, format: "mapping" },
    identity: { ...facts().identity, hash: "0000000" },
  });

describe("a corrected command", () => {
  test("has every correction, and a new check finds nothing fixable", () => {
    const text = "python benchmarks/benchmark_serving.py --model m --dtype half --dataset-name random";
    const made = correctedCommand(given(text), [], reader);
    expect(made).toMatchObject({
      client: "python benchmarks/benchmark_serving.py --model m --dataset-name random",
      remaining: [],
    });
    expect(made.server).toContain("--dtype half");
    expect(made.steps).toMatchObject([{ rule: "flag-misplaced" }]);
  });

  test("a line that starts its server itself gets no second one, and its server is the job's", () => {
    const text =
      "vllm serve m > log & sleep 60; python benchmarks/benchmark_serving.py --model m --dtype half --dataset-name random";
    const made = correctedCommand(given(text), [], reader);
    expect(made).toMatchObject({
      client:
        "vllm serve m --dtype half > log & sleep 60; python benchmarks/benchmark_serving.py --model m --dataset-name random",
      remaining: [],
    });
    expect(argvOf(parseCommand(made.server ?? "")).argv).toEqual(["vllm", "serve", "m", "--dtype", "half"]);
    expect(argvOf(parseCommand(made.client ?? "")).argv[1]).toBe("benchmarks/benchmark_serving.py");
  });

  test("one server gets the flags of every round, with their values", () => {
    const text =
      "python benchmarks/benchmark_serving.py --model m --dataset-name random --speculative-model '[ngram]'--ngram_prompt_lookup_min 5 --num_speculative_tokens 5";
    const space = { kind: "insert-space", at: text.indexOf("--ngram"), ...why } as const;
    const made = correctedCommand(given(text), [fixable("command-malformed", space)], reader);
    expect(made.server).toMatch(/--speculative-model '\[ngram\]'/);
    expect(made.server).toMatch(/--ngram_prompt_lookup_min 5/);
    expect(made.server).toMatch(/--num_speculative_tokens 5/);
    expect(made.client).toBe("python benchmarks/benchmark_serving.py --model m --dataset-name random");
  });

  test("another benchmark makes corrections of the old words moot", () => {
    const replace = {
      kind: "replace-command",
      command: "python benchmarks/benchmark_latency.py --model m",
      ...why,
    } as const;
    const drop = { kind: "drop-flag", flag: "--x", ...why } as const;
    const made = correctedCommand(
      given("python old.py --x"),
      [fixable("flag-unknown", drop), fixable("command-filler", replace)],
      reader,
    );
    expect(made.client).toBe(replace.command);
    expect(made.steps.map(({ rule }) => rule)).toEqual(["command-filler"]);
  });

  test("what nobody knows how to correct stays visible", () => {
    const made = correctedCommand(
      given("python benchmarks/benchmark_latency.py --model m"),
      [fixable("feature-flag-asymmetric")],
      reader,
    );
    expect(made.remaining).toEqual([
      { rule: "feature-flag-asymmetric", message: "feature-flag-asymmetric speaks" },
    ]);
  });

  test("no command, no guess", () => {
    expect(correctedCommand(facts(), [], reader)).toMatchObject({
      client: null,
      remaining: [{ rule: "command-missing" }],
    });
  });
});

describe("the server beside a client", () => {
  test("stands there also where no flag had to move", () => {
    const text = "VLLM_USE_V1=1 python benchmarks/benchmark_serving.py --model m --dataset-name random";
    const made = correctedCommand(given(text), [], reader);
    expect(made).toMatchObject({
      client: text,
      server: "VLLM_USE_V1=1 python -m vllm.entrypoints.openai.api_server --model m",
      diff: [],
      steps: [],
    });
  });

  test("is corrected like any other command: a context that no cache holds is shortened", () => {
    const client = "vllm bench serve --model meta-llama/Llama-3.1-70B-Instruct --dataset-name random";
    const made = correctedCommand(given(client), [], reader);
    expect(made.server).not.toBeNull();
    expect(made.remaining.map(({ rule }) => rule)).toContain("memory-exceeded");
  });

  test("is one per variant where only one side gets the switch", () => {
    const base = "python benchmarks/benchmark_serving.py --model m --dataset-name random";
    const split = {
      kind: "split-per-variant",
      baseline: base,
      test: `${base} --enable-prefix-caching`,
      ...why,
    } as const;
    const made = correctedCommand(given(base), [fixable("feature-flag-asymmetric", split)], reader);
    expect(made.perVariant?.servers?.test).toMatch(/--enable-prefix-caching$/);
    expect(made.perVariant?.servers?.baseline).toBe("python -m vllm.entrypoints.openai.api_server --model m");
  });

  test("a program that runs in one process has none", () => {
    expect(
      correctedCommand(given("python benchmarks/benchmark_latency.py --model m"), [], reader).server,
    ).toBeNull();
  });
});

test("a word diff keeps, removes and adds", () => {
  expect(diffOf("a b c", "a x c")).toEqual([
    { change: "kept", word: "a" },
    { change: "removed", word: "b" },
    { change: "added", word: "x" },
    { change: "kept", word: "c" },
  ]);
});
