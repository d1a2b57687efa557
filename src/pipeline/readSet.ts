import path from "node:path";
import type { Formats } from "../formats/formats.ts";
import { anywhere, type LayoutWords, layoutOf } from "../formats/layout.ts";
import { searchLinearly } from "../knowledge/linear.ts";
import { unifyAgents } from "../dataset/agents.ts";
import { join, type JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { condenser } from "../dataset/condenser.ts";
import { Digest } from "../attempts/digest.ts";
import { stableLine } from "../io/json.ts";
import { fingerprintOf } from "../io/fingerprint.ts";
import type { DatasetRecord, Problem } from "../model/records.ts";
import { ownFolders } from "../knowledge/home.ts";
import { layerNames } from "../knowledge/layers.ts";
import { ingest, ingestInto, type IngestOptions, type IngestSummary } from "../read/ingest.ts";
import { nothingFound } from "../read/nothingFound.ts";
import { wantedCommits } from "./options.ts";
import type { CacheOptions, CachePlace } from "../read/cachedRead.ts";
import { cacheKey, readingKey } from "./cacheKey.ts";
import { knownFormats } from "./knownFormats.ts";
import { loadCatalogue } from "../knowledge/loadCatalogue.ts";
import { fromClones, untoldCommits } from "./fromClone.ts";
import { PatchCache } from "../read/patchCache.ts";
import { pythonReader } from "../read/pythonReader.ts";

export interface ReadSet {
  readonly ingested: IngestSummary;
  /** Everything that could not be read, files and diffs alike. */
  readonly problems: readonly Problem[];
  /** Condensed records, curation included. */
  readonly records: readonly DatasetRecord[];
  readonly commits: readonly JoinedCommit[];
  /** One hash over all records; made when asked for, because it needs every record as text at once. */
  readonly fingerprint: () => string;
}

export interface ReadOptions extends Pick<IngestOptions, "onProgress">, LayoutWords {
  readonly cache?: CachePlace | undefined;
  readonly commits?: string | undefined;
  readonly curation: boolean;
  /** Add what persons decided that is part of the package; an export leaves it out, because every reader has it. */
  readonly bundledCuration?: boolean;
  /** Git clones that tell what no file does of the set's commits. */
  readonly repo?: readonly string[] | undefined;
  /** An export prints its account of what was read also where that was nothing, and looks itself. */
  readonly mayBeEmpty?: boolean;
}

/** Reads, digests and joins: the first half of every judging command, and all of an export. */
export async function readSet(
  paths: readonly string[],
  options: ReadOptions,
  knowledge: Knowledge,
): Promise<ReadSet> {
  const wanted = wantedCommits(options.commits);
  const digest = new Digest(knowledge);
  const { onProgress } = options;
  const { layout } = options;
  if (layout !== undefined) await searchLinearly(new Map([[anywhere(layout), "--layout"]]));
  const formats = knownFormats(knowledge.layers);
  const cache =
    options.cache === undefined ? undefined : { ...options.cache, key: cacheKey(knowledge.layers, options) };
  const ingested = ingestInto(paths, (record) => digest.add(record), condenser(knowledge), {
    formats,
    layout: layoutOf(options),
    leaveOut: ownFolders,
    onProgress,
    cache,
    shardKey: () => readingKey(knowledge.layers, options),
  });
  const cloned = await addFromClones(digest, options.repo ?? [], wanted, knowledge);
  const { records: digested, problems } = digest.hasPatches
    ? await withPatches(digest, paths, cache)
    : digest.finish(null);
  const known = new Set(
    digested.flatMap((record) =>
      "commit" in record && record.kind !== "curation" ? [record.commit.slice(0, 8)] : [],
    ),
  );
  const curation =
    options.curation && options.bundledCuration !== false
      ? bundledCuration(knowledge, formats).filter(
          (record) => "commit" in record && known.has(record.commit.slice(0, 8)),
        )
      : [];
  const about = wanted === null ? null : wantedFiles(digested, wanted);
  const records = unifyAgents([...digested, ...curation], knowledge.agents)
    // a judgement of a commit that nothing else tells of has nothing to stand beside
    .filter(
      (record) => record.kind !== "curation" || known.size === 0 || known.has(record.commit.slice(0, 8)),
    )
    .filter((record) => record.kind !== "curation" || options.curation)
    .filter((record) => !("commit" in record) || wanted === null || isWanted(record.commit, wanted))
    .filter((record) => record.kind !== "samples" || about?.get(record.file) !== false);
  const commits = join(records, knowledge);
  const isEmpty = commits.length === 0 && !records.some(({ kind }) => kind === "samples");
  const all = [...ingested.problems, ...cloned, ...problems];
  if (isEmpty && options.mayBeEmpty !== true)
    throw nothingFound(paths, { ...ingested, problems: all }, wanted);
  return {
    ingested,
    problems: all,
    records,
    commits,
    fingerprint: () => fingerprintOf(records.map(stableLine)),
  };
}

/** What the files leave untold of the commits; what the clones cannot tell is returned. */
async function addFromClones(
  digest: Digest,
  folders: readonly string[],
  wanted: ReadonlySet<string> | null,
  knowledge: Knowledge,
): Promise<readonly Problem[]> {
  if (folders.length === 0) return [];
  const untold = untoldCommits([...digest.records, ...digest.attempts()]).filter(
    ({ hash }) => wanted === null || isWanted(hash, wanted),
  );
  const { projects: programs } = loadCatalogue("flags/programs", knowledge.layers);
  const { records, problems } = await fromClones(folders, untold, {
    programs,
    condense: condenser(knowledge),
  });
  for (const record of records) digest.add(record);
  return problems;
}

/** Files that tell of commits, and whether a wanted one is among them: values of no commit go with their file. */
function wantedFiles(records: readonly DatasetRecord[], wanted: ReadonlySet<string>): Map<string, boolean> {
  const files = new Map<string, boolean>();
  for (const record of records) {
    if (!("commit" in record) || !("file" in record)) continue;
    files.set(record.file, files.get(record.file) === true || isWanted(record.commit, wanted));
  }
  return files;
}

async function withPatches(digest: Digest, paths: readonly string[], cache: CacheOptions | undefined) {
  const python = await pythonReader();
  if (cache === undefined) return digest.finish(python);
  const memo = new PatchCache(cache, paths);
  try {
    const digested = digest.finish(python, memo);
    memo.save();
    return digested;
  } finally {
    memo.close();
  }
}

function isWanted(commit: string, wanted: ReadonlySet<string>): boolean {
  return [...wanted].some((prefix) => commit.startsWith(prefix) || prefix.startsWith(commit));
}

/** What persons decided: part of the package, beside whatever the data brings. */
function bundledCuration(knowledge: Knowledge, formats: Formats): DatasetRecord[] {
  const files = knowledge.layers.flatMap((layer) =>
    layerNames(layer, "curation").map((name) => path.join(layer.folder, "curation", `${name}.jsonl`)),
  );
  return ingest(files, condenser(knowledge), { formats }).records.filter(
    (record) => record.kind === "curation",
  );
}
