import type { SourceFile } from "../io/file.ts";
import { quoteOf } from "../model/origin.ts";
import type { CurationRecord } from "../model/records.ts";
import { tableRows } from "./commitTable.ts";
import { type Fields, has, listOf, type Place, pointer } from "./fields.ts";
import { defineSource } from "./source.ts";

const FORMAT = "vllm-commits-analysis";

/** The fields of a record that are a person's judgement, not a fact. */
const annotations: readonly (readonly [key: string, field: CurationRecord["field"]])[] = [
  ["perf_change", "perf-change"],
  ["correct_domain", "correct-domain"],
  ["invalid", "invalid"],
  ["has_baseline", "has-baseline"],
  ["target_type", "target-type"],
  ["approach_type", "approach-type"],
  ["corrected_perf_command", "corrected-command"],
  ["corrected_baseline_perf_command", "corrected-baseline-command"],
];

/** Commits that a person went through, with the person's marks and corrected commands. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    listOf(file)?.every((row) => has(row, "full_commit", "instance_id", "perf_change")) ?? false,
  parse: (file) =>
    tableRows(
      {
        file,
        format: FORMAT,
        project: "vllm",
        hashKeys: ["full_commit", "commit_hash"],
        facts: {
          subject: "commit_subject",
          prUrl: "pr_url",
          instanceId: "instance_id",
          hardware: "hardware",
          command: "perf_command",
        },
        more: (row, commit, at) => curation(file, row, commit, at),
      },
      listOf(file) ?? [],
    ),
});

function curation(file: SourceFile, row: Fields, commit: string, at: Place): CurationRecord[] {
  return annotations.flatMap(([key, field]) => {
    const value = row[key];
    if (typeof value !== "string" && typeof value !== "boolean") return [];
    const origin = { file: file.path, pointer: pointer(...at, key), quote: quoteOf(String(value)) };
    return [
      { kind: "curation", commit, project: "vllm", format: FORMAT, file: file.path, field, value, origin },
    ];
  });
}
