import { existsSync } from "node:fs";
import { BODY_LIMIT } from "../io/cache.ts";
import { AT_ONCE_LIMIT, openFile } from "../io/file.ts";
import { type FoundFile, rootOf, type Walk, walk } from "../io/walk.ts";
import type { Formats } from "../formats/formats.ts";
import type { Condense, CondensedRecord } from "../model/raw.ts";
import type { Problem } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { CachedRead, type CacheOptions } from "./cachedRead.ts";
import {
  bodyOf,
  type Reading,
  readCondensed,
  readEntry,
  refused,
  takeEntry,
  unreadable,
} from "./fileEntry.ts";
import type { FileRead } from "./readFile.ts";
import { type IngestSummary, Tally } from "./tally.ts";

export type { IngestSummary } from "./tally.ts";
import {
  isOfPart,
  missingParts,
  type Part,
  type Shard,
  type ShardEntry,
  shardName,
  shardsAt,
} from "./shard.ts";

export type OnProgress = (done: number, total: number) => void;

export interface Ingested extends IngestSummary {
  readonly records: readonly CondensedRecord[];
}

export interface IngestOptions {
  readonly formats: Formats;
  readonly layout?: Reading["layout"];
  /** Paths that are never input: the tool's own catalogues and policies. */
  readonly leaveOut?: readonly string[];
  readonly onProgress?: OnProgress | undefined;
  readonly cache?: CacheOptions | undefined;
  /** What labels are relative to: the deepest folder that holds all paths, unless told. */
  readonly root?: string | undefined;
  /** By what the parts of a reading were read; absent: none is looked for. */
  readonly shardKey?: (() => string) | undefined;
}

export type Take = (record: CondensedRecord) => void;

/** Reads every file under the paths and keeps all records. */
export function ingest(paths: readonly string[], condense: Condense, options: IngestOptions): Ingested {
  const records: CondensedRecord[] = [];
  const summary = ingestInto(paths, (record) => records.push(record), condense, options);
  return { records, ...summary };
}

/**
 * Reads every file under the paths, in the order of their labels, and hands each record on as it is read and condensed:
 * memory is bounded by the largest file. A file is parsed, unknown or a problem, and the three add up to the files
 * seen; a bad record inside a readable file is a problem entry and leaves the file parsed.
 */
export function ingestInto(
  paths: readonly string[],
  take: Take,
  condense: Condense,
  options: IngestOptions,
): IngestSummary {
  refuseMissing(paths);
  const shards = options.shardKey === undefined ? [] : paths.flatMap((each) => shardsAt(each) ?? []);
  const plain = shards.length === 0 ? paths : paths.filter((each) => shardsAt(each) === null);
  const missing = shards.length === 0 ? [] : missingParts(shards, options.shardKey?.() ?? "");
  const tally = new Tally();
  const reading = new PlainReading(plain, condense, options);
  try {
    const heads = [reading.found, ...shards.map(({ head }) => head)];
    for (const { label, reason } of once(heads.flatMap((each) => each.unreadable)))
      tally.add(label, unreadable(label, reason));
    for (const { label, entry } of inOrder(reading, shards))
      tally.add(label, entry === null ? reading.read(label, take) : takeRecords(entry, take));
    reading.save();
    for (const part of missing) tally.problems.push(missingPart(part));
    const leftOut = once(heads.flatMap((each) => each.leftOut));
    return {
      ...tally.summary(leftOut.reduce((sum, { files }) => sum + files, 0)),
      disguised: reading.disguised,
    };
  } finally {
    reading.close();
  }
}

/** One part of the files under the paths: what was found of them, and what reading each gives, as it is asked for. */
export function readPart(
  paths: readonly string[],
  condense: Condense,
  options: IngestOptions & { readonly part: Part },
): Pick<Walk, "unreadable" | "leftOut"> & { readonly entries: Iterable<ShardEntry> } {
  refuseMissing(paths);
  const reading = new PlainReading(paths, condense, options);
  const isOurs = ({ label }: { readonly label: string }) => isOfPart(label, options.part);
  const { files, unreadable: refusals, leftOut } = reading.found;
  return {
    unreadable: refusals.filter(isOurs),
    leftOut: leftOut.filter(isOurs),
    entries: entriesOf(reading, files.filter(isOurs)),
  };
}

function* entriesOf(reading: PlainReading, files: readonly FoundFile[]): Generator<ShardEntry> {
  try {
    for (const { label } of files) {
      const records: CondensedRecord[] = [];
      const read = reading.read(label, (record) => records.push(record));
      yield { label, read, records };
    }
    reading.save();
  } finally {
    reading.close();
  }
}

