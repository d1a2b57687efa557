import { duplicateKeys } from "../io/duplicateKeys.ts";
import type { SourceFile } from "../io/file.ts";
import type { Problem } from "../model/records.ts";

/** Larger documents are recordings of agents, which hold no measurement. */
const LOOK_LIMIT = 4 * 1024 * 1024;

/** What is wrong with a file of one document that could be read all the same. */
export function documentProblems(file: SourceFile): Problem[] {
  if (file.size > LOOK_LIMIT || !file.mayBeDocument()) return [];
  const document = file.json();
  if (!document.ok) return [];
  return [...wrongName(file), ...doubleKeys(file, "", file.text(), document.value)];
}

/** The same for one row of a file of rows. */
export function doubleKeys(
  { path }: Pick<SourceFile, "path">,
  at: string,
  text: string,
  value: unknown,
): Problem[] {
  if (text.length > LOOK_LIMIT) return [];
  return duplicateKeys(text, value).map((place) => ({
    file: path,
    pointer: `${at}${place}`,
    reason: "the key stands twice in one object; only the last value was read",
    advice: "keep the one that is meant",
  }));
}

function wrongName({ path }: SourceFile): Problem[] {
  const name = /\.(csv|parquet|diff|patch)$/i.exec(path)?.[0];
  if (name === undefined) return [];
  const reason = `the name ends in ${name}, the content is JSON and was read as JSON`;
  return [{ file: path, pointer: "", reason, advice: "rename the file" }];
}
