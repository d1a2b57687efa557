import { attemptFile } from "./attemptFile.ts";
import type { FileReader } from "./reader.ts";

/** What an agent changed; an empty patch is a value. */
export const runModelPatch: FileReader = {
  file(file, { format }) {
    const patch = {
      kind: "raw-patch",
      ...attemptFile(file, format.name),
      sha256: file.sha256,
      text: file.text(),
    } as const;
    return { records: [patch], problems: [] };
  },
};
