import type { CommitTable, ProjectFlags } from "../../commands/flagCatalogue.ts";
import { pythonParser } from "../../io/pythonGrammar.ts";
import type { Project } from "../../model/records.ts";
import { align, type Alignment, type Before, type Remark } from "./base.ts";
import { Blobs } from "./blobs.ts";
import { commitFile, flagFile, restore, restored } from "./catalogue.ts";
import { type Clone, openClone } from "./clone.ts";
import { Library } from "./library.ts";
import { changesBetween, filesAt, type MainCommit, mainLine } from "./mainLine.ts";
import { type LearnProblem, problemsOf } from "./problems.ts";
import type { ProjectPrograms } from "./programs.ts";
import { releasesOf } from "./releases.ts";
import { Scene } from "./scene.ts";

interface LearnOptions {
  readonly project: Project;
  readonly repo: string;
  /** Where the main line ends; absent: at what the clone has checked out. */
  readonly ref?: string | undefined;
  /** A commit from which on everything is read again, or `start`. */
  readonly since?: string | undefined;
  /** What is known already; null: nothing. */
  readonly before: Before | null;
  readonly programs: readonly ProjectPrograms[];
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Lesson {
  /** The files as they are to be; null where the clone has nothing new. */
  readonly files: { readonly flags: ProjectFlags; readonly commits: CommitTable } | null;
  readonly last: MainCommit;
  /** Commits of the main line, and how many of them were read now. */
  readonly commits: number;
  readonly read: number;
  readonly remarks: readonly Remark[];
  readonly problems: readonly LearnProblem[];
}

/**
 * Reads a clone's main line from where earlier knowledge ends: flags of every program and set, releases, commits and
 * model architectures. Nothing of the clone is run, and nothing is written.
 * @throws UserError where there is no such clone
 */
export async function learn(options: LearnOptions): Promise<Lesson> {
  const { before, project } = options;
  const programs = options.programs.find((each) => each.project === project);
  if (programs === undefined) throw new Error(`no programs of ${project} are known`);
  const clone = openClone(options.repo, options.ref, programs, options.programs);
  const alignment = align(before, mainLine(clone.git, clone.head), clone.isShallow, options.since);
  const { line, known, remarks } = alignment;
  const last = line.at(-1) ?? { hash: clone.head, day: "" };
  const head = { last, commits: line.length, read: line.length - known, remarks };
  if (known === line.length) return { ...head, files: null, problems: [] };
  const { problems, ...walked } = await walk(clone, alignment, programs, options);
  const releases = releasesOf(clone.git, line, {
    programs,
    before: (before?.flags.releases ?? []).filter(([, position]) => position <= known),
  });
  const flags = flagFile({ ...walked, programs, line, releases, earlier: before?.flags.changes ?? {} });
  return { ...head, files: { flags, commits: commitFile(project, line) }, problems };
}

/** Commits whose changes are looked up, and whose files are read ahead, at once. */
const AT_ONCE = 200;

/** Follows the programs over the commits that are not known. */
async function walk(
  { git }: Clone,
  { line, known, outside }: Alignment,
  programs: ProjectPrograms,
  { before, onProgress }: LearnOptions,
) {
  const blobs = new Blobs(git);
  const library = new Library(await pythonParser(), blobs);
  const earlier = known === 0 ? null : (before?.flags ?? null);
  const scene = new Scene(programs, library, blobs, earlier === null ? new Map() : restored(earlier, known));
  const { timeline } = scene.architectures;
  for (const [name, ...ends] of earlier?.architectures ?? []) restore(timeline, name, {}, ends, known);
  try {
    // where the clone does not reach back to the last commit that is known, reading begins with the clone's first
    const first = known > 0 && known === outside ? known + 1 : known;
    if (first > 0) {
      const warm = new RegExp(programs.warm);
      const files = filesAt(git, line[first - 1]?.hash ?? "");
      for (const { path, blob } of files) library.change(path, blob);
      blobs.ahead(files.flatMap(({ path, blob }) => (blob !== null && warm.test(path) ? [blob] : [])));
    }
    scene.begin(Math.max(1, first));
    for (let from = first; from < line.length; from += AT_ONCE) {
      const until = Math.min(from + AT_ONCE, line.length);
      const after = from <= outside ? null : (line[from - 1]?.hash ?? null);
      const changes = changesBetween(git, after, line[until - 1]?.hash ?? "");
      const files = [...changes.values()].flat();
      blobs.ahead(files.flatMap(({ path, blob }) => (blob !== null && scene.wants(path) ? [blob] : [])));
      for (let position = from + 1; position <= until; position += 1)
        scene.step(position, changes.get(line[position - 1]?.hash ?? "") ?? []);
      onProgress?.(until - known, line.length - known);
    }
    const { stories, doubts } = scene;
    return { stories, architectures: timeline, problems: problemsOf(doubts, library.broken, line) };
  } finally {
    library.close();
  }
}
