import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/* Git clones made in a moment: a whole history goes into one `git fast-import`, with the same hashes every time. */

/** One commit: the files that it changes, null for those that it removes. */
export interface Step {
  readonly day: string;
  readonly files: Readonly<Record<string, string | null>>;
  readonly message?: string;
  /** Lightweight tags on it. */
  readonly tags?: readonly string[];
  /** Absent: main. A branch begins at what main has by then. */
  readonly branch?: string;
  /** A branch that it merges into its own. */
  readonly merges?: string;
  /** Begins a history of its own, with nothing before it. */
  readonly apart?: true;
}

export interface MadeClone {
  readonly folder: string;
  /** 40 hex digits of each step. */
  readonly hashes: readonly string[];
}

const made: string[] = [];

/** An empty folder that `removeFolders` takes away. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "benchtriage-clone-"));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function makeClone(steps: readonly Step[], folder = path.join(newFolder(), "engine")): MadeClone {
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  const marks = path.join(folder, "marks");
  git(folder, ["fast-import", "--quiet", "--force", `--export-marks=${marks}`], streamOf(steps));
  const hashes = new Map(
    readFileSync(marks, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" ") as [string, string]),
  );
  return { folder, hashes: steps.map((_, index) => hashes.get(`:${index + 1}`) ?? "") };
}

export function git(folder: string, words: readonly string[], input = ""): string {
  const identity = [
    "-c",
    "user.name=A Developer",
    "-c",
    "user.email=dev",
    "-c",
    "protocol.file.allow=always",
  ];
  const { status, stdout, stderr, error } = spawnSync("git", ["-C", folder, ...identity, ...words], {
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${words.join(" ")}: ${error?.message ?? stderr}`);
  return stdout;
}

function streamOf(steps: readonly Step[]): string {
  const begun = new Set<string>();
  return steps
    .map((step, index) => {
      const { branch = "main", merges } = step;
      const from =
        step.apart === true || begun.has(branch) || begun.size === 0 ? [] : ["from refs/heads/main"];
      begun.add(branch);
      const seconds = Date.parse(`${step.day}T12:00:00Z`) / 1000 + index;
      return [
        ...(step.apart === true ? [`reset refs/heads/${branch}`] : []),
        `commit refs/heads/${branch}`,
        `mark :${index + 1}`,
        `committer A Developer <dev> ${seconds} +0000`,
        data(step.message ?? `Step ${index + 1}`),
        ...from,
        ...(merges === undefined ? [] : [`merge refs/heads/${merges}`]),
        ...Object.entries(step.files).map(([file, text]) =>
          text === null ? `D ${file}` : `M 100644 inline ${file}\n${data(text)}`,
        ),
        "",
        ...(step.tags ?? []).map((tag) => `reset refs/tags/${tag}\nfrom :${index + 1}\n`),
      ].join("\n");
    })
    .join("\n");
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
