import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

export interface FoundFile {
  /** Relative to the input root, with forward slashes: what every origin names. */
  readonly label: string;
  readonly absolute: string;
  readonly size: number;
}

export interface Unreadable {
  readonly label: string;
  readonly reason: string;
}

export interface Walk {
  readonly root: string;
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly Unreadable[];
  /** Files inside folders that are never input (.git, node_modules, the tool's own). */
  readonly leftOut: number;
}

const neverInput = new Set([".git", "node_modules", ".benchtriage"]);

/** A folder with this file in it holds a report of ours: replaced as a whole by the next one, and never input. */
export const REPORT_MARKER = ".benchtriage-report";

/**
 * Every file under the given paths, sorted by label, each once even where paths overlap or links form a loop.
 * Labels are relative to the deepest folder that holds all paths, so no name of this machine enters a report.
 * Throws where a path does not exist (the caller says it in a person's words).
 */
export function walk(paths: readonly string[], leaveOut: readonly string[] = []): Walk {
  const absolutes = paths.map((each) => path.resolve(each));
  const root = commonRoot(absolutes.map((each) => (statSync(each).isDirectory() ? each : path.dirname(each))));
  const found = new Map<string, FoundFile>();
  const unreadable: Unreadable[] = [];
  const seen = new Set<string>();
  const excluded = new Set(leaveOut.map((each) => path.resolve(each)));
  let leftOut = 0;

  const label = (absolute: string) => path.relative(root, absolute).split(path.sep).join("/");
  const visit = (absolute: string): void => {
    if (excluded.has(absolute) || neverInput.has(path.basename(absolute))) {
      leftOut += countFiles(absolute);
      return;
    }
    try {
      const stat = statSync(absolute);
      if (!stat.isDirectory()) {
        if (stat.isFile()) found.set(absolute, { label: label(absolute), absolute, size: stat.size });
        return;
      }
      const real = realpathSync(absolute);
      if (seen.has(real)) return;
      seen.add(real);
      const names = readdirSync(absolute).sort();
      if (names.includes(REPORT_MARKER)) leftOut += countFiles(absolute);
      else for (const name of names) visit(path.join(absolute, name));
    } catch (error) {
      unreadable.push({ label: label(absolute), reason: reasonOf(error) });
    }
  };
  for (const absolute of absolutes) visit(absolute);
  const files = [...found.values()].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return { root, files, unreadable, leftOut };
}

function commonRoot(folders: readonly string[]): string {
  let root = folders[0] ?? process.cwd();
  for (const folder of folders) {
    while (folder !== root && !folder.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) root = path.dirname(root);
  }
  return root;
}

function countFiles(absolute: string): number {
  try {
    const stat = lstatSync(absolute);
    if (!stat.isDirectory()) return 1;
    return readdirSync(absolute).reduce((sum, name) => sum + countFiles(path.join(absolute, name)), 0);
  } catch {
    return 0;
  }
}

/** The operating system's code in a person's words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const words: Readonly<Record<string, string>> = {
    EACCES: "no permission to read it",
    ELOOP: "a loop of symbolic links",
    ENOENT: "a link to something that does not exist",
  };
  return (code === undefined ? undefined : words[code]) ?? (error instanceof Error ? error.message : String(error));
}
