import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { correctText } from "../../src/commands/correct.ts";
import { truthPairs } from "../support/commandTruth.ts";

/*
 * One real command (../shared/domain/perf-commands.tsv) per check, at a day of the commits that name it: what it is
 * told, and what becomes of it.
 */

const reader = commandReader();

interface Told {
  /** rule, status and flag of every problem, in order. */
  readonly problems: readonly string[];
  readonly client: string | null;
  readonly server: string | null;
  readonly open: readonly string[];
}

function told(text: string, date: string): Told {
  const project = text.includes("sglang") ? "sglang" : "vllm";
  const check = (words: string) => reader.read(words, { date }, project).check.problems;
  const { client, server, remaining } = correctText(text, [], { parse: parseCommand, check: check }, false);
  return {
    problems: check(text).map(({ rule, status, flag }) => [rule, status, flag].join(" ").trim()),
    client,
    server,
    open: remaining.map(({ rule }) => rule),
  };
}

const api = "python -m vllm.entrypoints.openai.api_server";

describe("real commands, check by check", () => {
  test("ShareGPT without a path: the author's choice is completed", () => {
    const text =
      "python benchmarks/benchmark_serving.py --model Qwen/Qwen2.5-7B-Instruct --dataset-name sharegpt --request-rate 1";
    expect(told(text, "2025-05-01")).toMatchObject({
      problems: [
        "dataset-missing no_dataset --dataset-name",
        "metric-rate-limited not_measured --request-rate",
      ],
      client: `${text} --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json`,
    });
  });

  test("engine flags on the client make its server", () => {
    expect(
      told(
        "VLLM_USE_V1=1 VLLM_ATTENTION_BACKEND=FLASHMLA python benchmarks/benchmark_serving.py --model deepseek-ai/DeepSeek-R1 --tensor-parallel-size 8",
        "2025-03-20",
      ),
    ).toMatchObject({
      problems: ["flag-misplaced unrecognized --tensor-parallel-size", "dataset-missing no_dataset"],
      server: `VLLM_USE_V1=1 VLLM_ATTENTION_BACKEND=FLASHMLA ${api} --model deepseek-ai/DeepSeek-R1 --tensor-parallel-size 8`,
      // 627 GiB of weights do not load on eight H100.
      open: ["memory-exceeded"],
    });
  });

  test("--input-len on the client: the lengths keep their values under the client's names", () => {
    expect(
      told(
        "python benchmarks/benchmark_serving.py --model deepseek-ai/DeepSeek-V2-Lite-Chat --input-len 28000 --output-len 64",
        "2025-03-18",
      ),
    ).toEqual({
      problems: [
        "flag-unknown unrecognized --input-len",
        "flag-unknown unrecognized --output-len",
        "dataset-missing no_dataset",
        "model-unsupported unloadable_model --model",
      ],
      client:
        "python benchmarks/benchmark_serving.py --model deepseek-ai/DeepSeek-V2-Lite-Chat --random-input-len 28000 --random-output-len 64 --dataset-name random --trust-remote-code",
      server: null,
      open: [],
    });
  });

  test("placeholders are for a person", () => {
    const { problems, open } = told(
      "python benchmarks/benchmark_latency.py --dtype bfloat16 --enable-chunked-prefill False --load-format dummy --batch-size BS --num-iters-warmup 2 --num-iters 5 --input-len INPUT_LEN --output-len OUTPUT_LEN --model MODEL",
      "2024-05-01",
    );
    expect(problems.filter((each) => each.includes("placeholder"))).toHaveLength(4);
    expect(problems).toContain("command-malformed stray_positional False");
    expect(open).toContain("command-placeholder");
  });

  test("usage brackets go with what they hold", () => {
    const made = told(
      "python3 benchmarks/benchmark_prefix_caching.py --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8 --output-len 200 --enable-prefix-caching [--use-v2-block-manager]",
      "2024-09-01",
    );
    expect(made.problems).toEqual(["command-malformed brackets"]);
    expect(made.client).toBe(
      "python3 benchmarks/benchmark_prefix_caching.py --model neuralmagic/Meta-Llama-3-8B-Instruct-FP8 --output-len 200 --enable-prefix-caching",
    );
  });

  test("a script's path on somebody's machine becomes the repository's", () => {
    expect(
      told(
        "python /home/ray/default/vllm_public/benchmarks/benchmark_latency.py --model meta-llama/Llama-2-7b-chat-hf  --batch-size 1 --output-len 2 --input-len 1000 --num-iters 1",
        "2024-05-01",
      ),
    ).toMatchObject({
      problems: [
        "path-local local_path",
        "requests-too-few not_measured --num-iters",
        "model-gated gated_model --model",
      ],
      client:
        "python benchmarks/benchmark_latency.py --model meta-llama/Llama-2-7b-chat-hf  --batch-size 1 --output-len 2 --input-len 1000 --num-iters 1",
    });
  });

  test("a model's path on somebody's machine cannot be guessed", () => {
    const made = told(
      'VLLM_USE_V1=1 python3 benchmarks/benchmark_latency.py --model "/data/users/ktong/llama/llm_8b_oss" --tensor-parallel-size 1 --input_len 1000 --batch_size 32',
      "2025-05-01",
    );
    expect(made.problems).toContain("path-local local_path");
    expect(made.open).toContain("path-local");
  });

  test("a model that does not exist becomes the one that was meant", () => {
    expect(
      told(
        "VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Llama-3-8B --tensor-parallel-size 1 --input-len 1000 --batch-size 32",
        "2025-07-01",
      ),
    ).toMatchObject({
      problems: ["model-unknown unknown_model --model"],
      client:
        "VLLM_USE_V1=1 python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --tensor-parallel-size 1 --input-len 1000 --batch-size 32",
    });
  });

  test("a model the engine cannot load yet becomes its elder", () => {
    const made = told(
      "python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 512 --output-len 128",
      "2024-05-01",
    );
    expect(made.problems).toContain("model-unsupported unloadable_model --model");
    expect(made.client).toContain("--model meta-llama/Meta-Llama-3-8B-Instruct ");
  });

  test("a model larger than the machine, and a context larger than its KV cache", () => {
    expect(
      told(
        "python benchmarks/benchmark_latency.py --model deepseek-ai/DeepSeek-V3 --batch-size 32 --input-len 512 --output-len 128",
        "2025-03-18",
      ),
    ).toMatchObject({ problems: ["memory-exceeded unloadable_model --model"], open: ["memory-exceeded"] });
    const long = told(
      "python benchmarks/benchmark_serving.py --model meta-llama/Llama-4-Scout-17B-16E-Instruct --tensor-parallel-size 4 --max-model-len 16384",
      "2025-05-01",
    );
    expect(long.server).toBe(
      `${api} --model meta-llama/Llama-4-Scout-17B-16E-Instruct --tensor-parallel-size 4 --max-model-len 16384`,
    );
    expect(
      told(
        "python benchmarks/benchmark_throughput.py --model ibm-ai-platform/Bamba-9B --input-len 8 --output-len 8",
        "2025-03-18",
      ).open,
    ).toEqual([]);
  });

  test("a script that only says it was replaced gives way to what does its work", () => {
    const rest = "--model meta-llama/Llama-3.1-8B-Instruct --batch-size 32 --input-len 512 --output-len 128";
    expect(told(`python benchmarks/benchmark_latency.py ${rest}`, "2025-10-01")).toMatchObject({
      problems: ["script-wrong stub"],
      client: `vllm bench latency ${rest}`,
    });
  });

  test("dataset flags before their time", () => {
    const made = told(
      "python3 benchmarks/benchmark_throughput.py --backend vllm --model meta-llama/Meta-Llama-3-8B-Instruct --dataset-name random --input-len 1024 --output-len 256 --num-prompts 1000",
      "2024-08-02",
    );
    expect(made.problems).toContain("flag-unknown unrecognized --dataset-name");
    expect(made.client).toBe(
      "python3 benchmarks/benchmark_throughput.py --backend vllm --model meta-llama/Meta-Llama-3-8B-Instruct --input-len 1024 --output-len 256 --num-prompts 1000",
    );
  });

  test("a dataset flag after its time: the path under the new name, and still the author's dataset", () => {
    const made = told(
      "python benchmarks/benchmark_serving.py --model meta-llama/Llama-3-8B-Instruct --dataset ShareGPT_V3_unfiltered_cleaned_split.json",
      "2025-03-18",
    );
    expect(made.problems).toEqual([
      "flag-unknown ambiguous --dataset",
      "model-unknown unknown_model --model",
    ]);
    expect(made.client).toBe(
      "python benchmarks/benchmark_serving.py --model meta-llama/Meta-Llama-3-8B-Instruct --dataset-path ShareGPT_V3_unfiltered_cleaned_split.json",
    );
  });

  test("speculative flags are flags in one era and one JSON value in another", () => {
    const text =
      "python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --speculative-model '[ngram]' --num-speculative-tokens 5 --input-len 550 --output-len 150";
    expect(told(text, "2025-02-01").client).toContain(
      "--speculative-model '[ngram]' --num-speculative-tokens 5",
    );
    expect(told(text, "2025-06-01").client).toBe(
      `python benchmarks/benchmark_latency.py --model meta-llama/Llama-3.1-8B-Instruct --input-len 550 --output-len 150 --speculative-config '{"method":"ngram","num_speculative_tokens":5}'`,
    );
  });

  test("a flag that changes nothing is noted, in its time only", () => {
    const text =
      "python benchmarks/benchmark_latency.py --model facebook/opt-125m --input-len 1536 --output-len 50 --batch-size 8 --use-v2-block-manager";
    expect(told(text, "2024-06-20").problems).toEqual([]);
    expect(told(text, "2024-11-01").problems).toEqual(["flag-ineffective no_effect --use-v2-block-manager"]);
  });

  test("a finite request rate, and too few requests for a p99", () => {
    expect(
      told(
        "vllm bench serve --model Qwen/Qwen2.5-1.5B-Instruct --request-rate 1 --num-prompts 100 --random-input-len 1000 --random-output-len 100 --tokenizer Qwen/Qwen2.5-1.5B-Instruct --ignore-eos",
        "2025-06-01",
      ).problems,
    ).toEqual([
      "metric-rate-limited not_measured --request-rate",
      "requests-too-few not_measured --num-prompts",
    ]);
  });
});

