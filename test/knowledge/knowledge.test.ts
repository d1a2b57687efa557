import { describe, expect, test } from "vitest";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { digestChange } from "../../src/patches/digest.ts";
import { catalogue, components as parts, pointers } from "../support/catalogues.ts";

describe("knowledge files", () => {
  test("every pattern is a regular expression", () => {
    const { signals: list, ignoredPaths } = catalogue;
    const all = list.flatMap((s) => [
      ...s.pathHard,
      ...s.pathSoft,
      ...s.diffHard,
      ...s.diffSoft,
      ...s.words,
      ...s.negative,
    ]);
    for (const pattern of [...all, ...ignoredPaths]) expect(() => new RegExp(pattern)).not.toThrow();
    for (const pattern of parts.flatMap(({ paths }) => paths))
      expect(() => new RegExp(pattern)).not.toThrow();
  });

  test("every proposed command parses on the day it is first proposed", () => {
    const reader = commandReader();
    const broken = parts.flatMap(({ id, project, benchmarks }) =>
      benchmarks.flatMap(({ command, since }) => {
        const { check } = reader.read(
          command.replaceAll("{model}", "facebook/opt-125m"),
          { date: since ?? "2025-03-01" },
          project,
        );
        return check.parses === false || check.exists === false
          ? [`${id}: ${command} at ${since ?? "?"}`]
          : [];
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe("traps of the signal words", () => {
  const found = (subject: string, files: readonly string[] = []) => {
    const diff = files
      .map((file) => `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1 +1 @@\n-x\n+y`)
      .join("\n");
    const { change } = digestChange({ diff, subject, message: subject, discussion: "", pointers }, catalogue);
    return [...new Set(change.signals.map(({ signal }) => signal))];
  };

  test("throughput is no HPU, output no TPU, CPU overhead no CPU backend", () => {
    expect(found("Improve throughput and output of the scheduler")).toEqual([]);
    expect(found("Reduce CPU overhead in the model runner", ["vllm/worker/model_runner.py"])).toEqual([]);
  });

  test("real words are found", () => {
    expect(found("[NVIDIA] Add SM100 backend")).toContain("architecture/sm100");
    expect(found("[Hardware][Intel] Optimize CPU backend", ["csrc/cpu/attention.cpp"])).toContain(
      "architecture/cpu",
    );
    expect(found("[V1][P/D] Faster connector", ["vllm/distributed/kv_transfer/x.py"])).toContain(
      "infrastructure/kv_transfer_pd",
    );
    expect(found("ITL improvement comes at the expense of TTFT performance")).toContain("claim/tradeoff");
  });
});
