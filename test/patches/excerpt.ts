import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("../fixtures/patches/", import.meta.url));

export const corpus = "/work/shared/corpus/";

/** A few lines of a real diff. */
export function excerpt(name: string): string {
  return readFileSync(join(fixtures, name), "utf8");
}

/** A git diff of one modified file from its hunks. */
export function diffOf(path: string, ...hunks: readonly string[]): string {
  return [
    `diff --git a/${path} b/${path}`,
    "index 1111111..2222222 100644",
    `--- a/${path}`,
    `+++ b/${path}`,
    ...hunks,
    "",
  ].join("\n");
}

export interface ExtractedCommit {
  readonly commit_hash: string;
  readonly commit_subject: string;
  readonly commit_message: string;
  readonly timeline_text: string;
  readonly diff_text: string;
  readonly stats: {
    readonly num_edited_lines: number;
    readonly num_files: number;
    readonly num_hunks: number;
  };
}

/** The commits of the corpus with their diffs; none where the corpus is not at hand. */
export function extractedCommits(): ExtractedCommit[] {
  const folders = [
    "hf_cache/alpha-vllm-99-commits/vllm_commits_separated",
    "archive/misc/experiments/sglang_commit_extractions_with_apis",
  ];
  return folders
    .map((folder) => join(corpus, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .map((path) => {
      const commit: ExtractedCommit = JSON.parse(readFileSync(path, "utf8"));
      return commit;
    });
}
