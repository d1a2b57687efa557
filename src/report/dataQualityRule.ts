import { rulePageViews } from "./dataQuality/findings.ts";
import { defineReport } from "./page/report.ts";

/** data-quality-<rule>.md: every finding of a rule that has too many for the page of all. */
export default defineReport({
  name: "data-quality-rule",
  totalled: true,
  pages: rulePageViews,
});
