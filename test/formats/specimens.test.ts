import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { FormatRow } from "../../src/formats/format.ts";
import { Formats } from "../../src/formats/formats.ts";
import { readers } from "../../src/formats/readers.ts";
import { openFile, type SourceFile } from "../../src/io/file.ts";
import { stableLine } from "../../src/io/json.ts";
import { walk } from "../../src/io/walk.ts";
import { readFile } from "../../src/read/readFile.ts";
import { formats } from "../support/formats.ts";
import { corpus, hasShared, shared } from "../support/shared.ts";

/*
 * Every format has a folder of its name here: `files/` holds the smallest real files of it (personal details replaced),
 * `expected.jsonl` what came of each file and every record that was read. `npm run unit -- test/formats -u` writes the latter
 * anew; look at the difference before you commit it.
 */
/** Files that look like formats and are none of them. */
const STRANGERS = "strangers";
const rows = formats.rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
const folders = readdirSync(import.meta.dirname)
  .filter((name) => name !== STRANGERS && existsSync(filesOf(name)))
  .toSorted();

test("every format has specimens, and every specimen a format", () => {
  expect(folders).toEqual(rows.map(({ name }) => name));
});

describe.each(rows.filter(({ name }) => folders.includes(name)).map((row) => [row.name, row] as const))(
  "%s",
  (name, row) => {
    const files = walk([filesOf(name)]).files.map((found) => openFile(found));
    const read = files.map(readAll);

    test("each file is of this format, or a problem that is expected", () => {
      const others = read.filter(({ told, format }) => format !== name && told.kind !== "problem");
      expect(others.map(({ file, format = "unknown" }) => `${file} is ${format}`)).toEqual([]);
      expect(read.some(({ format }) => format === name)).toBe(true);
    });

    test("no other format fits as well", () => {
      expect(files.flatMap(tiesOf)).toEqual([]);
    });

    test("every look, shape and path of it is that of a file", () => {
      const fits = (look: FormatRow["looks"][number]) => {
        const alone = new Formats([{ ...row, looks: [look] }], readers);
        return files.some((file) => alone.find(file) !== null);
      };
      const unseen = row.looks.flatMap((look) => [
        ...(fits(look) ? [] : [look]),
        ...look.path.filter((each) => !fits({ ...look, path: [each] })),
      ]);
      const shapes = new Set(row.looks.flatMap((look) => look.in));
      const unshown = [...shapes].filter(
        (shape) => !row.looks.some((look) => fits({ ...look, in: [shape] })),
      );
      expect([...unseen, ...unshown]).toEqual([]);
    });

    test("says what is expected", async () => {
      const lines = read.flatMap(({ told, records }) => [told, ...records]).map(stableLine);
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
        path.join(import.meta.dirname, name, "expected.jsonl"),
      );
    });
  },
);

test("what only looks like a format is unknown", () => {
  const read = walk([filesOf(STRANGERS)]).files.map((found) => readAll(openFile(found)));
  expect(read.filter(({ told }) => told.kind !== "unknown").map(({ told }) => told)).toEqual([]);
  expect(read.length).toBeGreaterThan(0);
});

test.skipIf(!hasShared)("no two formats fit a file of the corpus or the field equally well", () => {
  const { files } = walk([corpus, path.join(shared, "field")]);
  expect(files.flatMap((found) => tiesOf(openFile(found)))).toEqual([]);
});

function filesOf(name: string): string {
  return path.join(import.meta.dirname, name, "files");
}

function readAll(file: SourceFile) {
  const records: unknown[] = [];
  const read = readFile(file, formats, (record) => records.push(record));
  const format = read.kind === "parsed" ? read.format : undefined;
  return { file: file.path, format, told: { file: file.path, ...read }, records };
}

/** The formats that share the first place, where there are several. */
function tiesOf(file: SourceFile): string[] {
  const all = formats.all(file);
  const most = Math.max(...all.map(({ marks }) => marks));
  const best = new Set(all.filter(({ marks }) => marks === most).map(({ format }) => format.name));
  return best.size < 2 ? [] : [`${file.path}: ${[...best].join(" and ")} have ${most} marks each`];
}
