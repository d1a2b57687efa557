import type { Git } from "./git.ts";

export interface MainCommit {
  /** 40 hex digits. */
  readonly hash: string;
  /** Day of the commit, as its committer's clock had it. */
  readonly day: string;
}

export interface FileChange {
  readonly path: string;
  /** The content's id; null where the file is gone. */
  readonly blob: string | null;
}

/** The commits that the main line went through, oldest first: of a merge the first parent. */
export async function mainLine(git: Git, ref: string): Promise<MainCommit[]> {
  const text = await git.text(["log", "--first-parent", "--reverse", "--format=%H %cs", ref, "--"]);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ hash: line.slice(0, 40), day: line.slice(41) }));
}

/** What each commit of the main line changes in its files, by hash; `after` excluded, all of them where it is null. */
export async function changesAfter(
  git: Git,
  { after, ref, paths }: { after: string | null; ref: string; paths: readonly string[] },
): Promise<Map<string, FileChange[]>> {
  const changes = new Map<string, FileChange[]>();
  const reader = recordReader(changes);
  const range = after === null ? ref : `${after}..${ref}`;
  const words = [
    "log",
    "--first-parent",
    "-m",
    "--raw",
    "-z",
    "--no-renames",
    "--no-abbrev",
    "--no-ext-diff",
  ];
  await git.pieces([...words, "--format=commit %H", range, "--", ...paths], (piece) => reader.take(piece));
  reader.end();
  return changes;
}

/** Fields end with NUL: `commit HASH`, `:MODES IDS STATUS`, path, … */
function recordReader(changes: Map<string, FileChange[]>) {
  let rest = "";
  let current: FileChange[] = [];
  let record: string | null = null;
  const field = (text: string): void => {
    const line = text.replace(/^\n+/, "");
    if (record !== null) {
      current.push({ path: line, blob: blobOf(record) });
      record = null;
    } else if (line.startsWith("commit ")) {
      current = [];
      changes.set(line.slice(7, 47), current);
    } else if (line.startsWith(":")) record = line;
  };
  return {
    take(piece: string): void {
      const fields = (rest + piece).split("\0");
      rest = fields.pop() ?? "";
      for (const each of fields) field(each);
    },
    end(): void {
      if (rest !== "") field(rest);
    },
  };
}

function blobOf(record: string): string | null {
  const [, , , id = "", status = ""] = record.split(" ");
  return status.startsWith("D") ? null : id;
}

/** Every file below the paths at a commit. */
export async function filesAt(git: Git, commit: string, paths: readonly string[]): Promise<FileChange[]> {
  const text = await git.text(["ls-tree", "-r", "-z", "--full-tree", commit]);
  const isWanted = pathFilter(paths);
  return text.split("\0").flatMap((line) => {
    const tab = line.indexOf("\t");
    const path = line.slice(tab + 1);
    const id = line.slice(0, tab).split(" ")[2];
    return tab < 0 || id === undefined || !isWanted(path) ? [] : [{ path, blob: id }];
  });
}

/** The pathspecs used here: folders and `*.py`. */
function pathFilter(paths: readonly string[]): (path: string) => boolean {
  return (path) =>
    paths.some((each) => (each.startsWith("*") ? path.endsWith(each.slice(1)) : path.startsWith(each)));
}
