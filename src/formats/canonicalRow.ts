import type { SourceFile } from "../io/file.ts";
import type { Problem } from "../model/records.ts";
import { commitWithChange } from "./commitChange.ts";
import { type Fields, fieldsOf, has, type Place, pointer } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { merged, type Parsed } from "./source.ts";

export const CANONICAL = "canonical-dataset";

export function isCanonical(fields: Fields): boolean {
  return has(fields, "instance_id", "base_commit", "head_commit", "duration_changes", "human_performance");
}

/**
 * A task of the first data set: a commit, its parent and its diff. Its durations are of a test that stands in the row;
 * some are seconds and some milliseconds, and nothing tells which, so that they stay in the file. Infinity stood for a
 * test that failed.
 */
export function canonicalRow(file: SourceFile, fields: Fields, at: Place): Parsed {
  const read = commitWithChange({
    file,
    format: CANONICAL,
    fields,
    at,
    project: projectOf(fields["repo"]),
    hashKey: "head_commit",
    facts: { date: "created_at", parent: "base_commit" },
    texts: { diff: "patch", message: "gt_commit_message" },
  });
  return merged([read, { records: [], problems: nonFinite(file, fields, at) }]);
}

function nonFinite(file: SourceFile, fields: Fields, at: Place): Problem[] {
  const changes = Array.isArray(fields["duration_changes"]) ? fields["duration_changes"] : [];
  return changes.flatMap((change, index) => {
    const sides = Object.entries(fieldsOf(change)).filter(([, values]) => [values].flat().some(isNotFinite));
    const [first] = sides;
    if (first === undefined) return [];
    const names = sides.map(([name]) => name).join(", ");
    return [
      {
        file: file.path,
        pointer: pointer(...at, "duration_changes", index, first[0]),
        reason: `a measurement is NaN or infinite (${names})`,
        advice: "the test failed: mend it and measure again",
      },
    ];
  });
}

function isNotFinite(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}
