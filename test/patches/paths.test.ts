import { expect, test } from "vitest";
import { isDocumentPath, isTestPath } from "../../src/patches/paths.ts";

test.each([
  "tests/core/test_x.py",
  "test/srt/a.py",
  "python/sglang/test/few_shot.py",
  "sgl-kernel/tests/y.py",
  "test_opt.py",
  "a/conftest.py",
])("%s is a test", (path) => expect(isTestPath(path)).toBe(true));
test.each(["vllm/testbed.py", "vllm/latest/x.py", "vllm/attention.py", "benchmarks/benchmark_latency.py"])(
  "%s is none",
  (path) => expect(isTestPath(path)).toBe(false),
);
test("documents and examples", () => {
  expect(["README.md", "docs/source/x.png", "examples/llm.py"].every(isDocumentPath)).toBe(true);
  expect(["vllm/docstring.py", "vllm/envs.py"].some(isDocumentPath)).toBe(false);
});
