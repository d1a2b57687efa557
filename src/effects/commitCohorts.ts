import { mayBeCompared, type Run } from "../model/runState.ts";
import { type Cohort, cohortsOf } from "./cohorts.ts";

/** The cohorts of one commit, in order of their names. */
export function commitCohorts(runs: readonly Run[], tokenTolerancePct: number): Cohort<Run>[] {
  return cohortsOf(runs.filter(mayBeCompared), tokenTolerancePct);
}
