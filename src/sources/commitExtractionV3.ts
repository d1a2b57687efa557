import type { SourceFile } from "../io/file.ts";
import type { Project } from "../model/records.ts";
import { commitRecord } from "./commitFacts.ts";
import { documentOf, type Fields, has, hash, present } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { defineSource, problemOnly, type RawChange } from "./source.ts";

const FORMAT = "commit-extraction-v3";

/** A commit with its diff, its message and the page of its pull request. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "commit_hash", "commit_subject", "diff_text", "timeline_text", "stats")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const commit = hash(document["commit_hash"]);
    if (commit === undefined)
      return problemOnly(file, "/commit_hash", "no commit hash", "add the commit's hash");
    const project = projectOf(document["pr_url"]) ?? projectOf(document["repo_path"]);
    const record = commitRecord(
      { file, format: FORMAT, commit, project, at: [], fields: document },
      {
        subject: "commit_subject",
        date: "commit_date",
        prUrl: "pr_url",
        models: "models",
        command: "perf_command",
      },
    );
    return { records: [record, rawChange(file, document, commit, project)], problems: [] };
  },
});

function rawChange(
  file: SourceFile,
  document: Fields,
  commit: string,
  project: Project | undefined,
): RawChange {
  const prose = (key: string) => (typeof document[key] === "string" ? document[key] : "");
  return {
    kind: "raw-change",
    commit,
    ...present({ project }),
    format: FORMAT,
    file: file.path,
    diff: prose("diff_text"),
    subject: prose("commit_subject"),
    message: prose("commit_message"),
    discussion: prose("timeline_text"),
    pointers: {
      diff: "/diff_text",
      subject: "/commit_subject",
      message: "/commit_message",
      discussion: "/timeline_text",
    },
  };
}
