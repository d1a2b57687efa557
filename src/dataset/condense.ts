import type { Sourced } from "../model/facts.ts";
import type { CommitRecord, DatasetRecord, RunRecord } from "../model/records.ts";
import { recordOf } from "../model/runState.ts";
import type { FactName, JoinedCommit } from "./join.ts";
import { placeOf, staleEffects } from "./staleEffects.ts";

/**
 * The records of a set without what tells the same again: copies of runs, a commit's fact in a second file with the
 * same value, words on an attempt's origin that nobody contradicts. What contradicts stays, so
 * that the condensed set gives the same verdicts, comparisons and contradictions; only copies are no longer counted.
 * Records of no commit are not its matter.
 * @param mappings the formats whose silence means something: a mapping without a parent is a gap
 */
export function condensed(commits: readonly JoinedCommit[], mappings: readonly string[]): DatasetRecord[] {
  return commits.flatMap((commit) => [
    ...condensedFacts(commit, mappings),
    ...condensedRuns(commit),
    ...commit.curation,
    ...commit.attempts.map((attempt) => ({
      ...attempt,
      attribution: attempt.attribution.filter(({ wrong }) => wrong === true),
    })),
  ]);
}

/** Runs that count; of the copies the rows whose stored effect contradicts their values. */
function condensedRuns({ runs, copies }: JoinedCommit): RunRecord[] {
  const all = [...runs, ...copies.map(({ run }) => run)];
  const places = new Set(staleEffects(all).map(({ run }) => placeOf(run)));
  return [...new Set([...runs, ...all.filter((run) => places.has(placeOf(run)))])].map(recordOf);
}

const factNames = [
  "subject",
  "date",
  "parent",
  "prUrl",
  "instanceId",
  "hardware",
  "mode",
  "models",
  "command",
  "image",
  "parentImage",
] as const satisfies readonly FactName[];

/** Of every value of a fact the place that is believed first. */
function condensedFacts(commit: JoinedCommit, mappings: readonly string[]): CommitRecord[] {
  const kept = new Set(factNames.flatMap((name) => firstPlaces(name, commit[name])));
  const records = commit.records.flatMap((record) => {
    if (mappings.includes(record.format)) return [record];
    const facts = Object.fromEntries(
      Object.entries(record.facts).filter(([name, fact]) =>
        kept.has(placeKey(name, record.format, record.file, fact?.pointer ?? "")),
      ),
    ) as CommitRecord["facts"];
    const isEmpty = Object.keys(facts).length === 0 && record.change === undefined;
    return isEmpty ? [] : [{ ...record, facts }];
  });
  return records.map((record, index) => (index > 0 ? record : whole(record, commit)));
}

/** The records that are left out may have held the longer hash, or whose commit it is. */
function whole(record: CommitRecord, { hash, project }: JoinedCommit): CommitRecord {
  return { ...record, commit: hash, ...(project === null ? {} : { project }) };
}

function firstPlaces(name: string, values: readonly Sourced<unknown>[]): string[] {
  const places = new Map<string, string>();
  for (const { value, format, origin } of values) {
    const key = JSON.stringify(value);
    if (!places.has(key)) places.set(key, placeKey(name, format, origin.file, origin.pointer));
  }
  return [...places.values()];
}

function placeKey(name: string, format: string, file: string, pointer: string): string {
  return JSON.stringify([name, format, file, pointer]);
}
