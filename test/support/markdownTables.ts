/** A GFM table as a page prints it, with the heading it stands under. */
export interface PrintedTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a page, in order. */
export function tablesOf(page: string): PrintedTable[] {
  const lines = page.split("\n");
  let heading = "";
  return lines.flatMap((line, at) => {
    if (/^#+ /.test(line)) heading = line;
    if (!/^\|[ :|-]+\|$/.test(line) || !line.includes("--")) return [];
    const end = lines.findIndex((each, index) => index > at && !each.startsWith("|"));
    const rows = lines.slice(at + 1, end < 0 ? undefined : end).map(cellsOf);
    return [{ heading, head: cellsOf(lines[at - 1] ?? ""), rows }];
  });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** What is wrong with a table's total by the four sentences of src/report/page/table.ts; empty when it adds up. */
export function totalErrors({ heading, head, rows }: PrintedTable): string[] {
  const last = rows.at(-1);
  if (last?.[0] !== "Total") return [];
  const above = rows.slice(0, -1);
  const columns = last.flatMap((cell, at) => {
    const where = `${heading}, column ${head[at] ?? "?"}`;
    const whole = /^([\d,]+(?:\.\d+)?)$/.exec(cell)?.[1] ?? /^([\d,]+) of [\d,]+/.exec(cell)?.[1];
    if (whole !== undefined) {
      const sum = above.reduce((total, row) => total + leading(row[at] ?? ""), 0);
      return Math.abs(sum - number(whole)) < 0.05
        ? []
        : [`${where}: rows add up to ${sum}, the total says ${cell}`];
    }
    const counted = /^([\d,]+) \p{L}/u.exec(cell)?.[1];
    if (counted === undefined || number(counted) === above.length) return [];
    return [`${where}: ${above.length} rows, the total says ${cell}`];
  });
  return [...columns, ...(head.at(-1) === "Total" ? rows.flatMap((row) => rowErrors(heading, row)) : [])];
}

function rowErrors(heading: string, row: readonly string[]): string[] {
  const sum = row.slice(1, -1).reduce((total, cell) => total + leading(cell), 0);
  return sum === leading(row.at(-1) ?? "")
    ? []
    : [`${heading}, row ${row[0] ?? "?"}: cells add up to ${sum}, the last says ${row.at(-1) ?? "?"}`];
}

function leading(cell: string): number {
  const digits = /^([\d,]+(?:\.\d+)?)/.exec(cell)?.[1];
  return digits === undefined ? 0 : number(digits);
}

function number(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

/** Shares whose percentage does not follow from their two counts: `3 of 14`, `12 of 96 (13 %)`. */
export function shareErrors({ heading, head, rows }: PrintedTable): string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const [, count = "", total = "", percent] =
        /^([\d,]+) of ([\d,]+)(?: \(((?:[<>]\u00a0)?\d+)\u00a0%\))?/.exec(
          cell.replaceAll(/\\|&[lg]t;/g, (c) => ({ "&lt;": "<", "&gt;": ">" })[c] ?? ""),
        ) ?? [];
      if (count === "") return [];
      const [part, whole] = [number(count), number(total)];
      const exact = (100 * part) / whole;
      const right =
        percent === undefined ||
        (percent === "<\u00a01"
          ? part > 0 && exact < 0.5
          : percent === ">\u00a099"
            ? part < whole && exact >= 99.5
            : Math.round(exact) === Number(percent));
      return part <= whole && right ? [] : [`${heading}, column ${head[at] ?? "?"}: ${cell}`];
    }),
  );
}

/** Commits that stand in two rows of a table that sorts commits into classes (its last column is "Which"). */
export function commitsInTwoClasses({ heading, head, rows }: PrintedTable): string[] {
  if (head.at(-1) !== "Which") return [];
  const commits = rows.flatMap((row) =>
    [...(row.at(-1) ?? "").matchAll(/commits\/([0-9a-f]{8})\.md/g)].map(([, id]) => id),
  );
  return commits.filter((id, at) => commits.indexOf(id) !== at).map((id) => `${heading}: ${id}`);
}
