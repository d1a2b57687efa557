import { documentOf, type Fields, has, isFields } from "./fields.ts";
import { recordless } from "./recordless.ts";
import { hasColumns, isListWith } from "./table.ts";

const rowsWith =
  (list: string, ...keys: readonly string[]) =>
  (document: Fields): boolean => {
    const rows = document[list];
    return Array.isArray(rows) && rows.length > 0 && rows.every((row) => isFields(row) && has(row, ...keys));
  };

const documents: readonly ((document: Fields) => boolean)[] = [
  // of one batch of agent runs
  (document) => has(document, "metadata", "overview", "time_to_first_edit", "patch_size", "outliers"),
  (document) => has(document, "max_commits", "max_violations", "instant_edits"),
  rowsWith("matches", "soft_speedup_likelihood", "hard_metric_type", "hard_agent_vs_human_pct"),
  // of the published comparison
  rowsWith("cells", "n_rollouts", "cv_pct", "canonical_class"),
  rowsWith("cells", "true_success", "hard_success", "ts_wilson"),
  (document) => {
    const lists = Object.values(document);
    const isStep = (row: unknown) => isFields(row) && has(row, "steps", "edit_calls", "bash_calls");
    return lists.length > 0 && lists.every((rows) => Array.isArray(rows) && rows.every(isStep));
  },
  // of a campaign's progress
  rowsWith("results", "commit", "status"),
  (document) => has(document, "commit_classification", "working_commits"),
  (document) => has(document, "working_commits", "failed_commits_by_reason"),
  (document) => has(document, "_schema_version", "commits", "_default_fixes"),
];

const tables: readonly (readonly string[])[] = [
  ["task_dir", "returncode", "pre_commit", "human_commit", "category"],
  ["tag", "version", "throughput", "status"],
];

/**
 * Rates, means and counts over runs that stand in files of their own, made by others. They repeat what is read there,
 * or sum up what is not here; a number without its run is no measurement.
 */
export default recordless("campaign-statistics", (file) => {
  if (tables.some((columns) => hasColumns(file, ...columns))) return true;
  if (isListWith(file, "commit", "metric", "human_improvement_pct", "agents")) return true;
  const document = documentOf(file);
  return document !== undefined && documents.some((isShape) => isShape(document));
});
