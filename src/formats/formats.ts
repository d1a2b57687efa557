import type { SourceFile } from "../io/file.ts";
import type { Stranger } from "../model/stranger.ts";
import type { Fields } from "./fields.ts";
import { type Container, containers, type FormatRow } from "./format.ts";
import { type Look, looksOf, placesIn, shownAs } from "./look.ts";
import { extensionOf } from "./pathPattern.ts";
import { objectsOf } from "./objects.ts";
import { Placed } from "./placed.ts";
import { strangerOf } from "./stranger.ts";
import { merged, type Parsed, problemOnly, type Reader, type Recognised } from "./reader.ts";

/** A file whose format is known. */
export interface Known extends Recognised {
  readonly reader: Reader;
  readonly container: Container;
  /** How much the format asks for: of two that fit, the one with more has the file. */
  readonly marks: number;
}

/** Formats with their readers: says of a file which one it is, and reads it. The order of formats means nothing. */
export class Formats {
  readonly rows: readonly FormatRow[];
  readonly #all: readonly Look[];
  /** By shape, and there by one key that an object must have: so a file meets few of them. */
  readonly #looks: ReadonlyMap<Container, ReadonlyMap<string, readonly Look[]>>;

  /** @throws RangeError for a row that names an unknown reader */
  constructor(rows: readonly FormatRow[], readers: Readonly<Record<string, Reader>>) {
    this.rows = rows;
    const looks = rows.flatMap((row) => looksOf(row, readerOf(row, readers)));
    this.#all = looks;
    this.#looks = new Map(
      containers.map((shape) => [shape, byRarestKey(looks.filter(({ container }) => container === shape))]),
    );
  }

  /** The format with most marks; null where none fits. */
  find(file: SourceFile): Known | null {
    let best: Known | null = null;
    this.#eachFitting(
      file,
      (marks) => marks >= (best?.marks ?? 0),
      (known) => {
        if (isBetter(known, best)) best = known;
      },
    );
    return best;
  }

  /** What a file that none fits looks like. */
  stranger(file: SourceFile): Stranger {
    return strangerOf(file, this.#all);
  }

  /** Every format that fits, one as often as it does. */
  all(file: SourceFile): Known[] {
    const all: Known[] = [];
    this.#eachFitting(
      file,
      () => true,
      (known) => all.push(known),
    );
    return all;
  }

  #eachFitting(file: SourceFile, isWanted: (marks: number) => boolean, take: (known: Known) => void): void {
    const extension = extensionOf(file.path);
    for (const [container, byKey] of this.#looks) {
      const shown = shownAs(file, container);
      if (shown === undefined) continue;
      for (const look of candidates(byKey, shown, extension)) {
        const { format, reader, marks } = look;
        const path = isWanted(marks) ? placesIn(look, file, shown) : null;
        if (path !== null) take({ format, reader, container, marks, path });
      }
    }
  }
}

function readerOf({ name, reader }: FormatRow, readers: Readonly<Record<string, Reader>>): Reader {
  const found = Object.hasOwn(readers, reader) ? readers[reader] : undefined;
  if (found !== undefined) return found;
  throw new RangeError(`format ${name}: there is no reader ${reader}`);
}

/** Equal marks of two formats are a fault of theirs that a test finds; what is read must not depend on the order all the same. */
function isBetter(each: Known, best: Known | null): boolean {
  if (best === null || each.marks !== best.marks) return best === null || each.marks > best.marks;
  return each.format.name < best.format.name;
}

/** Each look under the key of its marks that fewest others have; where it has none, under the extension of its path. */
function byRarestKey(looks: readonly Look[]): Map<string, Look[]> {
  const uses = new Map<string, number>();
  for (const key of looks.flatMap(keysOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
  const byKey = new Map<string, Look[]>();
  for (const look of looks) {
    const [rarest = look.extension] = keysOf(look).toSorted(
      (a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0),
    );
    byKey.set(rarest, [...(byKey.get(rarest) ?? []), look]);
  }
  return byKey;
}

function keysOf({ has }: Look): string[] {
  return has.flatMap(([[first]]) => (first === undefined ? [] : [String(first)]));
}

function candidates(
  byKey: ReadonlyMap<string, readonly Look[]>,
  shown: Fields,
  extension: string,
): readonly Look[] {
  const found = [...(byKey.get("") ?? [])];
  if (extension !== "") found.push(...(byKey.get(extension) ?? []));
  for (const key in shown) {
    const looks = key === "" || key === extension ? undefined : byKey.get(key);
    if (looks !== undefined) found.push(...looks);
  }
  return found;
}

/** What a file of a known format says. A file of lines is read by `lineReader`. */
export function readKnown(file: SourceFile, known: Known): Parsed {
  const { reader, format, path } = known;
  if ("file" in reader) return reader.file(file, known);
  const objects = objectsOf(file, known);
  if (objects === undefined) return problemOnly(file, "", "the table is damaged", "export it again");
  return merged(objects.map((each) => reader.object(new Placed({ file, format, path, ...each }))));
}

/** Reads one row of a file of lines, so that any size of file passes; null for a file that is none. `line` is 1-based. */
export function lineReader(
  file: SourceFile,
  { reader, format, container, path }: Known,
): ((row: unknown, line: number) => Parsed) | null {
  if (container !== "lines" || "file" in reader) return null;
  return (value, line) => reader.object(new Placed({ file, format, path, value, at: [`line ${line}`] }));
}
