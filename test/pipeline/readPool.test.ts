import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { ingest } from "../../src/pipeline/ingest.ts";
import { loadKnowledge } from "../../src/pipeline/knowledge.ts";
import { ReadPool } from "../../src/pipeline/readPool.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { contents, temporary } from "../support/cli.ts";
import { corpus, hasShared, root } from "../support/shared.ts";

const knowledge = loadKnowledge();
const started: (ReadPool | null)[] = [];
afterAll(() => started.forEach((each) => each?.close()));

/** Threads of the built program, or of a stand-in for it. */
function pool(program = "dist/pipeline/readWorker.js", patienceMs?: number): ReadPool {
  const made = ReadPool.start(pathToFileURL(path.join(root, program)), patienceMs);
  started.push(made);
  if (made === null) throw new Error("no second processor, or not built (npm run build)");
  return made;
}

/** 500 small files of many kinds: results, lines, notes, broken ones, copies, one with a row too many. */
function mixedSet(): string {
  const [folder, random] = [temporary(), mulberry32(7)];
  const contentOf = [
    (at: number) => JSON.stringify({ commit: "70b808fe1a63322bc6bf5f46a91981a8f6b8af00", status: at }),
    (at: number) => `INFO step ${at}\n`.repeat(50),
    () => "{",
    () => "",
    (at: number) => `{"instance_id":"a-70b808fe","model_patch":"","at":${at}}\n{`,
    () => `diff --git a/x.py b/x.py\n--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a\n+b\n`,
  ];
  const names = ["journal.json", "notes.txt", "broken.json", "model_patch.diff", "prediction.jsonl"];
  for (let at = 0; at < 500; at++) {
    const place = path.join(folder, `runs/${at % 83}`, names[at % names.length] ?? "");
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, contentOf[Math.floor(random() * contentOf.length)]?.(at) ?? "");
  }
  return folder;
}

describe("reading with threads", () => {
  test("gives what reading alone gives, and leaves the same cache", () => {
    const set = mixedSet();
    chmodSync(path.join(set, "runs/1/notes.txt"), 0o000);
    const alone = ingest([set], knowledge);
    expect(alone.files.seen).toBeGreaterThanOrEqual(400);
    const threads = pool();
    const now = Date.now() + 3_600_000;
    for (let round = 0; round < 3; round++)
      expect(ingest([set], knowledge, { pool: threads })).toEqual(alone);
    const [one, other] = [temporary(), temporary()];
    ingest([set], knowledge, { cache: { folder: one, now } });
    expect(ingest([set], knowledge, { cache: { folder: other, now }, pool: threads })).toEqual(alone);
    expect(contents(other)).toEqual(contents(one));
    // what is known is not asked of threads
    expect(ingest([set], knowledge, { cache: { folder: other, now }, pool: threads })).toEqual(alone);
  });

  test("a thread that does not start, or keeps what it has claimed, costs nothing but time", () => {
    const set = mixedSet();
    const alone = ingest([set], knowledge);
    const broken = pool("test/fixtures/threads/broken.js");
    expect(ingest([set], knowledge, { pool: broken })).toEqual(alone);
    const silent = pool("test/fixtures/threads/silent.js", 50);
    for (let round = 0; round < 3; round++) expect(ingest([set], knowledge, { pool: silent })).toEqual(alone);
  });

  test("few files are read without", () => {
    const found = { label: "a", absolute: "/a", stamp: "", mtimeMs: 0 };
    const set = (count: number, size: number) => Array.from({ length: count }, () => ({ ...found, size }));
    expect(ReadPool.pays(set(399, 1000))).toBe(false);
    expect(ReadPool.pays(set(400, 1000))).toBe(true);
    expect(ReadPool.pays(set(20, 1024 * 1024))).toBe(true);
    // read in parts, never by a thread
    expect(ReadPool.pays(set(20, 1024 * 1024 * 1024))).toBe(false);
  });

  test("is not to be had where the code is not built", () => {
    expect(ReadPool.start()).toBeNull();
  });

  test.skipIf(!hasShared)("the corpus is the same", () => {
    const read = (threads?: ReadPool) => ingest([corpus], knowledge, { pool: threads });
    expect(read(pool())).toEqual(read());
  });
});
