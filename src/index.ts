/*
 * The library: what the commands compute, as values. Deeper paths are closed; statistics alone are `benchtriage/stats`.
 * Each call loads what it needs when it is made. What a caller can correct is thrown as a `UserError`: `message` says what is
 * wrong and where, `advice` what to do.
 */
export { analyse, type AnalyseOptions } from "./library/analyse.ts";
export { compare, type Compared, type CompareOptions, type Direction, type Side } from "./library/compare.ts";
export { fix, type FixedCommand, type FixOptions, type FoundProblem } from "./library/fix.ts";
export { plan, type PlanOptions } from "./library/plan.ts";
export { type ReadOptions, readSet, type ResultSet } from "./library/readSet.ts";
export type { KnowledgeOptions } from "./library/knowledgeOptions.ts";
export { UserError } from "./model/userError.ts";
export type { Analysis } from "./model/analysis.ts";
export type { ComparedSet } from "./model/comparison.ts";
export type { Manifest } from "./model/manifest.ts";
export type { DatasetRecord, Problem, Project } from "./model/records.ts";
