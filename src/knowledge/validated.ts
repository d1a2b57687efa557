import { readFileSync } from "node:fs";
import type * as z from "zod";
import { UserError } from "../model/userError.ts";
import { shapeErrors } from "./shapeError.ts";

/** How many objections one message holds. */
const SHOWN = 5;

/**
 * A value in its shape.
 * @param where what messages call the file
 * @throws UserError with the places that differ and the nearest word that is known
 */
export function validated<T extends z.ZodType>(
  value: unknown,
  schema: T,
  where: string,
  advice: string,
): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const errors = shapeErrors(read.error, schema, value);
  const lines = errors
    .slice(0, SHOWN)
    .map(({ pointer, what }) => (pointer === "" ? what : `${pointer}: ${what}`));
  const more = errors.length - SHOWN;
  throw new UserError(
    `${where}: ${[...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n  ")}`,
    advice,
  );
}

/** @throws UserError for what is no JSON */
export function jsonOf(text: string, where: string, advice: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${where} is no JSON: ${why}`, advice, { cause: error });
  }
}

/** A JSON file that a command line names, validated. */
export function loadUsers<T extends z.ZodType>(file: string, schema: T, what: string): z.infer<T> {
  const advice = `correct the ${what}`;
  return validated(jsonOf(usersText(file, what), file, advice), schema, file, advice);
}

/** @throws UserError where there is no such file */
export function usersText(
  file: string,
  what: string,
  advice = "give a file, or one of the built-in names",
): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`no such ${what}: ${file}`, advice, { cause: error });
  }
}
