import { createTwoFilesPatch } from "diff";
import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { readDiff } from "../../src/patches/diff.ts";
import { condense } from "../../src/patches/digest.ts";
import { diffOf, excerpt } from "./excerpt.ts";

const seed = 20_260_117;

test("a real excerpt: names, blobs, counts and places", () => {
  const { files, problems } = readDiff(excerpt("delayFactor.diff"), "/diff_text");
  expect(problems).toEqual([]);
  expect(files.map(condense)).toEqual([
    {
      path: "vllm/engine/arg_utils.py",
      status: "modified",
      added: 7,
      removed: 0,
      blobs: ["94c80f428", "2070686ea"],
      hunks: [
        { symbol: "EngineArgs", line: 51, added: 1, removed: 0 },
        { symbol: "EngineArgs", line: 306, added: 6, removed: 0 },
      ],
    },
  ]);
  expect(files[0]?.hunks.map(({ textLine }) => textLine)).toEqual([6, 14]);
});

describe("statuses", () => {
  test("added, deleted, renamed, mode only, binary", () => {
    const text = [
      "diff --git a/new.py b/new.py\nnew file mode 100644\nindex 0000000..e69de29",
      "diff --git a/old.py b/old.py\ndeleted file mode 100644\nindex e69de29..0000000\n--- a/old.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x",
      "diff --git a/a b.py b/c d.py\nsimilarity index 100%\nrename from a b.py\nrename to c d.py",
      "diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755",
      "diff --git a/x.png b/x.png\nindex 111..222 100644\nGIT binary patch\nliteral 3\nKcmZ?wbhEHb",
      'diff --git "a/\\303\\244.py" "b/\\303\\244.py"\nindex 1..2\n--- "a/\\303\\244.py"\n+++ "b/\\303\\244.py"\n@@ -1 +1 @@\n-a\n+b',
    ].join("\n");
    expect(statusOf(text)).toEqual([
      { path: "new.py", oldPath: "new.py", status: "added", binary: false },
      { path: "old.py", oldPath: "old.py", status: "deleted", binary: false },
      { path: "c d.py", oldPath: "a b.py", status: "renamed", binary: false },
      { path: "run.sh", oldPath: "run.sh", status: "modified", binary: false },
      { path: "x.png", oldPath: "x.png", status: "modified", binary: true },
      { path: "ä.py", oldPath: "ä.py", status: "modified", binary: false },
    ]);
  });

  test("a plain diff without git's header, two files", () => {
    const text =
      "--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a\n+b\n--- /dev/null\n+++ b/y.py\n@@ -0,0 +1 @@\n+c\n";
    expect(statusOf(text)).toEqual([
      { path: "x.py", oldPath: "x.py", status: "modified", binary: false },
      { path: "y.py", oldPath: null, status: "added", binary: false },
    ]);
  });
});

describe("damage", () => {
  const good = diffOf("good.py", "@@ -1 +1 @@", "-a", "+b");

  test("a header that lies about its lines is counted again and reported, and the next file is read", () => {
    const lying = diffOf("lying.py", "@@ -1,0 +1,0 @@ def f():", " a", "-b", "+c", "+d");
    const { files, problems } = readDiff(lying + good, "/p");
    expect(files.map(condense).map(({ path, added, removed }) => [path, added, removed])).toEqual([
      ["lying.py", 2, 1],
      ["good.py", 1, 1],
    ]);
    expect(files[0]?.hunks[0]?.heading).toBe("def f():");
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/p:line 1"]);
    expect(problems[0]?.reason).toMatch(/^lying\.py: .*counted instead$/);
  });

  test("a removed line that looks like a file header is no file", () => {
    const lying = diffOf("query.sql", "@@ -1,1 +1,1 @@", " a", "--- comment", "+b");
    expect(
      readDiff(lying)
        .files.map(condense)
        .map(({ added, removed }) => [added, removed]),
    ).toEqual([[1, 1]]);
  });

  test("a hunk header without numbers", () => {
    const { files, problems } = readDiff(diffOf("x.py", "@@ ... @@", " a", "+b"));
    expect(files.map(condense)[0]?.hunks).toEqual([{ symbol: null, line: 0, added: 1, removed: 0 }]);
    expect(problems).toHaveLength(1);
  });

  test("blank context lines trimmed off the end of the text are no damage", () => {
    const trimmed = diffOf("x.py", "@@ -1,4 +1,5 @@", " a", "+b", " c").trim();
    expect(readDiff(trimmed).problems).toEqual([]);
  });

  test("the signature of git format-patch is no removed line", () => {
    const { files, problems } = readDiff(`${good}-- \n2.34.1\n\n`);
    expect(problems).toEqual([]);
    expect(files.map(condense)[0]?.removed).toBe(1);
  });

  test("no newline at the end is not a line", () => {
    const { files } = readDiff(diffOf("x.py", "@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+b"));
    expect(files.map(condense)[0]).toMatchObject({ added: 1, removed: 1 });
  });

  test("text without a diff is a problem, an empty diff is a value", () => {
    expect(readDiff("I could not make the change.").problems).toHaveLength(1);
    expect(readDiff("\n")).toEqual({ files: [], problems: [], damages: [] });
  });
});

test("never throws, whatever the text", () => {
  const piece = constantFrom(
    "diff --git a/x b/x\n",
    "--- a/x\n",
    "+++ b/x\n",
    "@@ -1,2 +1,3 @@ def f():\n",
    "@@ x\n",
    "+a\n",
    "-b\n",
    " c\n",
    "\n",
    "\\ No\n",
    "GIT binary patch\n",
    "rename to \n",
    '"\\x',
  );
  assert(
    property(array(piece, { maxLength: 25 }), string(), (pieces, noise) => {
      const { files } = readDiff(pieces.join("") + noise);
      for (const file of files.map(condense)) expect(file.added + file.removed).toBeGreaterThanOrEqual(0);
    }),
    { seed, numRuns: 2000 },
  );
});

test("counts equal a naive line count", () => {
  const lines = array(constantFrom("a", "b", "", "-- x", "++ y", "@@ z", "diff --git a/x b/x"), {
    maxLength: 30,
  });
  assert(
    property(lines, lines, (before, after) => {
      const text = createTwoFilesPatch(
        "a/x",
        "b/x",
        `${before.join("\n")}\n`,
        `${after.join("\n")}\n`,
        "",
        "",
      );
      const body = text.split("\n").slice(4).join("\n");
      const { files, problems } = readDiff(`diff --git a/x b/x\n${text.slice(text.indexOf("---"))}`);
      const file = files.map(condense)[0];
      expect(problems).toEqual([]);
      expect([file?.added, file?.removed]).toEqual([naiveBody(body, "+"), naiveBody(body, "-")]);
    }),
    { seed, numRuns: 500 },
  );
});

function naiveBody(body: string, sign: string): number {
  return body.split("\n").filter((line) => line.startsWith(sign)).length;
}

function statusOf(text: string) {
  return readDiff(text).files.map(({ path, oldPath, status, binary }) => ({ path, oldPath, status, binary }));
}
