import type { Cell, Grid } from "./cells.ts";

/**
 * CSV by RFC 4180: a header line, CRLF after every line, quotes where a comma, a quote or a line break asks for them.
 * A null is an empty field and empty text is `""`, so the two stay apart. (danfo's toCSV quotes nothing.) Text that a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); numbers are no text.
 */
export function csvOf({ columns, rows }: Grid): string {
  return [columns, ...rows].map((row) => lineOf(row)).join("");
}

function lineOf(row: readonly Cell[]): string {
  const line = row.map(fieldOf).join(",");
  // A lone null would be a blank line, which readers skip.
  return `${line === "" ? '""' : line}\r\n`;
}

function fieldOf(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
