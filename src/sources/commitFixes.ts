import { has } from "./fields.ts";
import { recordlessDocument } from "./recordless.ts";

/** Repairs that somebody planned for a campaign; the reports judge the failures themselves. */
export default recordlessDocument("commit-fixes", (document) =>
  has(document, "failure_categories", "fixable_commits"),
);
