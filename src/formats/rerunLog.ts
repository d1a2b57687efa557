import { recordless } from "./recordless.ts";

const line = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} \| [A-Z]+ \| /m;

/** The log of a campaign of the Modal runner; what it measured stands in the progress snapshots and result folders. */
export default recordless("rerun-log-txt", (file) => {
  const head = file.head();
  return /\.(?:txt|log)$/.test(file.path) && line.test(head.toString("utf8", 0, 4096));
});
