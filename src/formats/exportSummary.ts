import type { Fields, Place } from "./fields.ts";
import { fieldsOf } from "./fields.ts";
import { publishedRow } from "./published.ts";
import type { ObjectReader } from "./reader.ts";

/** The numbers of the commits in which all three variants ran, an object a variant. */
export const exportSummary: ObjectReader = {
  object: ({ file, format, fields, at }) => publishedRow({ file, format, row: flat(fields), at, keysOf }),
};

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
