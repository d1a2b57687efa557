import { boundByRate, failedAmong, failedIn } from "../model/measured.ts";
import type { Policy } from "../model/policy.ts";
import type { Reason } from "../model/reason.ts";
import type { Thresholds } from "../model/thresholds.ts";
import { isWorkloadUnknown } from "../dataset/workload.ts";
import { codeOf, type Cohort } from "./cohorts.ts";
import type { Pair } from "./pairs.ts";
import { unstatedLoad } from "./statedLoad.ts";
import { definitionOf, type Reading } from "./trial.ts";

/**
 * Why the numbers of a pair must not be judged, whatever their workloads; empty where they may be.
 * @param beside all pairs of the commit, or of the two paths: a score may stand in a file of its own
 */
export function objectionsTo(
  pair: Pair,
  thresholds: Thresholds,
  validity?: Policy["validity"],
  beside: readonly Pair[] = [],
): Reason[] {
  const [a, b] = [pair.referenceValues[0], pair.candidateValues[0]];
  if (a === undefined || b === undefined) return [];
  return [
    ...(pair.statistic === "std" && pair.differences.length === 0
      ? [{ kind: "spread-only", args: {} } as const]
      : []),
    ...quantityObjections(a.measurement, b.measurement),
    ...(isRefusedAlike(pair) ? [] : failedSides(pair, validity?.maxFailedPct)),
    ...outputObjections(pair),
    ...accuracyLost(pair, beside, validity?.minAccuracyPct),
    ...rateLimited(pair, thresholds),
    ...unstatedLoad(a.run, b.run).barring,
  ];
}

/** A number that is no result of a benchmark, or of no known unit or direction, must not be compared as if it were one. */
function quantityObjections(reference: Reading, candidate: Reading): Reason[] {
  const { family, unit, better } = definitionOf(reference);
  const other = definitionOf(candidate);
  if (family === "log") return [{ kind: "log-line", args: {} }];
  if (family === "warm-up") return [{ kind: "warm-up", args: {} }];
  if (unit === "?") return [{ kind: "unit-unknown", args: {} }];
  if (unit !== other.unit)
    return [{ kind: "units-differ", args: { reference: unit, candidate: other.unit } }];
  return (better ?? other.better) === null ? [{ kind: "direction-unknown", args: {} }] : [];
}

/**
 * Whether every run of both sides refused as many of as many requests and read as many tokens for the others: then the server refused
 * the same requests each time, and what is left is one load.
 */
function isRefusedAlike({ reference, candidate }: Pair): boolean {
  const served = [...reference.runs, ...candidate.runs].map((run) =>
    run.workload.inputTokens === undefined ? null : JSON.stringify([failedIn(run), run.workload.inputTokens]),
  );
  return served.every((each) => each !== null && each === served[0]);
}

/** A side whose requests failed served another load than was sent; one whose executions failed was not timed at all. */
function failedSides({ reference, candidate }: Pair, maxFailedPct: number | undefined): Reason[] {
  return [["reference", reference] as const, ["candidate", candidate] as const].flatMap(
    ([side, { runs }]): Reason[] => {
      const health = failedAmong(runs, maxFailedPct);
      const code = runs[0]?.workload.settings?.["exit_code"];
      const exitCode = typeof code === "number" ? code : null;
      return health === null ? [] : [{ kind: "requests-failed", args: { side, ...health, exitCode } }];
    },
  );
}

/** Faster with other answers is another task; where the reference's own answers vary, others say nothing. */
function outputObjections({ reference, candidate }: Pair): Reason[] {
  const answers = new Set(reference.runs.map(({ outputsSha256 }) => outputsSha256));
  const told = candidate.runs.flatMap(({ outputsSha256 }) => outputsSha256 ?? []);
  const others = told.filter((each) => !answers.has(each)).length;
  const isSteady = answers.size === 1 && !answers.has(undefined);
  return isSteady && others > 0 ? [{ kind: "outputs-differ", args: { runs: others, of: told.length } }] : [];
}

/** A candidate that answers worse did other work: a speed-up that loses accuracy is none. The worst of its scores counts. */
function accuracyLost(pair: Pair, beside: readonly Pair[], minimum: number | undefined): Reason[] {
  if (minimum === undefined || pair.metric === ACCURACY) return [];
  const scored = beside.filter((other) => other.metric === ACCURACY && isOfSameCode(pair, other));
  const shares = [pair, ...scored].flatMap(({ reference, candidate }) => {
    const [before, after] = [accuracyOf(reference.runs), accuracyOf(candidate.runs)];
    return before === null || after === null || before <= 0 ? [] : [(100 * after) / before];
  });
  const sharePct = Math.min(...shares);
  return sharePct < minimum ? [{ kind: "accuracy-lost", args: { sharePct, minimum } }] : [];
}

const ACCURACY = "accuracy";

/** Whether scores tell of what was timed: one code on either side, and no other model; scores of other questions are no pair. */
function isOfSameCode(timed: Pair, scored: Pair): boolean {
  return (
    scored.differences.length === 0 &&
    isSameSide(timed.reference, scored.reference) &&
    isSameSide(timed.candidate, scored.candidate)
  );
}

function isSameSide(a: Cohort, b: Cohort): boolean {
  const [one, other] = [a.runs[0], b.runs[0]];
  if (one === undefined || other === undefined || a.variant !== b.variant || a.agent !== b.agent)
    return false;
  const [model, scored] = [one.workload.model, other.workload.model];
  return codeOf(one) === codeOf(other) && (model === undefined || scored === undefined || model === scored);
}

/** The mean of what the runs of a side scored; null where they tell none. */
function accuracyOf(runs: Pair["reference"]["runs"]): number | null {
  const scores = runs.flatMap(({ measurements }) =>
    measurements.filter(({ metric, statistic }) => metric === ACCURACY && statistic === "mean"),
  );
  return scores.length === 0 ? null : scores.reduce((sum, { value }) => sum + value, 0) / scores.length;
}

/** A throughput of two sides that were both served at the rate they were sent at is the offered load. */
function rateLimited({ referenceValues, candidateValues }: Pair, thresholds: Thresholds): Reason[] {
  const rates = [referenceValues[0], candidateValues[0]].map((value) =>
    value !== undefined && definitionOf(value.measurement).family === "throughput"
      ? boundByRate(value.run, thresholds)
      : null,
  );
  const [rate = null] = rates;
  return rate === null || rates.includes(null) ? [] : [{ kind: "rate-limited", args: { rate } }];
}

/** What a reader must know where requests failed, or the workload or the load in it is not stated. */
export function trust(pair: Pair, validity?: Policy["validity"]): Reason[] {
  return [...(isRefusedAlike(pair) ? failedSides(pair, validity?.maxFailedPct) : []), ...trusted(pair)];
}

function trusted({ reference, candidate }: Pair): Reason[] {
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  const unknown = [reference, candidate].some(({ runs }) => runs.some(isWorkloadUnknown));
  if (unknown || a === undefined || b === undefined) return [{ kind: "workload-unknown", args: {} }];
  return [...unstatedLoad(a, b).trusted];
}
