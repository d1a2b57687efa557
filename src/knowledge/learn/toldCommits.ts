import { type Git, GitError } from "./git.ts";

/** What a clone tells of a commit, its diff aside. */
export interface ToldCommit {
  /** 40 hex digits. */
  readonly hash: string;
  /** Null where a history begins, or where a shallow clone does. */
  readonly parent: string | null;
  /** When it came to its branch, with the zone of that clock: ISO 8601. */
  readonly date: string;
  /** As git keeps it: the first line is the subject. */
  readonly message: string;
}

/** A diff that is longer was not made for readers. */
const LONGEST_DIFF = 64 * 1024 * 1024;

/** The commits of a clone that are named by a whole hash or its first digits, by that name; others are left out. */
export async function commitsNamed(git: Git, names: readonly string[]): Promise<Map<string, ToldCommit>> {
  const hashes = await hashesOf(git, names);
  const told = await toldOf(git, [...new Set(hashes.values())]);
  return new Map(
    [...hashes].flatMap(([name, hash]) => {
      const found = told.get(hash);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

async function hashesOf(git: Git, names: readonly string[]): Promise<Map<string, string>> {
  const asked = names.map((name) => `${name}^{commit}\n`).join("");
  const answers = (await git.text(["cat-file", "--batch-check"], asked)).split("\n");
  return new Map(
    names.flatMap((name, index) => {
      const [hash = "", type] = (answers[index] ?? "").split(" ");
      // a branch may bear a hash as its name, and is another commit then
      return type === "commit" && hash.startsWith(name) ? [[name, hash] as const] : [];
    }),
  );
}

const FIELDS = "%H%n%P%n%cI%n%B";

async function toldOf(git: Git, hashes: readonly string[]): Promise<Map<string, ToldCommit>> {
  if (hashes.length === 0) return new Map();
  const words = ["log", "--no-walk=unsorted", "--no-patch", "-z", "--encoding=UTF-8", `--format=${FIELDS}`];
  const text = await git.text([...words, "--stdin"], hashes.map((hash) => `${hash}\n`).join(""));
  return new Map(
    text.split("\0").flatMap((record) => {
      const [hash = "", parents = "", date = "", ...message] = record.split("\n");
      if (hash === "") return [];
      const parent = parents.split(" ")[0] || null;
      return [[hash, { hash, parent, date, message: message.join("\n").trim() }] as const];
    }),
  );
}

/** What a commit changed against its (first) parent; null where the clone lacks what is needed, or it is too long. */
export async function diffOf(git: Git, { hash, parent }: ToldCommit): Promise<string | null> {
  const form = ["-p", "-r", "--find-renames", "--full-index", "--no-ext-diff", "--no-textconv", "--no-color"];
  const ends = parent === null ? ["--root", "--no-commit-id", hash] : [parent, hash];
  try {
    const diff = await git.text(["diff-tree", ...form, ...ends, "--"]);
    return diff.length > LONGEST_DIFF ? null : diff;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
