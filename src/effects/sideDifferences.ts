import { mean } from "simple-statistics";
import { isStatedOnce, settingDifferences, testedDifferences } from "../dataset/settings.ts";
import { TOKEN_FIELDS, type TokenField, tokenWords, workloadDifferences } from "../dataset/workload.ts";
import type { WorkloadDifference } from "../model/comparison.ts";
import type { Reason } from "../model/reason.ts";
import { sampleMoments } from "../stats/sampleMoments.ts";
import type { Cohort } from "./cohorts.ts";
import { type LoadGate, plainName } from "./loadGate.ts";
import { totalsOf } from "./repeats.ts";

export interface SideDifferences {
  /** What bars the comparison. */
  readonly barring: readonly WorkloadDifference[];
  /** What is said of it and bars nothing: what is varied on purpose, what is tested, prompts drawn anew. */
  readonly told: readonly Reason[];
}

/** In what two sides differ, as far as their files tell. */
export function sideDifferences(reference: Cohort, candidate: Cohort, gate: LoadGate): SideDifferences {
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  if (a === undefined || b === undefined) return { barring: [], told: [] };
  const tokens = TOKEN_FIELDS.map((field) => tokenDifference(reference, candidate, field, gate));
  const found = [
    ...workloadDifferences(a, b, Infinity),
    ...tokens.flatMap(({ barring }) => barring),
    ...settingDifferences(reference.runs, candidate.runs, gate.keys),
  ];
  const isVaried = (each: WorkloadDifference) =>
    gate.vary.has(plainName(each.field)) ||
    gate.keys.follows(each.field).some((what) => gate.vary.has(what)) ||
    (gate.vary.has("engine") && isStatedOnce(each));
  return {
    barring: found.filter((each) => !isVaried(each)),
    told: [
      ...tokens.flatMap(({ told }) => told),
      ...found.filter(isVaried).map((args): Reason => ({ kind: "workload-varied", args })),
      ...testedDifferences(reference.runs, candidate.runs, gate.keys).map((args): Reason => ({
        kind: "tested-differs",
        args,
      })),
    ],
  };
}

/**
 * The means of the two sides decide whether the load is the same; where prompts were drawn anew in every run, means as far apart
 * as the spread of the totals explains are of one load.
 */
function tokenDifference(
  reference: Cohort,
  candidate: Cohort,
  field: TokenField,
  { tokenTolerancePct, sampling }: LoadGate,
): SideDifferences {
  const [a, b] = [totalsOf(reference.runs, field), totalsOf(candidate.runs, field)];
  if (a.length === 0 || b.length === 0) return { barring: [], told: [] };
  const [x, y] = [mean(a), mean(b)];
  const allowed = (tokenTolerancePct / 100) * Math.max(x, y);
  const [low, high] = [Math.min(...a, ...b), Math.max(...a, ...b)];
  const name = tokenWords[field];
  if (Math.abs(x - y) > Math.max(allowed, (sampling?.errors ?? 0) * errorOf(a, b)))
    return { barring: [{ field: name, reference: Math.round(x), candidate: Math.round(y) }], told: [] };
  const isSampled = high - low > allowed;
  return {
    barring: [],
    told: isSampled ? [{ kind: "prompts-sampled", args: { field: name, low, high } }] : [],
  };
}

/** Standard error of the difference of two means; 0 where neither side has a spread. */
function errorOf(a: readonly number[], b: readonly number[]): number {
  const [sdA, sdB] = [sdOf(a), sdOf(b)];
  // a side of one run has the spread of the other
  return Math.hypot((sdA ?? sdB ?? 0) / Math.sqrt(a.length), (sdB ?? sdA ?? 0) / Math.sqrt(b.length));
}

function sdOf(totals: readonly number[]): number | null {
  return totals.length < 2 ? null : sampleMoments("tokens", totals).sd;
}
