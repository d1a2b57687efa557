import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCorrections } from "../../src/commands/applyCorrections.ts";
import { argvOf, quoteWords } from "../../src/commands/argv.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { printCommand } from "../support/printCommand.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";

const reader = commandReader();
const check = (text: string, date: string) => reader.read(text, { date }, "vllm").check;
const serving = "python benchmarks/benchmark_serving.py --model m --dataset-name random";

describe("checking at a time", () => {
  test("a sound command has no problem", () => {
    expect(check(serving, "2025-03-01")).toMatchObject({
      entryPoint: "vllm:benchmarks/benchmark_serving.py",
      exists: true,
      parses: true,
      problems: [],
    });
  });

  test("an engine flag on the client belongs to the server", () => {
    expect(check(`${serving} --dtype float16`, "2025-03-01").problems).toMatchObject([
      {
        rule: "flag-misplaced",
        flag: "--dtype",
        refused: true,
        corrections: [{ kind: "move-flag-to-server" }],
      },
    ]);
  });

  test("a flag that came later says when", () => {
    const [problem] = check(
      "python benchmarks/benchmark_throughput.py --model m --input-len 8 --output-len 8 --dataset-name random",
      "2024-08-02",
    ).problems;
    expect(problem).toMatchObject({ rule: "flag-unknown", flag: "--dataset-name" });
    expect(problem?.message).toMatch(/exists from .*2025/);
  });

  test("a missing space is one problem, not a chain of them", () => {
    const text = `${serving} --speculative-model '[ngram]'--ngram_prompt_lookup_min 5`;
    const glued = check(text, "2025-03-01").problems.filter(({ rule }) => rule === "command-malformed");
    expect(glued[0]).toMatchObject({
      status: "glued",
      corrections: [{ kind: "insert-space", at: text.indexOf("--ngram") }],
    });
  });

  test.each(["--batch-size 8--num-iters 5", "--batch-size=8--num-iters 5"])(
    "a number and a flag without a space between them: %s",
    (words) => {
      const text = `python benchmarks/benchmark_latency.py --model m ${words}`;
      expect(check(text, "2025-03-01").problems).toMatchObject([
        { status: "glued", corrections: [{ kind: "insert-space", at: text.indexOf("--num-iters") }] },
      ]);
    },
  );

  test("ShareGPT without a path: the default is replaced, the author's choice is completed", () => {
    const kinds = (text: string) =>
      check(text, "2025-03-01").problems.flatMap(({ rule, corrections }) => [
        rule,
        ...corrections.map(({ kind }) => kind),
      ]);
    expect(kinds("python benchmarks/benchmark_serving.py --model m")).toEqual([
      "dataset-missing",
      "set-value",
      "add-flag",
      "add-flag",
    ]);
    expect(kinds("python benchmarks/benchmark_serving.py --model m --dataset-name sharegpt")).toEqual([
      "dataset-missing",
      "add-flag",
    ]);
  });

  test("placeholders, local paths, and the other project's script", () => {
    expect(
      check("python benchmarks/benchmark_latency.py --model <model_dir>", "2025-03-01").problems[0],
    ).toMatchObject({ rule: "command-placeholder" });
    expect(
      check("python benchmarks/benchmark_latency.py --model /home/me/llama", "2025-03-01").problems[0],
    ).toMatchObject({ rule: "path-local", refused: false });
    expect(check("python -m sglang.bench_serving --backend sglang", "2025-03-01")).toMatchObject({
      exists: false,
      parses: null,
      problems: [{ rule: "script-wrong", status: "wrong_project" }],
    });
  });

  test("a batch longer than the context: dropped by the engine once, refused by the program later", () => {
    const text =
      "python benchmarks/benchmark_latency.py --model facebook/opt-125m --input-len 2000 --output-len 128";
    const long = (date: string, words = text) =>
      check(words, date).problems.filter(({ message }) => message.includes("do not fit into a context"));
    expect(long("2024-09-01")).toMatchObject([
      { rule: "flag-value-invalid", refused: false, flag: "--input-len", corrections: [] },
    ]);
    expect(long("2025-03-01")).toMatchObject([{ refused: true }]);
    expect(long("2025-03-01", text.replace("2000", "1900"))).toEqual([]);
    const short =
      "python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --max-model-len 512 --input-len 512";
    expect(long("2025-03-01", short)).toMatchObject([
      {
        message: "512 + 128 tokens do not fit into a context of 512",
        corrections: [{ kind: "set-value", value: "640" }],
      },
    ]);
  });

  test("a program outside the catalogue is neither there nor not there", () => {
    expect(check("python my_script.py --x", "2025-03-01")).toMatchObject({
      entryPoint: null,
      exists: null,
      parses: null,
    });
  });
});