function refuseMissing(paths: readonly string[]): void {
  for (const path of paths) {
    if (existsSync(path)) continue;
    throw new UserError(
      `no such file or folder: ${path}`,
      "check the path; the tool reads files and folders",
    );
  }
}

/** The files under the paths, read from where they are or from the cache. */
class PlainReading {
  readonly found: Walk;
  readonly #files: ReadonlyMap<string, FoundFile>;
  readonly #cached: CachedRead | null;
  readonly #reading: Reading;
  readonly #onProgress: OnProgress | undefined;
  #done = 0;

  constructor(
    paths: readonly string[],
    condense: Condense,
    {
      formats,
      layout,
      leaveOut = [],
      onProgress,
      cache,
      root: given,
      part,
    }: IngestOptions & { readonly part?: Part },
  ) {
    const root = given ?? rootOf(paths);
    const named = part === undefined ? paths : [...paths, shardName(part)];
    this.#cached = cache === undefined || paths.length === 0 ? null : new CachedRead(cache, root, named);
    this.#reading = { formats, condense, layout };
    this.#onProgress = onProgress;
    this.found = walk(paths, leaveOut, undefined, root);
    this.#files = new Map(this.found.files.map((file) => [file.label, file]));
  }

  read(label: string, take: Take): FileRead {
    const file = this.#files.get(label)!;
    const read = readOne({ file, take, reading: this.#reading, cached: this.#cached });
    this.#done++;
    this.#onProgress?.(this.#done, this.#files.size);
    return read;
  }

  get disguised(): readonly string[] {
    return this.#cached?.disguised ?? [];
  }

  save(): void {
    this.#cached?.save();
  }

  close(): void {
    this.#cached?.close();
  }
}

interface Turn {
  readonly label: string;
  /** Null for a file that is still to be read. */
  readonly entry: ShardEntry | null;
}

/** Files of several readings in the order of one, each once. */
function* inOrder({ found }: PlainReading, shards: readonly Shard[]): Generator<Turn> {
  const plain = found.files.map(({ label }): Turn => ({ label, entry: null })).values();
  const sources: Iterator<Turn>[] = [plain, ...shards.map(turnsOf)];
  const next = sources.map((each) => each.next());
  let last: string | null = null;
  for (;;) {
    const [at, first] = next.reduce<[number, Turn | null]>(
      ([index, least], { done, value }, each) =>
        done !== true && (least === null || value.label < least.label) ? [each, value] : [index, least],
      [-1, null],
    );
    if (first === null) return;
    if (first.label !== last) yield first;
    last = first.label;
    next[at] = sources[at]!.next();
  }
}

function* turnsOf(shard: Shard): Generator<Turn> {
  for (const entry of shard.entries()) yield { label: entry.label, entry };
}

function takeRecords({ read, records }: ShardEntry, take: Take): FileRead {
  records.forEach(take);
  return read;
}

/** By label: parts may overlap. */
function once<T extends { readonly label: string }>(each: readonly T[]): T[] {
  return [...new Map(each.map((one) => [one.label, one])).values()].toSorted((a, b) =>
    a.label < b.label ? -1 : 1,
  );
}

function missingPart(part: Part): Problem {
  return {
    file: shardName(part),
    pointer: "",
    reason: `part ${part.number} of ${part.of} of the reading is not among the paths`,
    advice: "give all parts: copies, joins and noise are judged over the whole set",
  };
}

interface ReadOne {
  readonly file: FoundFile;
  readonly take: Take;
  readonly reading: Reading;
  readonly cached: CachedRead | null;
}

function readOne({ file, take, reading, cached }: ReadOne): FileRead {
  const known = cached?.find(file) ?? null;
  if (known !== null) return takeEntry(known, take);
  if (file.size > AT_ONCE_LIMIT) return readLarge(file, take, reading, cached);
  const entry = readEntry(file, reading, cached !== null);
  cached?.put(file, entry);
  return takeEntry(entry, take);
}

/** Its records are handed on as they come, and kept as long as they are not too many. */
function readLarge(found: FoundFile, take: Take, reading: Reading, cached: CachedRead | null): FileRead {
  const lines: string[] = [];
  let length = 0;
  try {
    const file = openFile(found, reading.layout?.(found.label));
    const handOn = (record: CondensedRecord) => {
      const line = JSON.stringify(record);
      length += line.length;
      if (cached !== null && length <= BODY_LIMIT) lines.push(line);
      take(JSON.parse(line) as CondensedRecord);
    };
    const read = readCondensed(file, handOn, reading);
    const isKept = cached !== null && length <= BODY_LIMIT;
    cached?.put(found, isKept ? { sha256: file.sha256, body: bodyOf(read, lines) } : null);
    return read;
  } catch (error) {
    return refused(found, error);
  }
}
