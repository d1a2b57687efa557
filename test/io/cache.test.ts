import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Cache } from "../../src/io/cache.ts";
import { temporary } from "../support/cli.ts";

type Entries = Readonly<Record<string, string>>;

/** One run over the entries: what was found and what had to be put. */
function run(file: string, entries: Entries, key = "k") {
  const cache = new Cache(file, key, Date.now());
  const found: string[] = [];
  for (const name of Object.keys(entries).toSorted()) {
    const stored = cache.find(name, "1");
    if (stored !== null && stored.body === entries[name]) {
      found.push(name);
      cache.keep();
    } else cache.put(name, "1", { sha256: "", body: entries[name] ?? "" });
  }
  cache.save();
  cache.close();
  return found;
}

const place = () => path.join(temporary(), "cache", "set.cache");

describe("cache", () => {
  test("what one run puts the next one finds, and an unchanged cache is not written", () => {
    const file = place();
    expect(run(file, { a: "1", b: "2" })).toEqual([]);
    const old = new Date("2026-01-01");
    utimesSync(file, old, old);
    const bytes = readFileSync(file);
    expect(run(file, { a: "1", b: "2" })).toEqual(["a", "b"]);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(path.dirname(file))).toEqual(["set.cache"]);
  });

  test("files that come, go and change leave the others in place", () => {
    const set = fc.dictionary(fc.stringMatching(/^[a-e\n"]{1,3}$/), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(set, { minLength: 2, maxLength: 4 }), (sets) => {
        const file = place();
        let known: Entries = {};
        for (const entries of sets) {
          const same = Object.keys(entries).filter((name) => known[name] === entries[name]);
          expect(run(file, entries)).toEqual(same.toSorted());
          known = entries;
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test("another key, another file's bytes or a cut are an empty cache", () => {
    const file = place();
    const entries = { a: "first", b: "second", c: "third" };
    run(file, entries);
    expect(run(file, entries, "other")).toEqual([]);
    expect(run(file, entries, "other")).toEqual(["a", "b", "c"]);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.byteLength; length += 7) {
      writeFileSync(file, whole.subarray(0, length));
      run(file, entries, "other");
      expect(readFileSync(file)).toEqual(whole);
    }
  });

  test("any flipped byte is noticed: nothing wrong is ever found", () => {
    const file = place();
    const entries = { a: "first", b: "second", c: "third" };
    run(file, entries);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.byteLength; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      const cache = new Cache(file, "k", Date.now());
      for (const name of ["a", "b", "c"] as const) {
        const stored = cache.find(name, "1");
        if (stored === null) cache.put(name, "1", null);
        else {
          expect(stored.body).toBe(entries[name]);
          cache.keep();
        }
      }
      cache.close();
    }
  });

  test("two runs at once leave one whole cache; an unfinished run leaves the old one", () => {
    const file = place();
    run(file, { a: "1" });
    const [first, second] = [new Cache(file, "k", Date.now()), new Cache(file, "k", Date.now())];
    for (const cache of [first, second]) {
      cache.put("a", "2", { sha256: "", body: "changed" });
      cache.put("b", "1", { sha256: "", body: "2" });
    }
    first.save();
    second.save();
    first.close();
    second.close();
    expect(run(file, { b: "2" })).toEqual(["b"]);
    const left = new Cache(file, "k", Date.now());
    left.put("b", "1", { sha256: "", body: "3" });
    left.close();
    expect(run(file, { b: "2" })).toEqual(["b"]);
    expect(readdirSync(path.dirname(file))).toEqual(["set.cache"]);
  });

  test("where no cache can be written the work goes on", () => {
    const folder = temporary();
    writeFileSync(path.join(folder, "file"), "");
    expect(run(path.join(folder, "file", "set.cache"), { a: "1" })).toEqual([]);
    expect(run(path.join(folder, "file", "set.cache"), { a: "1" })).toEqual([]);
  });

  test("what cannot be looked at when tidying is passed over, and nothing is left behind", () => {
    const file = place();
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync("/nonexistent", path.join(path.dirname(file), "other.cache"));
    run(file, { a: "1" });
    expect(run(file, { a: "1" })).toEqual(["a"]);
    expect(readdirSync(path.dirname(file)).toSorted()).toEqual(["other.cache", "set.cache"]);
  });

  test("sets nobody reads any more are removed, other people's files are not", () => {
    const folder = path.join(temporary(), "cache");
    mkdirSync(folder);
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    // what is called as ours and begins otherwise is somebody's
    const ours = '{"cache":"benchtriage","key":"x"}\n';
    const files = {
      "old.cache": ours,
      "left.tmp": ours,
      "notes.txt": "",
      "other.cache": "x",
      "build.tmp": "x",
    };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), content);
      utimesSync(path.join(folder, name), old, old);
    }
    run(path.join(folder, "set.cache"), { a: "1" });
    expect(readdirSync(folder)).toEqual(["build.tmp", "notes.txt", "other.cache", "set.cache"]);
  });

  test("a cache that somebody else could have written is none", () => {
    const folder = path.join(temporary(), "cache");
    const file = path.join(folder, "set.cache");
    mkdirSync(folder, { mode: 0o700 });
    run(file, { a: "1" });
    expect(run(file, { a: "1" })).toEqual(["a"]);
    chmodSync(file, 0o666);
    expect(run(file, { a: "1" })).toEqual([]);
    // it was made anew, for this user alone
    expect(run(file, { a: "1" })).toEqual(["a"]);
    chmodSync(folder, 0o777);
    expect(run(file, { a: "1" })).toEqual([]);
    expect(readdirSync(folder)).toEqual(["set.cache"]);
  });
});
