import type { Era, EraPosition, KnownUntil } from "../model/command.ts";
import type { Project } from "../model/records.ts";
import type { CommitTable, FlagCatalogue, ProjectFlags } from "./flagCatalogue.ts";

const resolved = new WeakMap<FlagCatalogue, Map<string, EraPosition | null>>();

/** Finds the main-line position of an era: by commit, else by date, else by release. null when none is known. */
export function resolveEra(era: Era, project: Project, catalogue: FlagCatalogue): EraPosition | null {
  const known = resolved.get(catalogue) ?? new Map<string, EraPosition | null>();
  resolved.set(catalogue, known);
  // Thousands of lines are checked at one time, and the tables are long.
  const key = `${project} ${era.commit} ${era.date} ${era.release}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = findEra(era, project, catalogue);
  known.set(key, made);
  return made;
}

/** A date that stands for the newest state that is known, whatever its day is. */
export const NEWEST = "9999-12-31";

function findEra(era: Era, project: Project, catalogue: FlagCatalogue): EraPosition | null {
  const flags = catalogue.projects[project];
  if (flags === undefined) return null;
  const at = (position: number | null, by: EraPosition["by"], day: string | null): EraPosition | null =>
    position === null
      ? null
      : { project, position, by, release: releaseAt(flags, position), ...pastOf(flags, day) };
  const byCommit = era.commit === undefined ? null : positionOfCommit(catalogue.commits(project), era.commit);
  const byDate = era.date === undefined ? null : positionOfDate(catalogue.commits(project), flags, era.date);
  const release = era.release === undefined ? undefined : releaseNamed(flags, era.release);
  return (
    at(byCommit, "commit", null) ??
    at(byDate, "date", era.date?.slice(0, 10) ?? null) ??
    at(release?.[1] ?? null, "release", release?.[2] ?? null)
  );
}

/** What is known of a project ends on a day; null where the catalogue does not say when. */
export function knownUntil({ until, releases }: ProjectFlags): KnownUntil | null {
  if (until === undefined) return null;
  const [, day] = until;
  const newest = releases.filter(([, , date]) => date <= day).at(-1);
  return { day, release: newest?.[0] ?? null };
}

function pastOf(flags: ProjectFlags, day: string | null): { readonly past?: KnownUntil } {
  const known = knownUntil(flags);
  return day === null || known === null || day <= known.day || day === NEWEST ? {} : { past: known };
}

/** 7 to 40 hex digits; 7 may be ambiguous, and then nothing is found. */
function positionOfCommit(table: CommitTable | null, commit: string): number | null {
  const prefix = commit.slice(0, 8).toLowerCase();
  if (table === null || !/^[0-9a-f]{7,8}$/.test(prefix)) return null;
  // every command of a commit asks again, and a table is 150 KB
  const known = positions.get(table) ?? new Map<string, number | null>();
  positions.set(table, known);
  const before = known.get(prefix);
  if (before !== undefined) return before;
  const position = searched(table, prefix);
  known.set(prefix, position);
  return position;
}

const positions = new WeakMap<CommitTable, Map<string, number | null>>();

function searched({ hashes }: CommitTable, prefix: string): number | null {
  const found: number[] = [];
  for (let at = hashes.indexOf(prefix); at >= 0; at = hashes.indexOf(prefix, at + 1)) {
    if (at % 8 === 0) found.push(at / 8 + 1);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The last main-line commit of that day or before. Without a commit table the releases give a coarser answer. */
function positionOfDate(table: CommitTable | null, flags: ProjectFlags, date: string): number | null {
  const day = date.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  if (table === null) return flags.releases.findLast(([, , released]) => released <= day)?.[1] ?? null;
  let position = 0;
  let found: number | null = null;
  for (const [on, commits] of table.days) {
    position += commits;
    if (on <= day) found = position;
  }
  return found;
}

/** `0.6.3` or `v0.6.3`, where it is known. */
function releaseNamed(flags: ProjectFlags, release: string): ProjectFlags["releases"][number] | undefined {
  const wanted = release.replace(/^v/, "");
  return flags.releases.find(([version]) => version === wanted);
}

/** The first release that contains a position. */
export function releaseAt(flags: ProjectFlags, position: number): string | null {
  return flags.releases.find(([, at]) => at >= position)?.[0] ?? null;
}

/** `0.8.3 (2025-03-31)` for a position at which something changed. */
export function describePosition(flags: ProjectFlags, position: number): string {
  const date = flags.changes[String(position)]?.slice(0, 10);
  const release = releaseAt(flags, position);
  if (release === null) return date ?? `commit ${position}`;
  return date === undefined ? release : `${release} (${date})`;
}
