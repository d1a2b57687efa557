import { documentOf, type Fields, fieldsOf, has, type Place } from "./fields.ts";
import { publishedRows } from "./published.ts";
import { defineSource, merged } from "./source.ts";

const FORMAT = "export-summary-v1";

/** Counts of an export, and the numbers of the commits in which all three variants ran. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "success_with_agent", "success_no_agent", "version_bug", "total")
    );
  },
  parse(file) {
    const rows = documentOf(file)?.["success_with_agent"];
    const read = publishedRows(file, FORMAT, keysOf);
    return merged(
      (Array.isArray(rows) ? rows : []).map((row, index) =>
        read(flat(fieldsOf(row)), ["success_with_agent", index]),
      ),
    );
  },
});

/** The row as the tables write it: `baseline_<metric>` instead of an object a variant. */
function flat(row: Fields): Fields {
  const metrics = ["baseline", "human", "agent"].flatMap((variant) =>
    Object.entries(fieldsOf(row[variant])).map(([key, value]) => [`${variant}_${key}`, value] as const),
  );
  return { ...row, ...Object.fromEntries(metrics) };
}

/** Where the row keeps what `flat` calls by one name. */
function keysOf(column: string): Place {
  const [, variant, key] = /^(baseline|human|agent)_(.+)$/.exec(column) ?? [];
  return variant === undefined || key === undefined ? [column] : [variant, key];
}
