import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { digestChange } from "../../src/patches/digest.ts";
import { catalogue, pointers } from "./catalogues.ts";
import { corpus, hasShared } from "./shared.ts";

interface Extracted {
  readonly commit_hash: string;
  readonly commit_subject: string;
  readonly commit_message: string;
  readonly commit_date: string;
  readonly timeline_text: string;
  readonly diff_text: string;
  readonly perf_command: string | null;
  readonly models: readonly string[] | null;
}

interface Listed {
  readonly commit_hash: string;
  readonly commit_subject: string;
  readonly hardware: string;
  readonly models?: readonly string[];
  readonly perf_command?: string;
}

const folders = {
  vllm: "hf_cache/alpha-vllm-99-commits/vllm_commits_separated",
  sglang: "archive/misc/experiments/sglang_commit_extractions_with_apis",
} as const;

/** The commits of the corpus whose diff is stored, with what was read from it; none where ../shared is missing. */
export function realCommits() {
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(corpus, file), "utf8")) as T;
  const of = (project: keyof typeof folders) => {
    const folder = folders[project];
    const names = existsSync(path.join(corpus, folder)) ? readdirSync(path.join(corpus, folder)) : [];
    return names.map((name) => {
      const commit = read<Extracted>(`${folder}/${name}`);
      const { change } = digestChange(
        {
          diff: commit.diff_text,
          subject: commit.commit_subject,
          message: commit.commit_message,
          discussion: commit.timeline_text,
          pointers,
        },
        catalogue,
      );
      const ignored = catalogue.ignoredPaths.map((pattern) => new RegExp(pattern, "i"));
      const sources = change.files.filter(({ path: file }) => !ignored.some((pattern) => pattern.test(file)));
      return { commit, project, short: commit.commit_hash.slice(0, 8), change, sources };
    });
  };
  const commits = hasShared ? [...of("vllm"), ...of("sglang")] : [];
  const listed = hasShared ? read<Listed[]>("data/mappings/omniperf_dataset.json") : [];
  return { commits, listed };
}
