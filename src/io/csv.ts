import Papa from "papaparse";

/** The column names of a table in CSV text; empty where its first line is none. */
export function csvColumns(head: string): readonly string[] {
  return records(head, { preview: 1 })?.[0] ?? [];
}

/**
 * The rows of a CSV text, every value a text: a commit such as `1234e5` must never become a number. A row with too
 * few or too many cells keeps what it has. Undefined where the text is no CSV (a quote that never closes).
 */
export function csvRows(
  text: string | undefined,
  headerRows = 1,
): readonly Readonly<Record<string, string>>[] | undefined {
  const all = (text === undefined ? undefined : records(text, {})) ?? [];
  const rows = all.slice(headerRows);
  const columns = headed(all.slice(0, headerRows));
  if (columns === undefined) return undefined;
  return rows.map((row) => {
    const cells: Record<string, string> = {};
    for (const [index, column] of columns.entries()) cells[column] = row[index] ?? "";
    return cells;
  });
}

/** What stands above each column, from the top down: `Request Latency, Successful Sec, Mean`. */
function headed([first, ...more]: readonly (readonly string[])[]): readonly string[] | undefined {
  return first?.map((group, at) =>
    [group, ...more.map((row) => row[at] ?? "")].filter((cell) => cell !== "").join(", "),
  );
}

function records(text: string, more: { readonly preview?: number }): string[][] | undefined {
  // the separator is given: guessed, it would be another one in a table of one column
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true, ...more });
  return errors.some(({ type }) => type === "Quotes") ? undefined : data;
}
