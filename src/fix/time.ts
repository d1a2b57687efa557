import { knownUntil, NEWEST } from "../commands/era.ts";
import type { FlagCatalogue, ProjectFlags } from "../commands/flagCatalogue.ts";
import type { Era } from "../model/command.ts";
import type { Project } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { type Moment, momentOf } from "../knowledge/commandReader.ts";

/** A commit that a result set dates: what `--at` may name although the main line does not have it. */
export interface DatedCommit {
  readonly hash: string;
  readonly date: string | null;
}

/**
 * The time that `--at` means for a project: a commit of the given set, else of the main line, a date, or a release.
 * Without `--at` the newest state of the main line that the catalogue knows. Throws UserError for an unknown commit.
 */
export function timeOf(
  at: string | undefined,
  project: Project,
  catalogue: FlagCatalogue,
  dated: readonly DatedCommit[],
): Moment | null {
  if (at === undefined) {
    const newest = momentOf({ date: NEWEST }, project, catalogue);
    return newest === null ? null : { ...newest, date: null };
  }
  const era = eraFrom(at, dated);
  const found = momentOf(era, project, catalogue);
  if (found !== null) return found;
  throw unknownTime(at, era, project, catalogue);
}

function unknownTime(at: string, era: Era, project: Project, catalogue: FlagCatalogue): UserError {
  const flags = catalogue.projects[project];
  if (era.commit !== undefined)
    return new UserError(
      `commit ${at} is not on ${project}'s main line${untilWords(flags)}`,
      "give the commit's date: --at 2025-03-11 (or a release: --at 0.8.3)",
    );
  const isRelease = /^v?\d+(\.\d+)+/.test(at);
  const [version, , day] = flags?.releases.at(-1) ?? [];
  if (!isRelease || version === undefined)
    return new UserError(
      `cannot read --at ${at}`,
      "give the commit's date: --at 2025-03-11 (or a release: --at 0.8.3)",
    );
  return new UserError(
    `${at} is no release of ${project} that is known: the newest is ${version} (${day})`,
    `give a date (--at 2025-03-11), or read newer ones: benchtriage learn ${project} --repo CLONE`,
  );
}

function untilWords(flags: ProjectFlags | undefined): string {
  const until = flags === undefined ? null : knownUntil(flags);
  return until === null ? "" : ` to ${until.day}`;
}

/** Months and days that no calendar has would be taken for some other day. */
function realDay(at: string): string {
  const day = at.slice(0, 10);
  const time = new Date(`${day}T00:00:00Z`);
  if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)) return at;
  throw new UserError(`--at ${at} is no day of the calendar`, "give a date as in --at 2025-03-11");
}

function eraFrom(at: string, dated: readonly DatedCommit[]): Era {
  if (/^\d{4}-\d{2}-\d{2}/.test(at)) return { date: realDay(at) };
  if (!/^[0-9a-f]{7,40}$/i.test(at)) return { release: at };
  const prefix = at.toLowerCase();
  const known = dated.find(({ hash }) => hash.startsWith(prefix) || prefix.startsWith(hash));
  return known === undefined ? { commit: at } : { commit: known.hash, date: known.date ?? undefined };
}
