import path from "node:path";
import { openAnyClone } from "../knowledge/learn/clone.ts";
import type { Git } from "../knowledge/learn/git.ts";
import { commitsNamed, diffOf, type ToldCommit } from "../knowledge/learn/toldCommits.ts";
import type { ProjectPrograms } from "../knowledge/learn/programs.ts";
import type { Condense, CondensedRecord, RawChange } from "../model/raw.ts";
import type { AttemptRecord } from "../model/attempts.ts";
import type { CommitRecord, DatasetRecord, Problem, Project } from "../model/records.ts";

/*
 * What no file of the set tells of its commits, from git clones: subject, date, parent and what changed.
 */

/** What a clone can tell of a commit. */
const told = ["subject", "date", "parent", "change"] as const;
type Told = (typeof told)[number];

/** A commit of the set, and what its files do not tell of it. */
export interface Untold {
  /** The longest hash any file has. */
  readonly hash: string;
  readonly project: Project | null;
  readonly lacks: ReadonlySet<Told>;
}

/** Commits of which the files leave something untold, in the order of their hashes. */
export function untoldCommits(records: readonly (DatasetRecord | AttemptRecord)[]): Untold[] {
  const commits = new Map<string, { hash: string; project: Project | null; lacks: Set<Told> }>();
  for (const record of records) {
    if (record.kind === "dataset" || record.kind === "samples" || record.kind === "curation") continue;
    const id = record.commit.slice(0, 8);
    const known = commits.get(id) ?? { hash: record.commit, project: null, lacks: new Set(told) };
    if (record.commit.length > known.hash.length) known.hash = record.commit;
    known.project ??= record.project ?? null;
    for (const each of toldIn(record)) known.lacks.delete(each);
    commits.set(id, known);
  }
  return [...commits.values()]
    .filter(({ lacks }) => lacks.size > 0)
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
}

function toldIn(record: Exclude<DatasetRecord, { kind: "dataset" | "samples" }>): Told[] {
  if (record.kind === "run") return record.parent === undefined ? [] : ["parent"];
  if (record.kind !== "commit") return [];
  const { facts, change } = record;
  return told.filter((each) => (each === "change" ? change !== undefined : facts[each] !== undefined));
}

export interface FromClones {
  readonly records: readonly CondensedRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Asks clones for what is untold, the first one first. Each thing is told once: what a file tells stays untouched.
 * @param folders of git clones, bare ones too
 * @throws UserError for a folder that is no clone
 */
export async function fromClones(
  folders: readonly string[],
  untold: readonly Untold[],
  { programs, condense }: { readonly programs: readonly ProjectPrograms[]; readonly condense: Condense },
): Promise<FromClones> {
  const records: CondensedRecord[] = [];
  const problems: Problem[] = [];
  let open = untold;
  for (const folder of folders) {
    const clone = await openAnyClone(folder, programs);
    const asked = open.filter(
      ({ project }) => project === null || clone.project === null || project === clone.project,
    );
    const found = await commitsNamed(
      clone.git,
      asked.map(({ hash }) => hash),
    );
    const teller = new Teller(clone);
    for (const commit of asked) {
      const known = found.get(commit.hash);
      if (known === undefined) teller.unknown.push(commit.hash);
      else {
        const condensed = condense(await teller.tell(commit, known));
        records.push(...condensed.records);
        problems.push(...condensed.problems);
      }
    }
    const name = path.basename(path.resolve(folder));
    if (asked.length === 0 && open.length > 0 && clone.project !== null)
      problems.push(otherProject(name, clone.project));
    problems.push(...teller.problems(name, asked.length));
    open = open.filter(({ hash }) => !found.has(hash));
  }
  return { records, problems };
}

function otherProject(clone: string, project: Project): Problem {
  const reason = `this clone is of ${project}, and no commit of the set that needs one is`;
  return { file: clone, pointer: "", reason, advice: "--repo with a clone of the other project" };
}

type Clone = Awaited<ReturnType<typeof openAnyClone>>;

/** Makes records of what one clone tells, and counts what it cannot tell. */
class Teller {
  readonly unknown: string[] = [];
  readonly #cut: string[] = [];
  readonly #undiffed: string[] = [];
  readonly #git: Git;
  readonly #clone: Clone;

  constructor(clone: Clone) {
    this.#git = clone.git;
    this.#clone = clone;
  }

  async tell({ lacks, project }: Untold, commit: ToldCommit): Promise<(CommitRecord | RawChange)[]> {
    const isCut = commit.parent === null && this.#clone.isShallow;
    if (isCut && (lacks.has("parent") || lacks.has("change"))) this.#cut.push(commit.hash);
    const diff = !lacks.has("change") || isCut ? null : await diffOf(this.#git, commit);
    if (diff === null && lacks.has("change") && !isCut) this.#undiffed.push(commit.hash);
    const place = { format: "git-show", file: `git show ${commit.hash.slice(0, 8)}` };
    const [subject = ""] = commit.message.split("\n", 1);
    const values = { subject, date: commit.date, parent: commit.parent };
    const facts = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value === null || !lacks.has(name as Told) ? [] : [[name, { value, pointer: "" }]],
      ),
    );
    const owner = project ?? this.#clone.project;
    const record: CommitRecord = {
      kind: "commit",
      commit: commit.hash,
      ...(owner === null ? {} : { project: owner }),
      ...place,
      facts,
    };
    return diff === null ? [record] : [record, changeOf(commit, subject, diff, place)];
  }

  problems(clone: string, asked: number): Problem[] {
    const problem = (hashes: readonly string[], what: string, advice: string): Problem[] =>
      hashes.length === 0 ? [] : [{ file: clone, pointer: "", reason: `${what}: ${listed(hashes)}`, advice }];
    const { unknown } = this;
    return [
      ...problem(
        unknown,
        `${unknown.length} of ${asked} commits asked for are not in this clone`,
        "git fetch there, or --repo with the clone that has them",
      ),
      ...problem(
        this.#cut,
        `the shallow clone begins with ${this.#cut.length} of the commits: parent and change are not told`,
        "git fetch --unshallow there",
      ),
      ...problem(
        this.#undiffed,
        `the change of ${this.#undiffed.length} commits cannot be read from this clone`,
        "a clone with all contents: git clone without --filter",
      ),
    ];
  }
}

function changeOf(
  { hash, message }: ToldCommit,
  subject: string,
  diff: string,
  place: { readonly format: string; readonly file: string },
): RawChange {
  const pointers = { diff: "", subject: "", message: "", discussion: "" };
  return { kind: "raw-change", commit: hash, ...place, diff, subject, message, discussion: "", pointers };
}

/** Hashes named in a problem; the rest is counted. */
const NAMED = 5;

function listed(hashes: readonly string[]): string {
  const named = hashes.slice(0, NAMED).map((hash) => hash.slice(0, 8));
  const more = hashes.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
