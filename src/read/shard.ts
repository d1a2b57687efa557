import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parquetFacts, parquetRowGroups } from "../io/parquet.ts";
import { parquetTable } from "../io/parquetTable.ts";
import type { Walk } from "../io/walk.ts";
import type { CondensedRecord } from "../model/raw.ts";
import { UserError } from "../model/userError.ts";
import type { FileRead } from "./readFile.ts";

/*
 * A part of a reading, as Parquet: of every file of the part what came of it and its condensed records, before anything
 * of one file meets anything of another. All joins come after reading, so that parts read on several machines give,
 * together, what one reading gives.
 */

export interface Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface ShardHead {
  readonly part: Part;
  /** Everything besides a file's own bytes that decides what is read from it. */
  readonly key: string;
  /** The paths that were read, as the command line of the whole reading calls them. */
  readonly paths: readonly string[];
  readonly unreadable: Walk["unreadable"];
  readonly leftOut: Walk["leftOut"];
}

export interface ShardEntry {
  readonly label: string;
  readonly read: FileRead;
  readonly records: readonly CondensedRecord[];
}

/** Among what Parquet says beside its columns. */
const HEAD = "benchtriage.reading";
const NAME = /^reading-(\d+)-of-(\d+)\.parquet$/;
/** A row may be a diff of megabytes: few are decoded at once. */
const GROUP_ROWS = 2000;

/** What the file of a part is called. */
export function shardName({ number, of }: Part): string {
  return `reading-${number}-of-${of}.parquet`;
}

/**
 * Whether a file is of the part. Files whose path names a commit go with it, all others with their folder.
 * @param label the path from the root of the reading
 */
export function isOfPart(label: string, { number, of }: Part): boolean {
  return of === 1 || bucketOf(label, of) === number - 1;
}

function bucketOf(label: string, buckets: number): number {
  const [, commit] = /(?:^|[^0-9a-z])([0-9a-f]{7}[0-9a-f]{0,33})(?![0-9a-z])/.exec(label) ?? [];
  // ten digits and no letter are a time
  const isCommit = commit !== undefined && /[a-f]/.test(commit);
  const key = isCommit ? commit.slice(0, 7) : path.posix.dirname(label);
  return createHash("sha256").update(key).digest().readUInt32BE(0) % buckets;
}

/** The bytes of a part. */
export function shardBytes(head: ShardHead, entries: Iterable<ShardEntry>): Uint8Array {
  return parquetTable(
    {
      columns: [
        { name: "file", type: "text", always: true },
        { name: "what", type: "text", always: true },
        { name: "content", type: "text", always: true },
      ],
      rows: rowsOf(entries),
    },
    { [HEAD]: JSON.stringify({ version: 1, ...head }) },
    GROUP_ROWS,
  );
}

function* rowsOf(entries: Iterable<ShardEntry>): Generator<readonly [string, string, string]> {
  for (const { label, read, records } of entries) {
    yield [label, "read", JSON.stringify(read)];
    for (const record of records) yield [label, record.kind, JSON.stringify(record)];
  }
}

export class Shard {
  readonly head: ShardHead;
  readonly #bytes: Buffer;
  readonly #place: string;

  constructor(head: ShardHead, bytes: Buffer, place: string) {
    this.head = head;
    this.#bytes = bytes;
    this.#place = place;
  }

  /** In the order of the labels. @throws UserError where the file is damaged */
  *entries(): Generator<ShardEntry> {
    let entry: { label: string; read: FileRead; records: CondensedRecord[] } | null = null;
    for (const { file, what, content } of this.#rows()) {
      const value = this.#parsed(content);
      if (what !== "read") entry?.records.push(value as CondensedRecord);
      else {
        if (entry !== null) yield entry;
        entry = { label: String(file), read: value as FileRead, records: [] };
      }
    }
    if (entry !== null) yield entry;
  }

  *#rows(): Generator<Readonly<Record<string, unknown>>> {
    for (const rows of parquetRowGroups(this.#bytes)) {
      if (rows === null) throw damaged(this.#place);
      yield* rows;
    }
  }

  #parsed(content: unknown): unknown {
    try {
      return JSON.parse(String(content));
    } catch {
      throw damaged(this.#place);
    }
  }
}

function damaged(place: string): UserError {
  return new UserError(`${place} is damaged`, "write this part anew with `benchtriage export --shard`");
}

/** What stands at the path, where that is a part of a reading, or a folder that holds some; else null. */
export function shardsAt(place: string): readonly Shard[] | null {
  if (!existsSync(place)) return null;
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => NAME.test(name))
        .toSorted()
        .map((name) => path.join(place, name))
    : NAME.test(path.basename(place))
      ? [place]
      : [];
  const shards = files.flatMap((file) => openShard(file) ?? []);
  return shards.length === 0 ? null : shards;
}

function openShard(place: string): Shard | null {
  const bytes = readFileSync(place);
  const facts = parquetFacts(bytes);
  if (facts === undefined) throw damaged(place);
  const text = facts[HEAD];
  return text === undefined ? null : new Shard(JSON.parse(text) as ShardHead, bytes, place);
}

/**
 * Refuses parts that do not make one reading.
 * @param key what this program would read files by
 * @returns the parts that are not there
 */
export function missingParts(shards: readonly Shard[], key: string): Part[] {
  const [first] = shards;
  if (first === undefined) return [];
  const { of } = first.head.part;
  if (shards.some(({ head }) => head.key !== key))
    throw new UserError(
      "the parts were read by another version of benchtriage, or with other knowledge or another --layout",
      "read them again with `benchtriage export --shard`, or give the options that they were read with",
    );
  if (shards.some(({ head }) => head.part.of !== of))
    throw new UserError("the parts are of different readings", "give parts with one and the same N");
  const there = new Set(shards.map(({ head }) => head.part.number));
  return Array.from({ length: of }, (_, at) => ({ number: at + 1, of })).filter(
    ({ number }) => !there.has(number),
  );
}
