import { parse } from "csv-parse/sync";

/** The column names of a table in CSV text; empty where its first line is none. */
export function csvColumns(head: string): readonly string[] {
  return records(head, { to: 1 })?.[0] ?? [];
}

/**
 * The rows of a CSV text, every value a text: a commit such as `1234e5` must never become a number. A row with too
 * few or too many cells keeps what it has. Undefined where the text is no CSV (a quote that never closes).
 */
export function csvRows(text: string | undefined): readonly Readonly<Record<string, string>>[] | undefined {
  const [columns, ...rows] = (text === undefined ? undefined : records(text, {})) ?? [];
  if (columns === undefined) return undefined;
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ""])));
}

function records(text: string, more: { readonly to?: number }): string[][] | undefined {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, ...more });
  } catch {
    return undefined;
  }
}
