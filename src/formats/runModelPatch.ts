import { attemptFile } from "./attemptFile.ts";
import { defineSource } from "./source.ts";

/** What an agent changed. Told by its name, because an empty one is a value and a diff alone could be anybody's. */
export default defineSource({
  name: "run-model-patch",
  version: 1,
  detect: ({ path }) => /(?:^|\/)model_patch\.diff$/.test(path),
  parse(file) {
    const patch = {
      kind: "raw-patch",
      ...attemptFile(file, "run-model-patch"),
      sha256: file.sha256,
      text: file.text(),
    } as const;
    return { records: [patch], problems: [] };
  },
});
