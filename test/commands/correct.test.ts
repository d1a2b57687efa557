import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteWords } from "../../src/commands/argv.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import type { Correction } from "../../src/model/correction.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { type Corrected, correctText } from "../../src/commands/correct.ts";
import { truthPairs } from "../support/commandTruth.ts";

const reader = commandReader();

interface Case {
  readonly command: string;
  readonly commit?: string;
  readonly date: string;
  readonly project: "vllm" | "sglang";
}
const problemsOf =
  ({ commit, date, project }: Case) =>
  (text: string) =>
    reader.read(text, { commit, date }, project).check.problems;
const correct = (given: Case, withDiffs = false) =>
  correctText(given.command, [], { parse: parseCommand, check: problemsOf(given) }, withDiffs);

/** What could still be corrected in what came out: nothing may. */
function fixable(given: Case, { client, server }: Corrected): string[] {
  return [client, server].flatMap((text) =>
    text === null
      ? []
      : problemsOf(given)(text).flatMap(({ message, corrections }) =>
          corrections.length > 0 ? [message] : [],
        ),
  );
}

/** Every word a correction may touch, by the flag, variable or text it names. */
function named(steps: readonly { readonly correction: Correction }[]): Set<string> {
  return new Set(
    steps.flatMap(({ correction }) => [
      ...("flag" in correction ? [correction.flag, correction.flag.replaceAll("_", "-")] : []),
      ...(correction.kind === "rename-flag" ? [correction.to] : []),
      ...("from" in correction ? [correction.from, correction.to, correction.to.replace(/^-m /, "")] : []),
      ...(correction.kind === "set-env" ? [correction.name] : []),
    ]),
  );
}

/** What no correction names, byte for byte and in order. Placed corrections name bytes: they are applied to both. */
function untouched(text: string, names: ReadonlySet<string>): string[] {
  const { flags, env, positionals, entry, directories } = parseCommand(text);
  return [
    ...env.filter(({ name }) => !names.has(name)).map(({ span }) => text.slice(...span)),
    ...directories.map((word) => word.text),
    ...(names.has(entry.name) ? [] : [entry.name]),
    ...positionals.map((word) => word.text),
    ...flags
      .filter(
        ({ flag, name, inline, values }) =>
          !names.has(flag) && !names.has(name) && !names.has(inline ?? values[0]?.value ?? ""),
      )
      .flatMap(({ word, values }) => [word.text, ...values.map((value) => value.text)]),
  ];
}

const isPlaced = ({ correction: { kind } }: Corrected["steps"][number]) =>
  kind === "insert-space" || kind === "replace-text";

describe("real commands", () => {
  test("a corrected command has nothing left to correct, at every commit of the corpus", () => {
    const left = truthPairs().map((each) => ({ ...each, left: fixable(each, correct(each)) }));
    expect(left.filter((each) => each.left.length > 0)).toEqual([]);
  });

  test("no word changes that no correction names", () => {
    const changed = truthPairs().flatMap((each) => {
      const { client, steps } = correct(each);
      if (client === null || steps.some(isPlaced)) return [];
      const names = named(steps);
      const [before, after] = [untouched(each.command, names), untouched(client, names)];
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ before, after }];
    });
    expect(changed).toEqual([]);
  });

  test("the environment and the model reach the server", () => {
    for (const each of truthPairs()) {
      const { client, server } = correct(each);
      if (client === null || server === null) continue;
      const [ours, theirs] = [parseCommand(client), parseCommand(server)];
      expect(theirs.env.map(({ name, value }) => [name, value])).toEqual(
        ours.env.map(({ name, value }) => [name, value]),
      );
    }
  });
});

