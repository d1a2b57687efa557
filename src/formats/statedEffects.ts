import type { StatedEffect, Variant } from "../model/records.ts";
import { type Fields, number, type Place, pointer } from "./fields.ts";

/** The effects an object holds under the names of its metrics, in percent; a value that is not finite is none. */
export function statedEffects(fields: Fields, at: Place, against: Variant): StatedEffect[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const pct = number(value);
    return pct === undefined ? [] : [{ key, against, pct, pointer: pointer(...at, key) }];
  });
}

/** The columns of a table whose names start with `prefix`, under what follows it. */
export function statedColumns(
  row: Fields,
  prefix: string,
  at: Place,
  against: Variant,
  keysOf: (column: string) => Place,
): StatedEffect[] {
  const columns = Object.keys(row).filter((column) => column.startsWith(prefix));
  return columns.flatMap((column) => {
    const pct = number(row[column]);
    if (pct === undefined) return [];
    return [{ key: column.slice(prefix.length), against, pct, pointer: pointer(...at, ...keysOf(column)) }];
  });
}

export function nonEmpty<T>(values: readonly T[]): T[] | undefined {
  return values.length === 0 ? undefined : [...values];
}
