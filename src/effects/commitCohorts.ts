import { mayBeCompared, type Run } from "../model/runState.ts";
import { type Cohort, cohortsOf } from "./cohorts.ts";
import type { LoadGate } from "./loadGate.ts";

/** The cohorts of one commit, in order of their names. */
export function commitCohorts(runs: readonly Run[], gate: LoadGate): Cohort<Run>[] {
  return cohortsOf(runs.filter(mayBeCompared), gate);
}
