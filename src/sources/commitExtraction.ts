import type { SourceFile } from "../io/file.ts";
import { type CommitRecord, type Project } from "../model/records.ts";
import { documentOf, type Fields, hash, has, pointer, present, text } from "./fields.ts";
import { defineSource, type SourceRecord } from "./source.ts";

/** A commit with its diff, its message and the page of its pull request. */
export default defineSource({
  name: "commit-extraction-v3",
  version: 1,
  detect: (file) => {
    const document = documentOf(file);
    return document !== undefined && has(document, "commit_hash", "commit_subject", "diff_text", "timeline_text", "stats");
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const commit = hash(document["commit_hash"]);
    if (commit === undefined) {
      return { records: [], problems: [{ file: file.path, pointer: "/commit_hash", reason: "no commit hash", advice: "add the commit's hash" }] };
    }
    return { records: commitRecords(file, document, commit), problems: [] };
  },
});

function commitRecords(file: SourceFile, document: Fields, commit: string): SourceRecord[] {
  const project = projectOf(document);
  const at = <T>(value: T | undefined, key: string) => (value === undefined ? undefined : { value, pointer: pointer(key) });
  const models = Array.isArray(document["models"]) ? document["models"].flatMap((model) => text(model) ?? []) : [];
  const record: CommitRecord = {
    kind: "commit",
    commit,
    ...(project === undefined ? {} : { project }),
    format: "commit-extraction-v3",
    file: file.path,
    facts: present({
      subject: at(text(document["commit_subject"]), "commit_subject"),
      date: at(text(document["commit_date"]), "commit_date"),
      prUrl: at(text(document["pr_url"]), "pr_url"),
      models: models.length === 0 ? undefined : { value: models, pointer: "/models" },
      command: at(text(document["perf_command"]), "perf_command"),
    }),
  };
  const prose = (key: string) => (typeof document[key] === "string" ? document[key] : "");
  return [
    record,
    {
      kind: "raw-change",
      commit,
      ...(project === undefined ? {} : { project }),
      format: "commit-extraction-v3",
      file: file.path,
      diff: prose("diff_text"),
      subject: prose("commit_subject"),
      message: prose("commit_message"),
      discussion: prose("timeline_text"),
      pointers: { diff: "/diff_text", subject: "/commit_subject", message: "/commit_message", discussion: "/timeline_text" },
    },
  ];
}

function projectOf(document: Fields): Project | undefined {
  const where = `${String(document["pr_url"])} ${String(document["repo_path"])}`;
  if (/sglang/i.test(where)) return "sglang";
  return /vllm/i.test(where) ? "vllm" : undefined;
}
