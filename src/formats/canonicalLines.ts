import { CANONICAL, canonicalRow, isCanonical } from "./canonicalRow.ts";
import { fieldsOf } from "./fields.ts";
import { defineLineSource } from "./source.ts";

/** Tasks of the first data set, one a line. */
export default defineLineSource({
  name: CANONICAL,
  version: 1,
  detect: (file) => isCanonical(fieldsOf(file.firstRow())),
  rows: (file) => (row, line) => canonicalRow(file, fieldsOf(row), [`line ${line}`]),
});
