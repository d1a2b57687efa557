import type { Fields } from "./fields.ts";
import { ownRecord } from "./ownDataset.ts";
import { type FileReader, merged, problemOnly } from "./reader.ts";

/** benchtriage's own set as Parquet (export/parquet.ts says what stands where). */
export const ownParquet: FileReader = {
  file(file) {
    const rows = file.table()?.rows();
    if (rows === undefined) return problemOnly(file, "", "the table is damaged", "export it again");
    const records = new Map<unknown, Fields[]>();
    for (const [index, row] of rows.entries()) {
      const known = records.get(row["benchtriage_row"]);
      const numbered = { ...row, index };
      if (known === undefined) records.set(row["benchtriage_row"], [numbered]);
      else known.push(numbered);
    }
    return merged(
      [...records.values()].map((own) => ownRecord(file, `/${String(own[0]?.["index"])}`, whole(own))),
    );
  },
};

/** The record of some rows: the JSON of one of them, and what each says of a measurement. */
function whole(rows: readonly Fields[]): unknown {
  const json = rows.map((row) => row["benchtriage_record"]).find((each) => typeof each === "string");
  const record: unknown = typeof json === "string" ? JSON.parse(json) : undefined;
  if (typeof record !== "object" || record === null || !("kind" in record) || record.kind !== "run")
    return record;
  const measurements = rows
    .filter(({ metric }) => metric !== null)
    .map(({ metric, statistic, value, unit, key, pointer, parser }) => ({
      metric,
      statistic,
      value,
      unit,
      key,
      pointer,
      parser,
    }));
  return { ...record, measurements };
}
