import actions from "./actions.ts";
import agents from "./agents.ts";
import attempts from "./attempts.ts";
import commitPages from "./commit.ts";
import completeness from "./completeness.ts";
import dataQuality from "./dataQuality.ts";
import dataRulePages from "./dataQualityRule.ts";
import dataset from "./dataset.ts";
import history from "./history.ts";
import plan from "./plan.ts";
import planJobs from "./job.ts";
import readme from "./readme.ts";
import type { Report } from "./page/report.ts";
import results from "./results.ts";
import resultsFailed from "./resultsFailed.ts";
import resultsMode from "./resultsMode.ts";
import rules from "./rules.ts";
import significance from "./significance.ts";
import significanceFamilies from "./significanceFamily.ts";
import suitability from "./suitability.ts";

/** Every page, in the order they are written. */
export const reports: readonly Report[] = [
  actions,
  agents,
  attempts,
  commitPages,
  completeness,
  dataQuality,
  dataRulePages,
  dataset,
  history,
  plan,
  planJobs,
  readme,
  results,
  resultsFailed,
  resultsMode,
  rules,
  significance,
  significanceFamilies,
  suitability,
];
