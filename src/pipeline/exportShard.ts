import { mkdirSync } from "node:fs";
import path from "node:path";
import { condenser } from "../dataset/condenser.ts";
import { layoutOf } from "../formats/layout.ts";
import { kubernetesReading, slurmReading } from "../export/shardScripts.ts";
import { stableJson } from "../io/json.ts";
import { writeFileAtomic } from "../io/output.ts";
import { ownFolders } from "../knowledge/home.ts";
import { layersOf } from "../knowledge/layers.ts";
import { loadKnowledge } from "../knowledge/loadKnowledge.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { readPart } from "../read/ingest.ts";
import { type Part, shardBytes, shardName } from "../read/shard.ts";
import { cacheKey, readingKey } from "./cacheKey.ts";
import { knownFormats } from "./knownFormats.ts";
import type { JudgeOptions } from "./options.ts";

export interface ShardOptions extends JudgeOptions {
  readonly out: string;
  /** `2/4`: which part, of how many. */
  readonly shard: string;
  /** What origins are relative to, where not all machines are given the same paths. */
  readonly root?: string | undefined;
}

/** Reads one part of a set. Nothing is joined or judged: all parts together are input of every command, and give what one reading gives. */
export function exportShard(paths: readonly string[], options: ShardOptions): Finished {
  const part = partOf(options.shard);
  const root = options.root === undefined ? undefined : rootAbove(options.root, paths);
  const knowledge = loadKnowledge(layersOf(options.knowledge));
  const { layers } = knowledge;
  const { unreadable, leftOut, entries } = readPart(paths, condenser(knowledge), {
    formats: knownFormats(layers),
    layout: layoutOf(options),
    leaveOut: ownFolders,
    onProgress: options.onProgress,
    cache: options.cache === undefined ? undefined : { ...options.cache, key: cacheKey(layers, options) },
    root,
    part,
  });
  const head = {
    part,
    key: readingKey(layers, options),
    paths: paths.map((each) => path.relative(process.cwd(), each) || "."),
    unreadable,
    leftOut,
  };
  let files = 0;
  let records = 0;
  const counted = function* () {
    for (const entry of entries) {
      files += 1;
      records += entry.records.length;
      yield entry;
    }
  };
  const place = path.join(options.out, shardName(part));
  const bytes = shardBytes(head, counted());
  mkdirSync(options.out, { recursive: true });
  writeFileAtomic(place, bytes);
  const summary = { part: part.number, of: part.of, files, records, bytes: bytes.byteLength };
  return {
    stdout: options.json === true ? stableJson(summary) : "",
    stderr:
      options.quiet === true
        ? ""
        : `read      part ${part.number} of ${part.of}: ${files} files, ${records} records\nwrote     ${place}`,
    exitCode: 0,
  };
}

/** The script that reads a set in parts on a cluster. @throws UserError for what is no number of parts */
export function splitScript(
  paths: readonly string[],
  options: Omit<ShardOptions, "shard"> & { readonly shards: string; readonly to: string },
): Finished {
  const { number: parts } = partOf(`${options.shards}/${options.shards}`);
  const { root, layout, baseline, candidate, out, knowledge } = options;
  const given = {
    "--root": root,
    "--layout": layout,
    "--baseline": baseline,
    "--candidate": candidate,
    "--knowledge": knowledge?.given === true ? knowledge.place : undefined,
  };
  const more = Object.entries(given).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  const reading = { parts, paths, out, more };
  const text = options.to === "slurm" ? slurmReading(reading) : kubernetesReading(reading);
  return { stdout: text, stderr: "", exitCode: 0 };
}

/** @throws UserError for what is no part */
export function partOf(text: string): Part {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  if (number === undefined || part.number < 1 || part.number > part.of)
    throw new UserError(`${text} is no part of a reading`, "--shard 2/4 is the second of four");
  return part;
}

function rootAbove(root: string, paths: readonly string[]): string {
  const absolute = path.resolve(root);
  for (const each of paths) {
    const below = path.relative(absolute, path.resolve(each));
    if (below.startsWith("..") || path.isAbsolute(below))
      throw new UserError(
        `${each} does not stand under ${root}`,
        "--root names a folder that holds all paths",
      );
  }
  return absolute;
}
