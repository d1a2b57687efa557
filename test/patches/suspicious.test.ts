import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { readDiff } from "../../src/patches/diff.ts";
import { patchKnowledge } from "../../src/patches/patchKnowledge.ts";
import { suspiciousLines } from "../../src/patches/suspicious.ts";
import { root } from "../support/shared.ts";

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly added: readonly string[];
}

const knowledge = patchKnowledge(loadCatalogue("patches", layersOf()));
const cases = JSON.parse(
  readFileSync(path.join(root, "test/fixtures/suspicious/serving.json"), "utf8"),
) as readonly Case[];

function diffOf(file: string, lines: readonly string[]): string {
  return `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1,0 +1,${lines.length} @@\n${lines.join("\n")}\n`;
}

function kindsOf(file: string, added: readonly string[]): string[] {
  const text = diffOf(
    file,
    added.map((line) => `+${line}`),
  );
  return suspiciousLines(readDiff(text).files, knowledge).map(({ kind }) => kind);
}

describe("patches that change the number and not the speed", () => {
  // two ways that no expression knows yet: a stop string for everybody, and argmax in place of the sampler
  const open = new Set(["held-stop-string", "held-argmax"]);
  test.each(cases.filter(({ id }) => !open.has(id)))("$id is $kind", ({ kind, path: file, added }) => {
    expect(kindsOf(file, added)).toContain(kind);
  });
  test.each(cases.filter(({ id }) => open.has(id)))("$id is not found", ({ path: file, added }) => {
    expect(kindsOf(file, added)).toEqual([]);
  });

  test.each([
    [
      "a kernel that returns what it allocated",
      "kernels/a.py",
      ["    auto C = torch::empty({n, n}, A.options());", "    return C;"],
      "results-not-computed",
    ],
    [
      "a kernel that returns zeros",
      "kernels/a.py",
      ["    A.zero_();", "    B.zero_();", "    return torch::zeros({n}, A.options());"],
      "results-not-computed",
    ],
    [
      "a kernel on a stream nobody waits for",
      "kernels/a.py",
      ["    cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking);"],
      "work-hidden",
    ],
    ["a look at the stack", "pkg/a.py", ["    caller = inspect.stack()[1]"], "stack-inspected"],
  ])("%s", (_, file, added, kind) => expect(kindsOf(file, added)).toEqual([kind]));

  test.each([
    [
      "an option with a default",
      "vllm/engine/arg_utils.py",
      ["    max_tokens: int = 16", "    ignore_eos: bool = False"],
    ],
    [
      "a user's own choice",
      "vllm/config.py",
      ["        self.dtype = dtype", "        self.enable_prefix_caching = enable_prefix_caching"],
    ],
    [
      "a benchmark's own clock",
      "benchmarks/benchmark_serving.py",
      ["    duration = time.perf_counter() - start"],
    ],
    ["a test that needs another machine", "tests/a.py", ['@pytest.mark.skipif(not cuda, reason="no GPU")']],
    ["a comment", "vllm/a.py", ["    # inspect.stack() would be slow here"]],
    ["prose", "docs/a.md", ["inspect.stack()"]],
  ])("%s is none", (_, file, added) => expect(kindsOf(file, added)).toEqual([]));

  test("a line that only moved is not new", () => {
    const text = diffOf("vllm/a.py", ["-caller = inspect.stack()", "+    caller = inspect.stack()"]);
    expect(
      suspiciousLines(readDiff(text.replace("-1,0", "-1,1").replace("+1,2", "+1,1")).files, knowledge),
    ).toEqual([]);
  });
});
