import { CANONICAL, canonicalRow, isCanonical } from "./canonicalRow.ts";
import { documentOf } from "./fields.ts";
import { defineSource } from "./source.ts";

/** One task of the first data set as one document (also where a `.jsonl` holds a single one over many lines). */
export default defineSource({
  name: CANONICAL,
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && isCanonical(document);
  },
  parse: (file) => canonicalRow(file, documentOf(file) ?? {}, []),
});
