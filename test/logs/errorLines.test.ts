import { assert as check, array, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { errorLines } from "../../src/logs/errorLines.ts";

const of = (text: string) => errorLines([Buffer.from(text)]);

describe("lines of a log that tell of an error", () => {
  test("with their number; one entry for lines that differ in numbers only", () => {
    expect(of("fine\nOSError: disk 7 é\nfine\nOSError: disk 12 é\n")).toEqual([
      { text: "OSError: disk 7 é", pointer: "line 2", times: 2 },
    ]);
  });

  test("several words on one line are one hit; the last line may lack its end", () => {
    expect(of("a\nrequest failed: fatal error")).toEqual([
      { text: "request failed: fatal error", pointer: "line 2", times: 1 },
    ]);
  });

  test("colours and what a progress line wrote over are not on the screen", () => {
    expect(of("\u001b[31mTypeError: x\u001b[0m\nerror 1 of 5\rdone\n")).toEqual([
      { text: "TypeError: x", pointer: "line 1", times: 1 },
    ]);
  });

  test("a word right behind a colour counts, one behind a letter does not", () => {
    expect(of("\u001b[31merror\u001b[0m: x\nterror\n")).toEqual([
      { text: "error: x", pointer: "line 1", times: 1 },
    ]);
  });

  test("part of another word is none", () => {
    expect(of("errors: 0\nunfailed ErrorBoundary\nquotation\n")).toEqual([]);
  });

  test("nothing, and a line without an end", () => {
    expect(of("")).toEqual([]);
    expect(of(`error ${"x".repeat(3_000_000)}`)[0]?.text).toHaveLength(200);
  });

  test("wherever the pieces are cut, the lines are the same", () => {
    const line = constantFrom("ok", "│ ok │", "ValueError: é", "x failed", "", "😀 error 5\r");
    check(
      property(array(line, { maxLength: 20 }), integer({ min: 1, max: 9 }), (lines, size) => {
        const bytes = Buffer.from(lines.join("\n"));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(errorLines(pieces)).toEqual(errorLines([bytes]));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
