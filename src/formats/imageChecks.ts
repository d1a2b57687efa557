import { documentOf, type Fields, fieldsOf, has, hash, isFields, number, present, text } from "./fields.ts";
import { errorOf, modeOf } from "./runs.ts";
import { defineSource, merged } from "./source.ts";
import { variantRun } from "./variantRun.ts";

const FORMAT = "image-checks";

/**
 * Whether the images of a registry start and serve. A row that names the commit it was run for is a run of that commit;
 * of the others only the tag holds digits, which may be those of a parent, so that they are no run of anything.
 */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) => rowsOf(documentOf(file)).length > 0,
  parse: (file) =>
    merged(
      rowsOf(documentOf(file)).map((row, index) => {
        const commit = hash(row["commit"]);
        if (commit === undefined) return { records: [], problems: [] };
        const at = ["results", index];
        const command = text(row["perf_command"]);
        return variantRun({
          file,
          format: FORMAT,
          pipeline: FORMAT,
          commit,
          variant: "human",
          at,
          metrics: fieldsOf(row["metrics"]),
          metricsAt: [...at, "metrics"],
          status: row["status"],
          mode: modeOf(row["benchmark_type"], command),
          printed: text(row["raw_output"]),
          printedAt: [...at, "raw_output"],
          workload: present({ engineVersion: text(row["sglang_version"]) }),
          more: {
            project: "sglang",
            command,
            image: text(row["image"]),
            error: errorOf(row["error"]),
            durationS: number(row["duration_s"]),
          },
        });
      }),
    ),
});

function rowsOf(document: Fields | undefined): readonly Fields[] {
  const rows = document?.["results"];
  if (!Array.isArray(rows) || rows.length === 0) return [];
  return rows.every((row) => isFields(row) && has(row, "image", "status", "metrics", "duration_s"))
    ? rows
    : [];
}
