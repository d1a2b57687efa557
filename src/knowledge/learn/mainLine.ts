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
export function mainLine(git: Git, ref: string): MainCommit[] {
  const text = git.text(["log", "--first-parent", "--reverse", "--format=%H %cs", ref, "--"]);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ hash: line.slice(0, 40), day: line.slice(41) }));
}

const RAW = "log --first-parent -m --raw -z --no-renames --no-abbrev --no-ext-diff".split(" ");

/** What each commit of the main line changes in its Python files, by hash: after one commit, or from the start, to another. */
export function changesBetween(git: Git, after: string | null, to: string): Map<string, FileChange[]> {
  const range = after === null ? to : `${after}..${to}`;
  const fields = git.text([...RAW, "--format=commit %H", range, "--", "*.py"]).split("\0");
  const changes = new Map<string, FileChange[]>();
  let current: FileChange[] = [];
  // `commit HASH`, `:MODES IDS STATUS`, path, …
  for (const [index, field] of fields.entries()) {
    const words = field.trimStart().split(" ");
    if (words[0] === "commit" && !fields[index - 1]?.startsWith(":")) {
      current = [];
      changes.set(words[1]?.slice(0, 40) ?? "", current);
    } else if (words[0]?.startsWith(":") === true) {
      const [, , , id = "", status = ""] = words;
      current.push({
        path: copied(fields[index + 1] ?? ""),
        blob: status.startsWith("D") ? null : copied(id),
      });
    }
  }
  return changes;
}

/** A text of its own: a piece of another would keep the whole of it in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

/** Every Python file at a commit. */
export function filesAt(git: Git, commit: string): FileChange[] {
  const text = git.text(["ls-tree", "-r", "-z", "--full-tree", commit]);
  return text.split("\0").flatMap((line) => {
    const [head = "", path = ""] = line.split("\t");
    return path.endsWith(".py") ? [{ path, blob: head.split(" ")[2] ?? null }] : [];
  });
}
