import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failureReader } from "../../src/logs/failureLines.ts";

const failures = loadCatalogue("failures", layersOf());
const reader = failureReader(failures);
const one = (text: string, pointer = "/raw_output") => reader.read([{ pointer, text }]);

describe("failures in a log", () => {
  test("a matched line comes with its pattern, its number and its words", () => {
    expect(one("starting\nRuntimeError: CUDA out of memory. Tried to allocate 2 GiB\nbye")).toEqual({
      lines: [
        {
          pattern: "memory-exhausted",
          pointer: "/raw_output line 2",
          quote: "RuntimeError: CUDA out of memory. Tried to allocate 2 GiB",
        },
      ],
    });
  });

  test("colours between the words do not hide them", () => {
    expect(one("\u001b[91m\u001b[1mOSError: No space\u001b[0m left on device")?.lines).toMatchObject([
      { pattern: "disk-full", quote: "OSError: No space left on device" },
    ]);
  });

  test("the first line of a pattern counts, over all texts of the run", () => {
    const log = reader.read([
      { pointer: "/error", text: "Server crashed after applying patch" },
      { pointer: "/raw_output", text: "SERVER_CRASHED\nNo module named 'vllm._C'\nNo module named 'vllm'" },
    ]);
    expect(log?.lines.map(({ pattern, pointer }) => [pattern, pointer])).toEqual([
      ["server-not-started", "/error line 1"],
      ["engine-not-importable", "/raw_output line 2"],
    ]);
  });

  test("words of two lines are no match", () => {
    expect(one("User-specified max_model_len (4096)\nis greater than")).toBeUndefined();
    expect(one("User-specified max_model_len (4096) is greater than the derived")?.lines).toHaveLength(1);
  });

  test("a long line is quoted around what matched", () => {
    const [line] = one(
      `${"x".repeat(500)} undefined symbol: cuTensorMapEncodeTiled ${"y".repeat(500)}`,
    )!.lines;
    expect(line?.quote.length).toBeLessThanOrEqual(120);
    expect(line?.quote).toContain("undefined symbol: cuTensorMapEncodeTiled");
  });

  const tooLong =
    "ERROR 01-18 07:13:33 [engine.py:454] ValueError: The model's max seq len (131072) is larger than the maximum number of tokens that can be stored in KV cache (50352). Try increasing `gpu_memory_utilization` or decreasing `max_model_len` when initializing the engine.";

  test("the limit that a line names is read, and no quote cuts it off", () => {
    const [line] = one(tooLong)!.lines;
    expect(line).toMatchObject({ pattern: "kv-cache-too-small", limit: 50_352 });
    expect(line?.quote).toContain("max seq len (131072)");
    expect(line?.quote).toContain("KV cache (50352)");
    const derived =
      "  Value error, User-specified max_model_len (4096) is greater than the derived max_model_len (max_position_embeddings=2048 or model_max_length=None in model's config.json). This may lead";
    expect(one(derived)!.lines[0]).toMatchObject({ pattern: "context-too-long", limit: 2048 });
    expect(one(derived)!.lines[0]?.quote).toContain("2048");
  });

  test("whatever stands around a match, a quote holds the match, ends between words and fits", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 20 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { quote } = one(`${before} KV cache: max seq len (8) is larger than the maximum ${after}`)!
          .lines[0]!;
        expect(quote.length).toBeLessThanOrEqual(120);
        expect(quote).toContain("max seq len (8) is larger than the maximum");
        expect(`${before} KV cache: max seq len (8) is larger than the maximum ${after} `).toContain(
          `${quote} `,
        );
      }),
      { seed: 11 },
    );
  });

  test("the usage that argparse prints is no placeholder; the refused argument is the cause", () => {
    const usage = [
      "usage: benchmark_serving.py [-h] [--backend {vllm}]",
      "                            [--max-concurrency MAX_CONCURRENCY] --model MODEL",
      "                            [--output-json OUTPUT_JSON] [--model MODEL]",
    ];
    const refused = "benchmark_serving.py: error: unrecognized arguments: --dtype float16";
    expect(one([...usage, refused].join("\n"))?.lines.map(({ pattern }) => pattern)).toEqual([
      "arguments-wrong",
    ]);
    const filled = "benchmark_latency.py: error: argument --batch-size: invalid int value: 'BS'";
    expect(one(filled)?.lines.map(({ pattern }) => pattern)).toContain("placeholder");
  });

  test("lines that Python wrote down as bytes are read as they were printed, and stand where they stand", () => {
    const written = `Failed to start vLLM server\nb"raise ValueError(\\nValueError: \\'aimv2\\' is already used by a Transformers config, pick another name.\\n"`;
    expect(one(written)?.lines).toEqual([
      { pattern: "server-not-started", pointer: "/raw_output line 1", quote: "Failed to start vLLM server" },
      {
        pattern: "aimv2-conflict",
        pointer: "/raw_output line 2",
        quote: "ValueError: 'aimv2' is already used by a Transformers config, pick another name.",
      },
    ]);
  });

  test("warnings and lines of source are no causes; the line that tells most is quoted", () => {
    const pip =
      "WARNING: Ignoring invalid distribution -ransformers (/usr/local/lib/python3.10/dist-packages)";
    const rope = "[rank0]: ValueError: Unknown RoPE scaling type llama3";
    expect(one(`${pip}\n${rope}`)?.lines.map(({ pattern }) => pattern)).toEqual(["rope-scaling"]);
    const gated = "    raise _format(GatedRepoError, message, response) from e";
    const error = "huggingface_hub.errors.GatedRepoError: 401 Client Error. (Request ID: Root=1)";
    expect(one(`${gated}\n${error}`)?.lines[0]).toMatchObject({ pattern: "model-gated", quote: error });
    expect(
      one("core.py:387] from vllm.vllm_flash_attn.fa_utils import (flash_attn_supports_fp8,"),
    ).toBeUndefined();
  });

  test("an exception at the end of a traceback is seen, those that only tell of another are not", () => {
    const seen = (text: string) => one(text)?.lines.map(({ pattern }) => pattern) ?? [];
    expect(seen("TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'")).toEqual([
      "exception-unclassified",
    ]);
    expect(seen("pydantic_core._pydantic_core.ValidationError: 1 validation error")).toHaveLength(1);
    expect(seen("ConnectionRefusedError: [Errno 111] Connect call failed")).toEqual([]);
    expect(seen("RuntimeError: Engine core initialization failed. See root cause above.")).toEqual([
      "engine-core-failed",
    ]);
    expect(seen("bash: line 189: cd: /workspace: No such file or directory")).toEqual(["folder-missing"]);
  });

  test("a text at the runner's limit is a part of it, and one of another field is not", () => {
    expect(one("a".repeat(4967))).toEqual({ lines: [], kept: "tail" });
    expect(one("a".repeat(4000))).toBeUndefined();
    expect(one("a".repeat(4967), "/stdout")).toBeUndefined();
    expect(one("a".repeat(3000), "/result/agent_raw")).toEqual({ lines: [], kept: "head" });
    expect(one("a".repeat(2999), "/result/agent_raw")).toBeUndefined();
    expect(one(`Human server failed to start. Logs: ${"a".repeat(1000)}`, "/error")?.kept).toBe("tail");
  });

  test("a hostile text ends in time", () => {
    const started = performance.now();
    one(`${"Model architectures ".repeat(20_000)}${"--model ".repeat(20_000)}`);
    one("KeyError: ".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("the failure catalogue", () => {
  test("ids are unique, every stage exists, and every pattern that reads a log has words to look for", () => {
    const ids = failures.patterns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const stages = new Set(failures.stages.map(({ id }) => id));
    for (const { id, stage, kind, fragments = [], expressions = [] } of failures.patterns) {
      expect(stages, id).toContain(stage);
      expect(fragments.length + expressions.length > 0, id).toBe(kind !== "derived");
    }
  });

  test("every expression compiles, and every fragment finds itself", () => {
    for (const { id, fragments = [], expressions = [] } of failures.patterns) {
      for (const each of expressions) expect(() => new RegExp(each, "m"), id).not.toThrow();
      for (const each of fragments)
        expect(
          one(`log: ${each} …`)?.lines.map(({ pattern }) => pattern),
          id,
        ).toContain(id);
    }
  });

  test("a symptom stands after every cause, and whoever is blamed was shown to have broken it", () => {
    const rank = new Map(failures.stages.map(({ id }, index) => [id, index]));
    const symptom = rank.get("symptom")!;
    for (const { id, kind, stage, side, onlyIf } of failures.patterns) {
      if (kind === "cause") expect(rank.get(stage), id).toBeLessThan(symptom);
      if (kind === "symptom") expect(stage).toBe("symptom");
      if (kind === "cause") expect(onlyIf === "works-without-patch", id).toBe(side === "patch");
    }
  });
});
