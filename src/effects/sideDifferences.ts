import { settingDifferences, testedDifferences } from "../dataset/settings.ts";
import { workloadDifferences } from "../dataset/workload.ts";
import type { WorkloadDifference } from "../model/comparison.ts";
import type { Cohort } from "./cohorts.ts";
import { type LoadGate, plainName } from "./loadGate.ts";

export interface SideDifferences {
  /** What bars the comparison. */
  readonly barring: readonly WorkloadDifference[];
  /** What is varied on purpose. */
  readonly varied: readonly WorkloadDifference[];
  /** What is tested: versions, commits, images. */
  readonly tested: readonly WorkloadDifference[];
}

/** In what two sides differ, as far as their files tell. */
export function sideDifferences(reference: Cohort, candidate: Cohort, gate: LoadGate): SideDifferences {
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  if (a === undefined || b === undefined) return { barring: [], varied: [], tested: [] };
  const found = [
    ...workloadDifferences(a, b, gate.tokenTolerancePct),
    ...settingDifferences(reference.runs, candidate.runs, gate.keys),
  ];
  const isVaried = ({ field }: WorkloadDifference) => gate.vary.has(plainName(field));
  return {
    barring: found.filter((each) => !isVaried(each)),
    varied: found.filter(isVaried),
    tested: testedDifferences(reference.runs, candidate.runs, gate.keys),
  };
}
