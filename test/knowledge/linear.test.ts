import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { benchtriage, temporary } from "../support/cli.ts";

/** A user's folder with one pattern of failures. */
function knowing(expression: string): string {
  const folder = temporary();
  mkdirSync(path.join(folder, "catalogues"));
  const pattern = {
    id: "mine",
    title: "Mine",
    side: "command",
    kind: "cause",
    expressions: [expression],
    action: "look",
    retry: "after-fix",
    source: "me",
    stage: "metadata",
  };
  writeFileSync(
    path.join(folder, "catalogues/failures.json"),
    JSON.stringify({ source: "me", patterns: [pattern] }),
  );
  return folder;
}

const log = () => {
  const folder = temporary();
  writeFileSync(path.join(folder, "run.log"), `ERROR ${"a".repeat(60_000)}\n`);
  return folder;
};

test("a user's pattern that would take a power of a line is searched like any other", async () => {
  const before = process.cpuUsage();
  const { stderr } = await benchtriage(
    "check",
    log(),
    "data/vllm-14",
    "--no-cache",
    "--knowledge",
    knowing("(a+)+b"),
  );
  expect(stderr).not.toContain("bug of benchtriage");
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
});

test("one that looks ahead is refused with its file", async () => {
  const { status, stderr } = await benchtriage(
    "check",
    "data/vllm-14",
    "--no-cache",
    "--knowledge",
    knowing("(?=a+)b"),
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: .*catalogues\/failures\.json: no search for \(\?=a\+\)b ends/);
  expect(stderr).toContain("without looking ahead");
});
