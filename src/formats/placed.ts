import type { SourceFile } from "../io/file.ts";
import { type Fields, fieldsOf, longestHash, type Place, pointer } from "./fields.ts";
import type { FieldName } from "./fieldNames.ts";
import type { FormatRow, Places } from "./format.ts";
import { nameAt, partsOf, valueAt } from "./place.ts";
import { patternOf } from "../model/patterns.ts";

type Pointers = Places | readonly Places[];
type OnePlace = Exclude<Places, readonly unknown[]>;

/** A value and where in the file it stands. */
export interface Found<T> {
  readonly value: T;
  readonly pointer: string;
}

interface Where {
  readonly file: SourceFile;
  readonly format: FormatRow;
  /** What is read: an object of the file, or whatever stands in its place. */
  readonly value: unknown;
  /** Where that stands in the file. */
  readonly at: Place;
  /** The document around it. */
  readonly document?: unknown;
  /** The name under which a map has it. */
  readonly key?: string | undefined;
  /** What the path names in its places: commit, variant, agent. */
  readonly path?: Readonly<Record<string, string>>;
}

/** An object of a file, and what its format says of where things stand in it. */
export class Placed {
  readonly file: SourceFile;
  readonly format: FormatRow;
  readonly value: unknown;
  readonly fields: Fields;
  readonly at: Place;
  readonly document: unknown;
  readonly key: string | undefined;
  readonly path: Readonly<Record<string, string>>;

  constructor({ file, format, value, at, document, key, path }: Where) {
    this.file = file;
    this.format = format;
    this.value = value;
    this.fields = fieldsOf(value);
    this.at = at;
    this.document = document;
    this.key = key;
    this.path = path ?? {};
  }

  /** The value of a field, as what the parser takes it for; undefined where no place of it has one. */
  get<T>(name: FieldName, parse: (value: unknown) => T | undefined): T | undefined {
    const { fields, shared } = this.format;
    return this.first(fields[name], parse)?.value ?? firstIn(this.document, [], shared[name], parse)?.value;
  }

  /** The first of some places that the parser takes. */
  first<T>(pointers: Pointers | undefined, parse: (value: unknown) => T | undefined): Found<T> | undefined {
    return firstIn(this.value, this.at, pointers, parse);
  }

  /** The commit it names: the longest of several spellings. */
  commit(): string | undefined {
    const named = listOf(this.format.fields.commit).map((each) => standing(this.value, this.at, each));
    return longestHash(...named, this.key, this.path["commit"]);
  }

  /** What stands at a place inside it, as an object of its own. */
  inside(place: string): Placed {
    const parts = partsOf(place);
    return parts.length === 0 ? this : this.having(valueAt(this.value, parts), [...this.at, ...parts]);
  }

  /** The same with another value. */
  having(value: unknown, at: Place = this.at): Placed {
    const { file, format, document, key, path } = this;
    return new Placed({ file, format, value, at, document, key, path });
  }

  /** A place inside it as a pointer of the file. */
  pointer(place: string): string {
    return pointer(...this.at, ...partsOf(place));
  }

  /** The place of a field, the first of several. */
  pointerTo(name: FieldName): string {
    return this.pointer(pointerOf(this.format.fields[name]));
  }
}

function firstIn<T>(
  value: unknown,
  base: Place,
  pointers: Pointers | undefined,
  parse: (value: unknown) => T | undefined,
): Found<T> | undefined {
  for (const each of listOf(pointers)) {
    const found = parse(standing(value, base, each));
    const at = placeIn(each);
    const parts = nameAt(base, at) === undefined ? partsOf(at) : [];
    if (found !== undefined) return { value: found, pointer: pointer(...base, ...parts) };
  }
  return undefined;
}

/** What stands at a place: a value, the name of the object, or a part of either. */
function standing(value: unknown, base: Place, place: OnePlace): unknown {
  const at = placeIn(place);
  const found = nameAt(base, at) ?? valueAt(value, partsOf(at));
  if (typeof place === "string") return found;
  return typeof found === "string" ? patternOf(place.match).exec(found)?.[1] : undefined;
}

/** The pointer of a place. */
export function placeIn(place: OnePlace): string {
  return typeof place === "string" ? place : place.at;
}

/** Of one place, or of the first of several; the object itself where none is named. */
export function pointerOf(places: Places | undefined): string {
  return placeIn(listOf(places)[0] ?? "");
}

function listOf(pointers: Pointers | undefined): readonly OnePlace[] {
  return pointers === undefined ? [] : [pointers].flat(2);
}
