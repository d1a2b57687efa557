import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { FormatRow } from "../../src/formats/format.ts";
import { Formats } from "../../src/formats/formats.ts";
import { layoutOf } from "../../src/formats/layout.ts";
import { readers } from "../../src/formats/readers.ts";
import { openFile, type SourceFile } from "../../src/io/file.ts";
import { stableLine } from "../../src/io/json.ts";
import { walk } from "../../src/io/walk.ts";
import { readFile } from "../../src/read/readFile.ts";

/*
 * What is asked of the specimens of a format. The tests ask it of the formats as they are, `npm run prove` of formats that
 * were broken on purpose.
 */

const place = path.resolve(import.meta.dirname, "../formats");
/** Files that look like formats and are none of them. */
const STRANGERS = "strangers";

/** Every folder with specimens of a format; it has the format's name. */
export const specimenFolders = readdirSync(place)
  .filter((name) => name !== STRANGERS && existsSync(path.join(place, name, "files")))
  .toSorted();

/** Specimens that lie as a user's own results do: by a pattern, and by names alone. */
const byPattern = layoutOf({ layout: "layout/{commit}/{variant}/{trial}.json", baseline: "before" });
const byNames = layoutOf({ baseline: "before" });

export function specimensOf(name: string): SourceFile[] {
  return walk([path.join(place, name, "files")]).files.map((found) =>
    openFile(found, byPattern?.(found.label) ?? byNames?.(found.label)),
  );
}

export function strangers(): SourceFile[] {
  return specimensOf(STRANGERS);
}

/** Where it stands what is said of the strangers. */
export const expectedOfStrangers = path.join(place, STRANGERS, "expected.jsonl");

/** What each stranger looks like, and the format it comes nearest to. */
export function strangerLines(formats: Formats): string {
  const lines = strangers().map((file) => stableLine({ file: file.path, ...formats.stranger(file) }));
  return `${lines.join("\n")}\n`;
}

/** Where the records stand that are expected of a format's specimens. */
export function expectedOf(name: string): string {
  return path.join(place, name, "expected.jsonl");
}

/** What was read, as the file of expected records has it. */
export function linesOf(read: readonly Read[]): string {
  const lines = read.flatMap(({ told, records }) => [told, ...records]).map(stableLine);
  return `${lines.join("\n")}\n`;
}

export type Read = ReturnType<typeof readAll>;

export function readAll(file: SourceFile, formats: Formats) {
  const records: unknown[] = [];
  const read = readFile(file, formats, (record) => records.push(record));
  const format = read.kind === "parsed" ? read.format : undefined;
  return { file: file.path, format, told: { file: file.path, ...read }, records };
}

/** Specimens that another format has, or none and for no expected reason. */
export function othersIn(name: string, read: readonly Read[]): string[] {
  const others = read.filter(({ told, format }) => format !== name && told.kind !== "problem");
  return others.map(({ file, format = "unknown" }) => `${file} is ${format}`);
}

/** The formats that share the first place, where there are several. */
export function tiesOf(file: SourceFile, formats: Formats): string[] {
  const all = formats.all(file);
  const most = Math.max(...all.map(({ marks }) => marks));
  const best = new Set(all.filter(({ marks }) => marks === most).map(({ format }) => format.name));
  return best.size < 2 ? [] : [`${file.path}: ${[...best].join(" and ")} have ${most} marks each`];
}

/** Looks, paths and shapes of a row that no specimen has: what they say could be wrong. */
export function unseenOf(row: FormatRow, files: readonly SourceFile[]): unknown[] {
  const fits = (look: FormatRow["looks"][number]) => {
    const alone = new Formats([{ ...row, looks: [look] }], readers);
    return files.some((file) => alone.find(file) !== null);
  };
  const unseen = row.looks.flatMap((look) => [
    ...(fits(look) ? [] : [look]),
    ...look.path.filter((each) => !fits({ ...look, path: [each] })),
  ]);
  const shapes = new Set(row.looks.flatMap((look) => look.in));
  return [
    ...unseen,
    ...[...shapes].filter((shape) => !row.looks.some((look) => fits({ ...look, in: [shape] }))),
  ];
}
