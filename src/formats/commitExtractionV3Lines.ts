import { extracted, isExtraction } from "./commitExtractionV3.ts";
import { fieldsOf } from "./fields.ts";
import { defineLineSource } from "./source.ts";

/** The same commits as lines of one file. */
export default defineLineSource({
  name: "commit-extraction-v3",
  version: 2,
  detect: (file) => isExtraction(fieldsOf(file.firstRow())),
  rows: (file) => (row, line) => extracted(file, fieldsOf(row), [`line ${line}`]),
});
