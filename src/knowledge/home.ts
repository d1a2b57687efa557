import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type * as z from "zod";
import { home } from "../io/package.ts";
import { UserError } from "../model/userError.ts";

/** Folders of the package that are knowledge, not input. */
export const ownFolders: readonly string[] = ["catalogues", "policies", "schemas", "curation"].map((name) =>
  path.join(home, "data", name),
);

/** A JSON file of the package, validated. Damage to it is a damaged installation, not a user's mistake. */
export function loadOwn<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  const file = path.join(home, name);
  return validated(
    JSON.parse(readFileSync(file, "utf8")),
    schema,
    name,
    "reinstall benchtriage: the file is part of it",
  );
}

/** Every catalogue as it stands, in the order of names. */
export function catalogueTexts(): Buffer[] {
  const folder = path.join(home, "data/catalogues");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name)));
}

export function ownText(name: string): string {
  return readFileSync(path.join(home, name), "utf8");
}

/** A JSON file of the user, validated. */
export function loadUsers<T extends z.ZodType>(file: string, schema: T, what: string): z.infer<T> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(`no such ${what}: ${file}`, `give a file, or one of the built-in names`);
  }
  try {
    return validated(JSON.parse(text), schema, file, `mend the ${what}`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      `mend the ${what}`,
      { cause: error },
    );
  }
}

function validated<T extends z.ZodType>(
  value: unknown,
  schema: T,
  where: string,
  advice: string,
): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new UserError(
    `${where}: ${issue?.path.join("/") ?? ""}: ${issue?.message ?? "does not fit its schema"}`,
    advice,
  );
}