describe("what a step alone changes", () => {
  test("is the words it takes and the words it puts there", () => {
    const { steps } = correct(
      {
        command: "python benchmarks/benchmark_serving.py --model m --input-len 7 --dtype half",
        date: "2025-03-01",
        project: "vllm",
      },
      true,
    );
    expect(
      steps.map(({ correction, diff }) => [
        correction.kind,
        (diff ?? []).map(({ change, word }) => `${change} ${word}`),
      ]),
    ).toEqual([
      ["rename-flag", ["removed --input-len", "added --random-input-len"]],
      ["add-flag", ["added --dataset-name", "added random"]],
      ["move-flag-to-server", ["removed --dtype", "removed half"]],
      ["add-flag", ["added --random-output-len", "added 128"]],
    ]);
  });
});

describe("generated commands", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "16",
      "float16",
      "sharegpt",
      "random",
      "[ngram]",
      "0.5",
      "$HOME",
      "a b",
      "it's",
      "`id`",
      "é中",
      "x\ny",
      "-1",
    ),
    fc
      .string({ unit: "binary", minLength: 1, maxLength: 6 })
      .filter((text) => !/[\0\uD800-\uDFFF\uE000\uE001]/.test(text)),
  );
  const flag = fc.constantFrom(
    "--num-prompts",
    "--seed",
    "--dtype",
    "--enable-prefix-caching",
    "--dataset-name",
    "--dataset-path",
    "--input-len",
    "--output-len",
    "--batch-size",
    "--multi-step",
    "--speculative-model",
    "--num_speculative_tokens",
    "--tensor-parallel-size",
    "--made-up",
    "--request-rate",
    "--max-model-len",
    "--trust-remote-code",
    "--dataset",
  );
  const use = fc.oneof(
    flag.map((name) => [name]),
    fc.tuple(flag, value).map(([name, text]) => [name, quoteWords([text])]),
    fc.tuple(flag, value).map(([name, text]) => [`${name}=${quoteWords([text])}`]),
    fc.tuple(flag, value).map(([name, text]) => [name, `"${text.replace(/["\\$`]/g, "\\$&")}"`]),
  );
  const command = fc
    .record({
      env: fc.constantFrom("", "VLLM_USE_V1=1 ", "export A='b c' && ", "cd /src && "),
      script: fc.constantFrom(
        "python benchmarks/benchmark_serving.py",
        "python3 benchmarks/benchmark_latency.py",
        "vllm bench serve",
        "python benchmarks/benchmark_throughput.py",
        "python -m sglang.bench_serving",
      ),
      uses: fc.array(use, { maxLength: 7 }),
      gap: fc.constantFrom(" ", "  ", " \\\n  "),
      end: fc.constantFrom("", " ", " | tee log", " > out.txt 2>&1", " && echo done", "  # note"),
    })
    .map(
      ({ env, script, uses, gap, end }) =>
        `${env}${[script, "--model", "m", ...uses.flat()].join(gap)}${end}`,
    );
  const when = fc.constantFrom("2024-02-01", "2024-08-01", "2025-03-01", "2025-06-01", "2025-10-01");
  const options = { seed: 7, numRuns: 1500 };

  test("nothing is left to correct, and correcting again changes nothing", () => {
    fc.assert(
      fc.property(command, when, (text, date) => {
        const given: Case = { command: text, date, project: text.includes("sglang") ? "sglang" : "vllm" };
        const corrected = correct(given);
        expect(fixable(given, corrected)).toEqual([]);
        expect(correct({ ...given, command: corrected.client ?? "" }).client).toBe(corrected.client);
      }),
      options,
    );
  });

  test("no word changes that no correction names, and what follows the command stays", () => {
    fc.assert(
      fc.property(command, when, (text, date) => {
        const { client, steps } = correct({
          command: text,
          date,
          project: text.includes("sglang") ? "sglang" : "vllm",
        });
        fc.pre(client !== null && !steps.some(isPlaced));
        const names = named(steps);
        expect(untouched(client ?? "", names)).toEqual(untouched(text, names));
        expect(parseCommand(client ?? "").steps.length).toBe(parseCommand(text).steps.length);
      }),
      options,
    );
  });
});
