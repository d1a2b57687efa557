/* Written by `npm run index`: a line a file. */
export { default as agents } from "./agents.ts";
export { default as attempts } from "./attempts.ts";
export { default as commit } from "./commit.ts";
export { default as completeness } from "./completeness.ts";
export { default as dataQuality } from "./dataQuality.ts";
export { default as dataQualityRule } from "./dataQualityRule.ts";
export { default as dataset } from "./dataset.ts";
export { default as job } from "./job.ts";
export { default as plan } from "./plan.ts";
export { default as readme } from "./readme.ts";
export { default as results } from "./results.ts";
export { default as resultsFailed } from "./resultsFailed.ts";
export { default as resultsMode } from "./resultsMode.ts";
export { default as rules } from "./rules.ts";
export { default as significance } from "./significance.ts";
export { default as significanceFamily } from "./significanceFamily.ts";
export { default as suitability } from "./suitability.ts";
