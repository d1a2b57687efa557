import type { SourceFile } from "../io/file.ts";
import type { CommitRecord, Project } from "../model/records.ts";
import { commitRecord } from "./commitFacts.ts";
import { type Fields, hash } from "./fields.ts";

/** The `instance` object that the runners wrote beside a result: what the data set says of the commit. */
export function instanceFacts(
  file: SourceFile,
  instance: Fields,
  format: string,
  project: Project | undefined,
): readonly CommitRecord[] {
  const commit = hash(instance["commit_hash"]);
  if (commit === undefined) return [];
  const keys = { subject: "commit_subject", prUrl: "pr_url", models: "models", command: "perf_command" };
  return [commitRecord({ file, format, commit, project, at: ["instance"], fields: instance }, keys)];
}
