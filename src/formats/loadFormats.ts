import type { DeclaredMetric } from "../model/declaredMetric.ts";
import { isMetric, metric } from "../model/metrics.ts";
import { unitFactor } from "../model/units.ts";
import { UserError } from "../model/userError.ts";
import { type FormatRow, formatSchema } from "./format.ts";
import { Formats } from "./formats.ts";
import { readers } from "./readers.ts";

/** A file of a folder of formats. */
export interface RowFile {
  /** What messages call it. */
  readonly place: string;
  readonly text: string;
}

export interface PlacedRow {
  readonly place: string;
  readonly row: FormatRow;
}

/** @throws UserError for a file that is no row of a format */
export function rowsIn(files: readonly RowFile[]): readonly PlacedRow[] {
  return files.map((file) => ({ place: file.place, row: rowOf(file) }));
}

/** Of rows with one name the last: the nearest to the user stands there. */
export function lastOfEach(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return [...new Map(rows.map((placed) => [placed.row.name, placed])).values()];
}

/** What the rows declare beside the registry. */
export function metricsIn(rows: readonly PlacedRow[]): DeclaredMetric[] {
  return rows.flatMap(({ row }) => row.metrics);
}

/**
 * The rows as formats, once the metrics that they declare are known.
 * @throws UserError for a row with a metric that nobody declares, or a unit that is none of its
 */
export function formatsOf(rows: readonly PlacedRow[]): Formats {
  for (const { place, row } of rows) {
    for (const { metric: id, unit, at } of [...row.values, ...row.summaries, ...row.samples]) {
      if (!isMetric(id))
        throw wrong(place, `${at}: no metric is called ${id}; a row can declare one under \`metrics\``);
      const known = metric(id).unit;
      if (typeof unit === "string" && unitFactor(unit, known) === null)
        throw wrong(place, `${at}: ${id} is in ${known}, not in ${unit}`);
    }
  }
  return new Formats(
    rows.map(({ row }) => row),
    readers,
  );
}

function rowOf({ place, text }: RowFile): FormatRow {
  const read = formatSchema.safeParse(documentIn(place, text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw wrong(place, `${issue?.path.join("/") ?? ""}: ${issue?.message ?? "does not fit its schema"}`);
  }
  if (!Object.hasOwn(readers, read.data.reader))
    throw wrong(
      place,
      `reader: none is called ${read.data.reader}; there are ${Object.keys(readers).join(", ")}`,
    );
  return read.data;
}

function documentIn(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong(place, error instanceof Error ? error.message : String(error));
  }
}

function wrong(place: string, reason: string): UserError {
  return new UserError(`${place}: ${reason}`, "data/schemas/format.schema.json says what a row may hold");
}