describe("corrections", () => {
  const corrected = (text: string, date: string) => {
    const { problems } = check(text, date);
    return applyCorrections(
      parseCommand(text),
      problems.flatMap(({ corrections }) => corrections),
    );
  };

  test("move what belongs to the server, keep the rest", () => {
    expect(corrected(`VLLM_USE_V1=1 ${serving} --dtype float16 --num-prompts 5`, "2025-03-01")).toMatchObject(
      {
        command: `VLLM_USE_V1=1 ${serving} --num-prompts 5`,
        moved: ["--dtype float16"],
      },
    );
  });

  test("a correction that finds nothing is said to be skipped", () => {
    const drop = { kind: "drop-flag", flag: "--none", reason: "r", confidence: "certain" } as const;
    expect(applyCorrections(parseCommand(serving), [drop])).toMatchObject({
      command: serving,
      applied: [],
      skipped: [drop],
    });
  });

  test("each kind changes the words it names and no other", () => {
    const apply = (text: string, correction: Parameters<typeof applyCorrections>[1][number]) =>
      applyCorrections(parseCommand(text), [correction]).command;
    const why = { reason: "r", confidence: "certain" } as const;
    expect(apply("A=1 x.py  --a 1   --b 2", { kind: "drop-flag", flag: "--a", ...why })).toBe(
      "A=1 x.py   --b 2",
    );
    expect(apply("x.py --a=1 --b 2", { kind: "set-value", flag: "--a", value: "3", ...why })).toBe(
      "x.py --a=3 --b 2",
    );
    expect(apply("x.py --b 2", { kind: "set-value", flag: "--a", value: "3 4", ...why })).toBe(
      "x.py --b 2 --a '3 4'",
    );
    expect(apply("x.py --a 1", { kind: "rename-flag", flag: "--a", to: "--c", ...why })).toBe("x.py --c 1");
    expect(
      apply("python x.py --model a/b --tokenizer a/b", {
        kind: "replace-model",
        from: "a/b",
        to: "c/d",
        ...why,
      }),
    ).toBe("python x.py --model c/d --tokenizer c/d");
    expect(apply("python x.py", { kind: "set-env", name: "A", value: "1", ...why })).toBe("A=1 python x.py");
    expect(apply("A=0 python x.py", { kind: "set-env", name: "A", value: "1", ...why })).toBe(
      "A=1 python x.py",
    );
    expect(apply("python x.py --y", { kind: "replace-script", from: "x.py", to: "z.py", ...why })).toBe(
      "python z.py --y",
    );
  });
});

describe("words", () => {
  test("printing an unread command gives its bytes", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "a",
            " ",
            "'",
            '"',
            "$",
            "`",
            "\\",
            "\n",
            "-",
            "=",
            "&",
            "|",
            ";",
            "ü",
            "<",
            ">",
            "{",
            "}",
          ),
        }),
        (text) => {
          expect(printCommand(parseCommand(text))).toBe(text);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  test("quoted words come back as they were, whatever they hold", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((word) => !word.includes("\0")),
          { minLength: 1 },
        ),
        (words) => {
          const line = `python x.py ${quoteWords(words)}`;
          expect(argvOf(parseCommand(line)).argv.slice(2)).toEqual(words);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test("env, folders and arguments are apart", () => {
    expect(argvOf(parseCommand("cd /src && export A=1 && B='x y' python -m m --c d"))).toEqual({
      argv: ["python", "-m", "m", "--c", "d"],
      env: { A: "1", B: "x y" },
      directories: ["/src"],
    });
  });
});
