import type { SourceFile } from "../io/file.ts";
import { commitWithChange } from "./commitChange.ts";
import { documentOf, type Fields, has, type Place } from "./fields.ts";
import { quotedTrials } from "./quotedTrials.ts";
import { projectOf } from "./runs.ts";
import { defineSource, merged, type Parsed } from "./source.ts";

const FORMAT = "commit-extraction-v3";

/** A commit with its diff, its message and the page of its pull request, which may quote trials. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && isExtraction(document);
  },
  parse: (file) => extracted(file, documentOf(file) ?? {}, []),
});

export function isExtraction(fields: Fields): boolean {
  return has(fields, "commit_hash", "commit_subject", "diff_text", "timeline_text", "stats");
}

export function extracted(file: SourceFile, fields: Fields, at: Place): Parsed {
  const commit = commitWithChange({
    file,
    format: FORMAT,
    fields,
    at,
    project: projectOf(fields["pr_url"]) ?? projectOf(fields["repo_path"]),
    hashKey: "commit_hash",
    facts: {
      subject: "commit_subject",
      date: "commit_date",
      prUrl: "pr_url",
      models: "models",
      command: "perf_command",
    },
    texts: {
      diff: "diff_text",
      subject: "commit_subject",
      message: "commit_message",
      discussion: "timeline_text",
    },
  });
  const trials = quotedTrials(file, FORMAT, fields, [...at, "timeline_text"]);
  return trials.length === 0 ? commit : merged([commit, { records: trials, problems: [] }]);
}
