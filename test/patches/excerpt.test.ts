import { describe, expect, test } from "vitest";
import { readDiff } from "../../src/patches/diff.ts";
import { largestHunk } from "../../src/patches/excerpt.ts";

const hunk = (at: number, lines: readonly string[]) =>
  `@@ -${at},1 +${at},${lines.length} @@\n${lines.join("\n")}\n`;
const diff = (path: string, ...hunks: readonly string[]) =>
  `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;

describe("what a reader sees of a diff", () => {
  test("is the hunk with most changed lines, from the first of them on, with its place", () => {
    const text = diff("a.py", hunk(1, ["+x"]), hunk(9, [" a", "-b", "+c", "+d", " e"]));
    expect(largestHunk(readDiff(text).files)).toEqual({
      path: "a.py",
      line: 8,
      lines: ["-b", "+c", "+d"],
      more: 0,
    });
  });

  test("has at most fifteen lines and says how many changed ones are missing", () => {
    const text = diff(
      "a.py",
      hunk(
        1,
        Array.from({ length: 20 }, (_, at) => `+line ${at}`),
      ),
    );
    const found = largestHunk(readDiff(text).files);
    expect(found?.lines).toHaveLength(15);
    expect(found?.more).toBe(5);
  });

  test("a line that no page is wide enough for is cut; without a hunk there is nothing", () => {
    const text = diff("a.py", hunk(1, [`+${"x".repeat(500)}`]));
    expect(largestHunk(readDiff(text).files)?.lines[0]).toHaveLength(160);
    expect(largestHunk([])).toBeNull();
  });
});
