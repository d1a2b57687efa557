import { isJson } from "./fields.ts";
import { recordless } from "./recordless.ts";

/**
 * Prose: reports, read-me files, notes. The audit reads the Markdown among them; nothing else does. A result that was
 * given another name is none.
 */
export default recordless(
  "document",
  (file) => /\.(?:md|markdown|rst|txt)$/i.test(file.path) && !file.head().includes(0) && !isJson(file),
);
