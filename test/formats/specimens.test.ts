import path from "node:path";
import { describe, expect, test } from "vitest";
import { openFile } from "../../src/io/file.ts";
import { walk } from "../../src/io/walk.ts";
import { formats } from "../support/formats.ts";
import { corpus, hasShared, shared } from "../support/shared.ts";
import {
  expectedOf,
  expectedOfStrangers,
  linesOf,
  othersIn,
  readAll,
  specimenFolders,
  specimensOf,
  strangerLines,
  strangers,
  tiesOf,
  unseenOf,
} from "../support/specimens.ts";

/*
 * Every format has a folder of its name here: `files/` holds the smallest real files of it (personal details replaced),
 * `expected.jsonl` what came of each file and every record that was read. `npm run unit -- test/formats -u` writes the latter
 * anew; look at the difference before you commit it.
 */
const rows = formats.rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));

test("every format has specimens, and every specimen a format", () => {
  expect(specimenFolders).toEqual(rows.map(({ name }) => name));
});

describe.each(
  rows.filter(({ name }) => specimenFolders.includes(name)).map((row) => [row.name, row] as const),
)("%s", (name, row) => {
  const files = specimensOf(name);
  const read = files.map((file) => readAll(file, formats));

  test("each file is of this format, or a problem that is expected", () => {
    expect(othersIn(name, read)).toEqual([]);
    expect(read.some(({ format }) => format === name)).toBe(true);
  });

  test("no other format fits as well", () => {
    expect(files.flatMap((file) => tiesOf(file, formats))).toEqual([]);
  });

  test("every look, shape and path of it is that of a file", () => {
    expect(unseenOf(row, files)).toEqual([]);
  });

  test("says what is expected", async () => {
    await expect(linesOf(read)).toMatchFileSnapshot(expectedOf(name));
  });
});

test("what only looks like a format is unknown", () => {
  const read = strangers().map((file) => readAll(file, formats));
  expect(read.filter(({ told }) => told.kind !== "unknown").map(({ told }) => told)).toEqual([]);
  expect(read.length).toBeGreaterThan(0);
});

test("what only looks like a format is told by its shape and the nearest format", async () => {
  await expect(strangerLines(formats)).toMatchFileSnapshot(expectedOfStrangers);
});

test.skipIf(!hasShared)("no two formats fit a file of the corpus or the field equally well", () => {
  const { files } = walk([corpus, path.join(shared, "field")]);
  expect(files.flatMap((found) => tiesOf(openFile(found), formats))).toEqual([]);
});
