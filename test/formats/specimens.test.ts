import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { sources } from "../../src/formats/index.ts";
import { openFile } from "../../src/io/file.ts";
import { walk } from "../../src/io/walk.ts";
import { readFile } from "../../src/read/readFile.ts";

/*
 * Every format has a folder of its name here: `files/` holds the smallest real files of it (personal details replaced),
 * `expected.jsonl` what came of each file and every record that was read. `npx vitest -u` writes the latter anew; look at
 * the difference before you commit it.
 */
const names = [...new Set(sources.map(({ name }) => name))].toSorted();
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(import.meta.dirname, entry.name, "files")))
  .map(({ name }) => name)
  .toSorted();

test("every format has specimens, and every specimen a format", () => {
  expect(folders).toEqual(names);
});

describe.each(folders)("%s", (name) => {
  const folder = path.join(import.meta.dirname, name);
  const read = readAll(path.join(folder, "files"));

  test("each file is of this format, and one gives a record where the format has any", () => {
    const others = read.filter(({ format }) => format !== name && format !== undefined);
    expect(others.map(({ file, format }) => `${file} is ${format}`)).toEqual([]);
    expect(read.some(({ format }) => format === name)).toBe(true);
  });

  test("says what is expected", async () => {
    const lines = read.flatMap(({ told, records }) => [told, ...records]).map((each) => JSON.stringify(each));
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(path.join(folder, "expected.jsonl"));
  });
});

function readAll(folder: string) {
  return walk([folder]).files.map((found) => {
    const records: unknown[] = [];
    const read = readFile(openFile(found), (record) => records.push(record));
    const format = read.kind === "parsed" ? read.format : undefined;
    return { file: found.label, format, told: { file: found.label, ...read }, records };
  });
}
