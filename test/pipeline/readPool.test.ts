import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { walk } from "../../src/io/walk.ts";
import { ingest } from "../../src/pipeline/ingest.ts";
import { loadKnowledge } from "../../src/pipeline/knowledge.ts";
import { readEntry } from "../../src/pipeline/fileEntry.ts";
import { ReadAhead, ReadPool } from "../../src/pipeline/readPool.ts";
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

  test("in another order than files were found, and far apart, every file gets its own answer", () => {
    const set = mixedSet();
    const files = walk([set]).files;
    const alone = files.map((file) => readEntry(file, knowledge, true));
    const orders = [
      files.toReversed(),
      [...files.slice(450), ...files.slice(0, 450)],
      files.toSorted((a, b) => a.size - b.size),
    ];
    const threads = pool();
    for (const order of orders) {
      const reading = threads.begin(knowledge, true);
      for (const file of files) reading.add(file);
      reading.close();
      const answers = order.map((file) => ({ file, entry: reading.next(file) }));
      const had = answers.filter(({ entry }) => entry !== null);
      expect(had.length).toBeGreaterThan(files.length / 2);
      for (const { file, entry } of had) expect(entry).toEqual(alone[files.indexOf(file)]);
      // each is given out once, and what waits is never more than may be read ahead
      expect(reading.next(files[0]!)).toBeNull();
      reading.end();
    }
  });

  test("threads are asked for once, when they pay: many files, or much in small ones", () => {
    const asked = (count: number, size: number) => {
      let times = 0;
      const ahead = new ReadAhead({ start: () => (times++, null) }, knowledge, false);
      for (let at = 0; at < count; at++) ahead.add({ label: `${at}`, absolute: `/${at}`, size });
      ahead.close();
      expect(ahead.next({ label: "0" })).toBeNull();
      return times;
    };
    expect(asked(3000, 1000)).toBe(0);
    expect(asked(10_000, 1000)).toBe(1);
    expect(asked(39, 1024 * 1024)).toBe(0);
    expect(asked(50, 1024 * 1024)).toBe(1);
    // what is not small is read by the caller
    expect(asked(50, 8 * 1024 * 1024)).toBe(0);
  });

  test("is not to be had where the code is not built", () => {
    expect(ReadPool.start()).toBeNull();
  });

  test.skipIf(!hasShared)("the corpus is the same", () => {
    const read = (threads?: ReadPool) => ingest([corpus], knowledge, { pool: threads });
    expect(read(pool())).toEqual(read());
  });
});
