import { describe, expect, test } from "vitest";
import { enclosingSymbol } from "../../src/patches/symbols.ts";

function symbol(path: string, heading: string, ...lines: string[]): string | null {
  return enclosingSymbol({ heading, oldStart: 1, newStart: 1, lines, textLine: 1 }, path);
}

describe("Python", () => {
  const cases: [string, string | null, string, string[]][] = [
    ["the heading alone", "f", "def f(x):", ["     a = 1", "+    b = 2"]],
    [
      "a method visible in the hunk",
      "Scheduler.run",
      "class Scheduler:",
      ["     def run(self):", "         a", "-        b"],
    ],
    [
      "a newly added method",
      "Scheduler.fresh",
      "class Scheduler:",
      ["         return 1", " ", "+    def fresh(self):", "+        pass"],
    ],
    [
      "an added decorator before an added function",
      "fresh",
      "",
      [" ", "+@cache", "+def fresh():", "+    pass"],
    ],
    [
      "a changed decorator of an unchanged function",
      "f",
      "def g():",
      ["-@old", "+@fresh", " def f():", "     pass"],
    ],
    [
      "a renamed function takes its new name",
      "after",
      "",
      ["-def before(x):", "+def after(x):", "     pass"],
    ],
    ["a removed function keeps its name", "gone", "", ["-def gone():", "-    pass", " x = 1"]],
    [
      "a function that was left by indentation",
      null,
      "def f():",
      ["     return 1", " ", " LIMIT = 3", "+OTHER = 4"],
    ],
    [
      "a sibling replaces the method of the heading",
      "g",
      "def f(self):",
      ["         return 1", "     def g(self):", "+        pass"],
    ],
    [
      "the bracket that closes a signature ends nothing",
      "f",
      "",
      [" def f(", "     a,", " ) -> int:", "+    return 1"],
    ],
    ["a comment at the margin ends nothing", "f", "def f():", [" # note", "+    return 1"]],
    [
      "nested functions",
      "C.f.inner",
      "class C(Base):",
      ["     def f(self):", "         def inner():", "+            pass"],
    ],
    ["async", "C.f", "class C:", ["+    async def f(self):", "+        pass"]],
    ["an import at the top", null, "", ["+import time"]],
    ["an added comment inside a function", "f", "def f():", ["+    # why", "     return 1"]],
    ["only blank lines", "f", "def f():", ["+"]],
  ];
  test.each(cases)("%s", (_, expected, heading, lines) => {
    expect(symbol("x.py", heading, ...lines)).toBe(expected);
  });
});

describe("C++, CUDA and Rust, by the heading", () => {
  const cases: [string | null, string][] = [
    ["rms_norm_kernel", "__global__ void rms_norm_kernel("],
    ["fused_add_rms_norm_kernel", "fused_add_rms_norm_kernel("],
    [
      "oneShotAllReduceKernel",
      "static __global__ void __launch_bounds__(512, 1) oneShotAllReduceKernel(AllReduc",
    ],
    [
      "kernelLaunchConfig",
      "std::tuple<int, int> kernelLaunchConfig(AllReduceStrategyType algo, AllReducePar",
    ],
    ["rms_norm", "void rms_norm(torch::Tensor& out,     // [..., hidden_size]"],
    ["Foo::bar", "void Foo::bar(int x) {"],
    ["Params", "struct Params {"],
    [null, "namespace vllm {"],
    [null, "limitations under the License."],
    [null, "public:"],
    ["route", "pub async fn route(req: Request) -> Response {"],
    ["Router", "impl Router {"],
  ];
  test.each(cases)("%s", (expected, heading) => {
    expect(symbol(expected === "route" || expected === "Router" ? "x.rs" : "x.cu", heading, "+a")).toBe(
      expected,
    );
  });
});

test("other files have no symbols", () => {
  expect(symbol("README.md", "def f():", "+a")).toBeNull();
});