describe("all real commands", () => {
  test("a value that the author gave is replaced only where it was what was wrong", () => {
    const replaced = truthPairs().flatMap(({ command, commit, date, project }) => {
      const check = (words: string) => reader.read(words, { commit, date }, project).check.problems;
      const given = new Set(parseCommand(command).flags.map(({ name }) => name));
      const blamed = new Set(check(command).map(({ flag }) => flag?.replaceAll("_", "-")));
      return correctText(command, [], { parse: parseCommand, check: check }, false)
        .steps.flatMap(({ rule, correction }) =>
          correction.kind === "set-value" ? [{ rule, ...correction }] : [],
        )
        .filter(({ flag }) => given.has(flag) && !blamed.has(flag))
        .map(({ rule, flag, value }) => `${rule} sets ${flag} ${value} in ${command}`);
    });
    expect(replaced).toEqual([]);
  });

  test("lengths that the author gave survive under whatever name, where the program knows one", () => {
    const lost = truthPairs().flatMap(({ command, commit, date, project }) => {
      const check = (words: string) => reader.read(words, { commit, date }, project).check.problems;
      const { client, steps } = correctText(command, [], { parse: parseCommand, check: check }, false);
      const dropped = steps.flatMap(({ correction }) =>
        correction.kind === "drop-flag" ? [correction.flag.replaceAll("_", "-")] : [],
      );
      const lengths = (text: string | null) =>
        parseCommand(text ?? "").flags.flatMap(({ name, inline, values }) =>
          /(input|output)(-len)?$/.test(name) && !dropped.includes(name)
            ? [inline ?? values[0]?.value ?? ""]
            : [],
        );
      const kept = lengths(client);
      return lengths(command).every((length) => kept.includes(length)) ? [] : [{ command, client }];
    });
    expect(lost).toEqual([]);
  });
});
