import { existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { readBytes } from "./lines.ts";

export interface FoundFile {
  /** Relative to the input root, with forward slashes: what every origin names. */
  readonly label: string;
  readonly absolute: string;
  readonly size: number;
  /** Identity of the content as far as the file system tells, for the cache. */
  readonly stamp: string;
  /** Of the last change, in milliseconds. */
  readonly mtimeMs: number;
}

interface Unreadable {
  readonly label: string;
  readonly reason: string;
}

export interface Walk {
  readonly root: string;
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly Unreadable[];
  /** Places with files that are never input (.git, node_modules, the tool's own), and how many. */
  readonly leftOut: readonly { readonly label: string; readonly files: number }[];
}

const neverInput = new Set([".git", "node_modules", ".benchtriage"]);

/** A folder with this file in it holds a report of ours: replaced as a whole by the next one, and never input. */
export const REPORT_MARKER = ".benchtriage-report";

/** Record of one trial of `benchtriage run`, in a folder named after its block, place and try. */
const TRIAL = "trial.json";
const trialFolder = /^\d+-\d+-\d+$/;

/** Of a job of `benchtriage run`, beside the folders of its variants. */
const JOURNAL = "journal.jsonl";

/**
 * Every file under the given paths, sorted by label, each once even where paths overlap or links form a loop.
 * Labels are relative to the deepest folder that holds all paths, so no name of this machine enters a report.
 * Throws where a path does not exist (the caller says it in a person's words).
 * @param root what labels are relative to
 * @param onFile called for each file as it is found, about in the order of the labels
 */
export function walk(
  paths: readonly string[],
  leaveOut: readonly string[] = [],
  onFile: (file: FoundFile) => void = () => undefined,
  root = rootOf(paths),
): Walk {
  const absolutes = paths.map((each) => path.resolve(each));
  const excluded = new Set(leaveOut.map((each) => path.resolve(each)));
  const tops = absolutes.map((each) => realpathSync(each));
  const walker = new Walker(root, tops, excluded, onFile);
  for (const absolute of absolutes) walker.visit(absolute);
  return walker.result();
}

/** The deepest folder that holds all paths. */
export function rootOf(paths: readonly string[]): string {
  const absolutes = paths.map((each) => path.resolve(each));
  return commonRoot(absolutes.map((each) => (statSync(each).isDirectory() ? each : path.dirname(each))));
}

class Walker {
  readonly root: string;
  /** Where the given paths really are. */
  readonly tops: readonly string[];
  readonly excluded: ReadonlySet<string>;
  readonly onFile: (file: FoundFile) => void;
  readonly found = new Map<string, FoundFile>();
  readonly unreadable = new Map<string, Unreadable>();
  readonly seen = new Set<string>();
  readonly left = new Map<string, number>();

  constructor(
    root: string,
    tops: readonly string[],
    excluded: ReadonlySet<string>,
    onFile: (file: FoundFile) => void,
  ) {
    this.root = root;
    this.tops = tops;
    this.excluded = excluded;
    this.onFile = onFile;
  }

  visit(absolute: string): void {
    if (this.excluded.has(absolute) || neverInput.has(path.basename(absolute))) {
      this.left.set(absolute, countFiles(absolute));
      return;
    }
    if (this.found.has(absolute)) return;
    // outside of `look`, because an error of who is called is none of the file
    for (const name of this.#look(absolute)) this.visit(path.join(absolute, name));
    const file = this.found.get(absolute);
    if (file !== undefined) this.onFile(file);
  }

  /** Takes note of what stands there; of a folder, the names in it. */
  #look(absolute: string): readonly string[] {
    try {
      const own = lstatSync(absolute);
      const stat = own.isSymbolicLink() ? statSync(absolute) : own;
      if (own.isSymbolicLink() && this.#leadsOut(absolute)) {
        this.#refuse(absolute, "a link out of the folder: give its target as a path of its own");
        return [];
      }
      if (stat.isDirectory()) return this.#namesIn(absolute);
      if (stat.isFile()) this.#take(absolute, stat);
      else this.#refuse(absolute, "neither a file nor a folder");
    } catch (error) {
      this.#refuse(absolute, reasonOf(error, isLink(absolute)));
    }
    return [];
  }

  #leadsOut(absolute: string): boolean {
    const real = realpathSync(absolute);
    return !this.tops.some((each) => real === each || real.startsWith(each + path.sep));
  }

  #namesIn(absolute: string): readonly string[] {
    const real = realpathSync(absolute);
    if (this.seen.has(real)) return [];
    this.seen.add(real);
    const names = readdirSync(absolute);
    if (trialFolder.test(path.basename(absolute)) && (names.includes(TRIAL) || isOfRun(absolute)))
      return this.#onlyTrial(absolute, names);
    if (names.includes(JOURNAL) && isJournal(path.join(absolute, JOURNAL)))
      return this.#onlyVariants(absolute, names);
    if (!names.includes(REPORT_MARKER)) return names.toSorted();
    this.left.set(absolute, countFiles(absolute));
    return [];
  }

  /** A trial's record holds what its client's files hold: they are no further trials. One that has none is not over. */
  #onlyTrial(absolute: string, names: readonly string[]): readonly string[] {
    const record = names.filter((name) => name === TRIAL);
    this.left.set(absolute, names.length - record.length);
    return record;
  }

  /** What a runner keeps for itself beside its trials tells nothing that they do not. */
  #onlyVariants(absolute: string, names: readonly string[]): readonly string[] {
    const own = names.filter((name) => name === JOURNAL || name === "work" || name.startsWith("."));
    for (const name of own) this.left.set(path.join(absolute, name), countFiles(path.join(absolute, name)));
    return names.filter((name) => !own.includes(name)).toSorted();
  }

  #take(absolute: string, stat: Stats): void {
    const stamp = `${stat.size}-${stat.mtimeMs}-${stat.ino}`;
    this.found.set(absolute, {
      label: this.#label(absolute),
      absolute,
      size: stat.size,
      stamp,
      mtimeMs: stat.mtimeMs,
    });
  }

  #refuse(absolute: string, reason: string): void {
    this.unreadable.set(absolute, { label: this.#label(absolute), reason });
  }

  #label(absolute: string): string {
    // every path here begins with the root; path.relative would take a third of the walk
    const name = absolute.slice(this.root.endsWith(path.sep) ? this.root.length : this.root.length + 1);
    return path.sep === "/" ? name : name.split(path.sep).join("/");
  }

  result(): Walk {
    const byLabel = (a: { readonly label: string }, b: { readonly label: string }) =>
      a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
    return {
      root: this.root,
      files: [...this.found.values()].toSorted(byLabel),
      unreadable: [...this.unreadable.values()].toSorted(byLabel),
      leftOut: [...this.left].map(([absolute, files]) => ({ label: this.#label(absolute), files })),
    };
  }
}

function commonRoot(folders: readonly string[]): string {
  let root = folders[0] ?? process.cwd();
  for (const folder of folders) {
    while (folder !== root && !folder.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) {
      root = path.dirname(root);
    }
  }
  return root;
}

function countFiles(absolute: string): number {
  try {
    if (!lstatSync(absolute).isDirectory()) return 1;
    return readdirSync(absolute).reduce((sum, name) => sum + countFiles(path.join(absolute, name)), 0);
  } catch {
    return 0;
  }
}

/** A folder of job, variant and trial, whose journal stands at the job. */
function isOfRun(trial: string): boolean {
  return isJournal(path.join(trial, "..", "..", JOURNAL));
}

function isJournal(absolute: string): boolean {
  try {
    return readBytes(absolute).toString("latin1").startsWith('{"event":"started","trial":');
  } catch {
    return false;
  }
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The operating system's code in a person's words; no path of this machine in it. */
export function reasonOf(error: unknown, atLink = false): string {
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  const words: Readonly<Record<string, string>> = {
    EACCES: "no permission to read it",
    EPERM: "no permission to read it",
    ELOOP: "a loop of symbolic links",
    ENOENT: atLink
      ? "a link to something that does not exist"
      : "it went away while reading, or its name is not valid UTF-8",
    EIO: "the disk failed",
    EMFILE: "too many files are open",
    ENAMETOOLONG: "its path is too long",
  };
  if (code !== undefined) return words[code] ?? `the system refused it (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/** Whether a path names anything. */
export function exists(place: string): boolean {
  return existsSync(place);
}
