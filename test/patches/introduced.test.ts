import { describe, expect, test } from "vitest";
import { readDiff } from "../../src/patches/diff.ts";
import { introducedIn, replacedCalls } from "../../src/patches/introduced.ts";

function filesOf(...lines: readonly string[]) {
  const body = lines.join("\n");
  return readDiff(`diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -1,9 +1,9 @@\n${body}\n`).files;
}

describe("what a change introduces", () => {
  test("names and calls that the rest of the hunk does not have, constants first; none of comments and strings", () => {
    const [file] = filesOf(
      " context_name = old_call()",
      "+context_name = torch.empty(size, FLAG_NAME)  # comment_name",
      '+text = "string_name"',
    );
    expect(file && introducedIn(file)).toEqual({
      introduced: ["FLAG_NAME", "torch", "empty", "size", "text"],
      calls: ["torch.empty"],
    });
  });

  test("a call that takes the place of another on lines that are the same otherwise", () => {
    const files = filesOf(
      "-a = torch.zeros(n)",
      "-b = torch.zeros(m)",
      "+a = torch.empty(n)",
      "+b = torch.empty(m)",
      " x",
      "-c = f(g(x))",
      "+c = f(h(x))",
    );
    expect(replacedCalls(files)).toEqual([
      { from: "torch.zeros", to: "torch.empty", times: 2 },
      { from: "g", to: "h", times: 1 },
    ]);
  });

  test("blocks of other lengths, and lines that differ in more, say nothing", () => {
    expect(replacedCalls(filesOf("-a = f(x)", "+a = g(x)", "+b = h(x)"))).toEqual([]);
    expect(replacedCalls(filesOf("-a = f(g(x))", "+a = h(i(x))"))).toEqual([]);
  });
});
