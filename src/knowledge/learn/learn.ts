import type { CommitTable, ProjectFlags } from "../../commands/flagCatalogue.ts";
import { pythonParser } from "../../io/pythonGrammar.ts";
import type { Project } from "../../model/records.ts";
import { align, type Alignment, type Before, type Remark } from "./base.ts";
import { Blobs } from "./blobs.ts";
import { commitFile, flagFile, restored, restoredArchitectures } from "./catalogue.ts";
import { type Clone, openClone } from "./clone.ts";
import { Library } from "./library.ts";
import { changesAfter, filesAt, type MainCommit, mainLine } from "./mainLine.ts";
import type { ProjectPrograms } from "./programs.ts";
import { problemsOf, type LearnProblem } from "./problems.ts";
import { grammarOf } from "./python/grammar.ts";
import { releasesOf } from "./releases.ts";
import { Scene } from "./scene.ts";
import { patternOf } from "../../model/patterns.ts";

export interface LearnOptions {
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

/** What the Python files of a clone are found by. */
const PYTHON = ["*.py"];

/**
 * Reads a clone's main line from where earlier knowledge ends: flags of every program and set, releases, commits and
 * model architectures. Nothing of the clone is run, and nothing is written.
 * @throws UserError where there is no such clone
 */
export async function learn(options: LearnOptions): Promise<Lesson> {
  const programs = options.programs.find(({ project }) => project === options.project);
  if (programs === undefined) throw new Error(`no programs of ${options.project} are known`);
  const clone = await openClone(options.repo, options.ref, programs, options.programs);
  const own = await mainLine(clone.git, clone.head);
  const alignment = align(options.before, own, { isShallow: clone.isShallow, since: options.since });
  const { line, known, remarks } = alignment;
  const last = line.at(-1) ?? { hash: clone.head, day: "" };
  const head = { last, commits: line.length, read: line.length - known, remarks };
  if (known === line.length) return { ...head, files: null, problems: [] };
  const walked = await walk(clone, alignment, programs, options);
  const { before } = options;
  const releases = await releasesOf(clone.git, line, {
    programs,
    before: (before?.flags.releases ?? []).filter(([, position]) => position <= known),
  });
  const flags = flagFile({ ...walked, programs, line, releases, earlier: before?.flags.changes ?? {} });
  return {
    ...head,
    files: { flags, commits: commitFile(programs.project, line) },
    problems: walked.problems,
  };
}

/** Follows the programs over the commits that are not known. */
async function walk(
  { git, head }: Clone,
  { line, known, outside }: Alignment,
  programs: ProjectPrograms,
  { before, onProgress }: LearnOptions,
) {
  const blobs = new Blobs(git);
  const library = new Library(grammarOf(await pythonParser()), blobs);
  try {
    const earlier = known === 0 ? null : (before?.flags ?? null);
    const scene = new Scene(programs, library, blobs, {
      stories: earlier === null ? new Map() : restored(earlier, known),
      architectures: earlier === null ? [] : restoredArchitectures(earlier, known),
    });
    const first = await begin(scene, { git, library, blobs, line, known, outside, programs });
    const after = line[first - 1];
    const range = { after: first <= outside ? null : (after?.hash ?? null), ref: head, paths: PYTHON };
    const changes = await changesAfter(git, range);
    for (let position = first + 1; position <= line.length; position += 1) {
      const hash = line[position - 1]?.hash ?? "";
      await scene.step(position, changes.get(hash) ?? []);
      changes.delete(hash);
      onProgress?.(position - known, line.length - known);
    }
    const { stories, architectures, doubts } = scene;
    const problems = problemsOf(doubts, library.broken, line);
    return { stories, architectures: architectures.timeline, problems };
  } finally {
    library.close();
    await blobs.close();
  }
}

/**
 * Puts the library where reading begins: at the last commit that is known, or, where the clone does not reach back to
 * it, at the clone's first. Returns the position of that commit; 0 where reading begins with the first of all.
 */
async function begin(
  scene: Scene,
  at: {
    readonly git: Clone["git"];
    readonly library: Library;
    readonly blobs: Blobs;
    readonly line: readonly MainCommit[];
    readonly known: number;
    readonly outside: number;
    readonly programs: ProjectPrograms;
  },
): Promise<number> {
  const position = at.known > 0 && at.known === at.outside ? at.known + 1 : at.known;
  if (position > 0) {
    const files = await filesAt(at.git, at.line[position - 1]?.hash ?? "", PYTHON);
    for (const { path, blob } of files) at.library.change(path, blob);
    const warm = patternOf(at.programs.warm);
    await at.blobs.ahead(files.flatMap(({ path, blob }) => (blob !== null && warm.test(path) ? [blob] : [])));
  }
  await scene.begin(Math.max(1, position));
  at.blobs.forget();
  return position;
}
