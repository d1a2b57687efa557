import { attemptPart } from "./attemptFile.ts";
import type { FileReader } from "./reader.ts";

/** The words an agent was given. */
export const runTaskText: FileReader = {
  file: (file, { format }) =>
    attemptPart(file, format.name, "task", { asked: [{ pointer: "", text: file.text() }] }),
};
