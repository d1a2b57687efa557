import { commitWithChange } from "./commitChange.ts";
import { documentOf, has } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { defineSource } from "./source.ts";

/** A commit with its diff and message, under shorter names than version 3 and without a discussion. */
export default defineSource({
  name: "commit-extraction-v2",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined && has(document, "commit_hash", "subject", "message", "diff_text", "llm_reason")
    );
  },
  parse(file) {
    const fields = documentOf(file) ?? {};
    return commitWithChange({
      file,
      format: "commit-extraction-v2",
      fields,
      at: [],
      project: projectOf(fields["repo_path"]),
      hashKey: "commit_hash",
      facts: { subject: "subject", date: "date" },
      texts: { diff: "diff_text", subject: "subject", message: "message" },
    });
  },
});
