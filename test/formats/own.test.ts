import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { draftOf } from "../../src/formats/draft.ts";
import { gitDate } from "../../src/formats/dates.ts";
import { formatSchema } from "../../src/formats/format.ts";
import { layoutOf } from "../../src/formats/layout.ts";
import { openFile, sourceFile } from "../../src/io/file.ts";
import { strangerWords } from "../../src/model/strangerWords.ts";
import { walk } from "../../src/io/walk.ts";
import { readFile } from "../../src/read/readFile.ts";
import { formats } from "../support/formats.ts";

/* What a user brings: his own layout, commits, formats, and files that nobody knows. */

const folder = mkdtempSync(path.join(tmpdir(), "own-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

function recordsOf(name: string, layout?: ReturnType<typeof layoutOf>) {
  const found = walk([folder]).files.find(({ label }) => label === name);
  if (found === undefined) throw new Error(`no ${name}`);
  const records: unknown[] = [];
  const read = readFile(openFile(found, layout?.(found.label)), formats, (record) => records.push(record));
  return { read, records };
}

const served = JSON.stringify({
  model_id: "m",
  num_prompts: 10,
  completed: 10,
  duration: 2,
  request_throughput: 5,
  mean_ttft_ms: 20,
});

describe("a layout of one's own", () => {
  test("names commit and side by a pattern, with own names for the sides", () => {
    write("nightly/c0ffee12/before/1.json", served);
    const layout = layoutOf({ layout: "{commit}/{variant}/{trial}.json", baseline: "before" });
    const { records } = recordsOf("nightly/c0ffee12/before/1.json", layout);
    expect(records).toMatchObject([{ kind: "run", commit: "c0ffee12", variant: "baseline" }]);
  });

  test("may be names alone", () => {
    expect(layoutOf({ candidate: "after" })?.("x/c0ffee12_after.json")).toEqual({
      commit: "c0ffee12",
      variant: "human",
    });
    expect(layoutOf({ candidate: "after" })?.("x/after.json")).toBeUndefined();
  });

  test("must name both places", () => {
    expect(() => layoutOf({ layout: "{commit}/{trial}.json" })).toThrow(/no place/);
  });

  test("is none where nothing was given", () => {
    expect(layoutOf({})).toBeUndefined();
  });
});

describe("commits.csv", () => {
  test("names a diff by its path, and only below its own folder", () => {
    write("set/diffs/a.diff", "diff --git a/x.py b/x.py\n--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a\n+b\n");
    write("outside.diff", "diff --git a/y b/y\n");
    write("set/commits.csv", "commit,diff\nc0ffee12,diffs/a.diff\nc0ffee13,../outside.diff\n");
    const { read, records } = recordsOf("set/commits.csv");
    const diffs = records.filter((each) => (each as { kind: string }).kind === "raw-change");
    expect(diffs).toMatchObject([{ diff: expect.stringContaining("+b") }, { diff: "" }]);
    expect(read).toMatchObject({ problems: [{ reason: "the diff ../outside.diff is not there" }] });
  });
});

test("dates of git in all its forms", () => {
  const same = "2026-07-06T16:10:21-04:00";
  expect(gitDate("Mon Jul 6 16:10:21 2026 -0400")).toBe(same);
  expect(gitDate("Mon, 6 Jul 2026 16:10:21 -0400")).toBe(same);
  expect(gitDate("1783368621 -0400")).toBe(same);
  expect(gitDate("yesterday")).toBeUndefined();
});

describe("a file of no known format", () => {
  test("is told by its shape and the nearest format", () => {
    const text = JSON.stringify({ engine: {}, performance: {}, other: 1 });
    const looks = formats.stranger(sourceFile("x.json", Buffer.from(text)));
    expect(looks).toMatchObject({
      shape: "document",
      nearest: { format: "trtllm-bench", lacks: ["/world_info"] },
    });
    expect(strangerWords({ file: "x.json", looks })).toContain("nearest: trtllm-bench, without /world_info");
  });

  test("gives a draft in which only units and directions are missing", () => {
    const text = JSON.stringify({ tool: "mybench", answers: { first_word_ms: 41.2, words: 930 } });
    const draft = JSON.stringify(draftOf(sourceFile("a.json", Buffer.from(text)), "mybench"));
    const filled = draft.replaceAll("FILL IN: lower or higher", "lower").replace(/FILL IN[^"]*/g, "x");
    expect(formatSchema.safeParse(JSON.parse(filled)).error).toBeUndefined();
    expect(formatSchema.safeParse(JSON.parse(draft)).success).toBe(false);
  });
});

test("the row that the README shows is one, and reads the file beside it", () => {
  const readme = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");
  const shown = /\{ "name": "mybench"[^]*?\}\] \}/.exec(readme)?.[0] ?? "";
  expect(formatSchema.safeParse(JSON.parse(shown)).error).toBeUndefined();
});
