import { type FamilyMember, logRatioMember, moderatedT, pairedLogRatioMember } from "../stats/moderatedT.ts";
import { logRatioT, logs } from "../stats/logRatio.ts";
import { mannWhitney } from "../stats/mannWhitney.ts";
import { pairedLogRatioT } from "../stats/pairedT.ts";
import { rankAmong, rankReach, smallestRankP } from "../stats/rankAmong.ts";
import { sigmaUpperBound } from "../stats/sigmaBound.ts";
import { singleRunTest } from "../stats/singleRun.ts";
import { squeezeVariance, type Variance, type VariancePrior } from "../stats/squeezeVariance.ts";
import { studentT } from "../stats/studentT.ts";
import { type TTest, untestable } from "../stats/tTest.ts";
import type { Reason } from "../model/reason.ts";
import type { EffectThresholds } from "../model/thresholds.ts";
import type { ChosenTest, EffectInput } from "./effectTypes.ts";

/**
 * The test that decides about each member of a family, in their order. One run a side: against the noise floor. Runs of
 * enough common executions: paired t on log ratios. Otherwise two samples of logarithms. Where enough spreads of a design are
 * known the moderated t, so that they lend each other their noise; with fewer nobody can tell how noise varies, and each
 * stands for itself in a paired or Welch's t. Two samples bring the spread of either side.
 * @param others spread of repeated runs of the same quantity that no member holds (A/A): they inform two samples' noise
 */
export function chooseTests(
  family: readonly EffectInput[],
  thresholds: EffectThresholds,
  others: readonly Variance[] = [],
): ChosenTest[] {
  const designs = designsOf(family, thresholds);
  const chosen = new Map<EffectInput, ChosenTest>();
  for (const design of ["pairs", "two samples"] as const) {
    const members = family.filter((_, index) => designs[index] === design);
    // one that never varies tells nothing of how noise does
    const lenders = design === "pairs" ? [] : others.filter(({ variance }) => variance > 0);
    const isSmall = spreadsIn(members, design) + lenders.length < thresholds.familySpreads;
    const tests = isSmall ? members.map((each) => alone(each, design)) : moderated(members, design, lenders);
    for (const [index, member] of members.entries()) chosen.set(member, tests[index]!);
  }
  return family.map((member) => {
    const found = chosen.get(member) ?? againstFloor(member);
    return byRanksAlone(withinRanks(found, member), member, thresholds.rankRuns);
  });
}

/**
 * Two constants that differ (2 allocations against 3) have no spread for a t test, and from enough runs a side on an exact
 * rank test needs none: its p is that of drawing such an order by chance.
 */
function byRanksAlone(
  chosen: ChosenTest,
  { reference, candidate }: EffectInput,
  rankRuns: number,
): ChosenTest {
  const { test } = chosen;
  if (test.outcome === "tested" || test.reason !== "zero-variance" || test.estimate === 0) return chosen;
  if (Math.min(reference.length, candidate.length) < rankRuns) return chosen;
  return { ...chosen, name: "exact Mann-Whitney", rankP: mannWhitney(reference, candidate).p };
}

/** How many spreads the members know: one a pairing, one a side that ran more than once and not always the same. */
function spreadsIn(members: readonly EffectInput[], design: "pairs" | "two samples"): number {
  if (design === "pairs") return members.length;
  const sides = members.flatMap(({ reference, candidate }) => [reference, candidate]);
  return sides.filter((values) => new Set(values).size > 1).length;
}

export type FamilyDesign = "single run" | "pairs" | "two samples";

/** How each member of a family is tested. */
export function designsOf(
  family: readonly EffectInput[],
  { familySpreads, pairedRuns }: EffectThresholds,
): FamilyDesign[] {
  const paired = family.filter(({ pairs }) => (pairs?.length ?? 0) >= 2).length;
  const fewest = paired >= familySpreads ? 2 : pairedRuns;
  return family.map(({ reference, candidate, pairs }) => {
    if (reference.length === 1 && candidate.length === 1) return "single run";
    return (pairs?.length ?? 0) >= fewest ? "pairs" : "two samples";
  });
}

function againstFloor({ reference, candidate, noise }: EffectInput): ChosenTest {
  const [a, b] = [reference[0]!, candidate[0]!];
  const common = { design: "two samples", notes: [] } as const;
  if (noise === null)
    return {
      ...common,
      test: untestable("too-few-values", Math.log(b) - Math.log(a)),
      name: "noise floor unknown",
      sigmaUpper: null,
    };
  const { sigma, sigmaUpper, df } = noise;
  const name = df === Infinity ? "z against noise floor" : `t against noise floor (${df} A/A pairs)`;
  return { ...common, test: singleRunTest(a, b, sigma, df), name, sigmaUpper };
}

/**
 * One run of a side may be the rare bad one (a cold start, a busy neighbour: once in fifty runs), of which a t test knows
 * nothing: the larger of its p and the rank of the difference among A/A pairs counts, where there are any.
 */
function withinRanks(chosen: ChosenTest, { reference, candidate, noise }: EffectInput): ChosenTest {
  const { test } = chosen;
  if (test.outcome === "untestable" || noise === null || noise.pairs === null) return chosen;
  if (reference.length > 1 && candidate.length > 1) return chosen;
  const smallestP = smallestRankP(noise.pairs);
  const { differences } = noise;
  const rankP = differences === undefined ? smallestP : rankAmong(test.estimate, differences);
  const limit = { smallestP, reach: reachOf(smallestP, differences) };
  const isOwnNoise = (noise.own ?? []).some((own) => Math.abs(own) >= Math.abs(test.estimate));
  return {
    ...chosen,
    test: { ...test, p: isOwnNoise ? 1 : Math.max(test.p, rankP) },
    limit,
    notes: isOwnNoise ? [...chosen.notes, { kind: "own-noise", args: {} }] : chosen.notes,
  };
}

/** Without the differences themselves the t interval stands, where their number would allow one. */
function reachOf(smallestP: number, differences: readonly number[] | undefined): number | null {
  if (differences !== undefined) return rankReach(differences);
  return smallestP <= 0.05 ? 0 : null;
}

function alone(input: EffectInput, design: "pairs" | "two samples"): ChosenTest {
  const member = memberOf(input, design);
  const [test, name] = design === "pairs" ? pairedAlone(input) : unpairedAlone(input);
  return {
    test,
    name,
    design,
    sigmaUpper: upper(member.variance, member.df),
    notes: [...constantNotes(test), ...lonelyNotes(input)],
  };
}

function pairedAlone({ pairs }: EffectInput): [TTest, string] {
  const [a, b] = sidesOf(pairs ?? []);
  return [pairedLogRatioT(a, b), `paired t on log ratios (${a.length} executions)`];
}

function unpairedAlone({ reference, candidate }: EffectInput): [TTest, string] {
  if (Math.min(reference.length, candidate.length) > 1)
    return [logRatioT(reference, candidate), "Welch t on logarithms"];
  return [
    studentT(logs("reference", reference), logs("candidate", candidate)),
    "Student t on logarithms, spread of one side only",
  ];
}

function moderated(
  inputs: readonly EffectInput[],
  design: "pairs" | "two samples",
  others: readonly Variance[],
): ChosenTest[] {
  const members = inputs.map((input) => memberOf(input, design));
  const { tests, prior } = moderatedT(members, others);
  const kind = design === "pairs" ? "moderated paired t on log ratios" : "moderated t on logarithms";
  return tests.map((test, index) => ({
    test,
    name: kind,
    design,
    sigmaUpper: moderatedUpper(members[index]!, prior, test),
    notes: [
      ...constantNotes(test),
      ...lonelyNotes(inputs[index]!),
      ...(members[index]!.variance === 0 && test.outcome === "tested" ? [note("no-spread-in-family")] : []),
      ...(prior?.mostlyZero === true ? [note("family-coarse")] : []),
    ],
  }));
}

function memberOf(
  { reference, candidate, pairs }: EffectInput,
  design: "pairs" | "two samples",
): FamilyMember {
  return design === "pairs"
    ? pairedLogRatioMember(...sidesOf(pairs ?? []))
    : logRatioMember(reference, candidate);
}

function sidesOf(pairs: readonly (readonly [number, number])[]): [number[], number[]] {
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

/** A prediction interval is sound, and still rests on one run. */
function lonelyNotes({ reference, candidate }: EffectInput): Reason[] {
  if (reference.length > 1 && candidate.length > 1) return [];
  return [{ kind: "lonely-run", args: { side: reference.length === 1 ? "reference" : "candidate" } }];
}

function constantNotes(test: TTest): Reason[] {
  if (test.outcome === "tested" || test.reason !== "zero-variance") return [];
  return [note("no-spread")];
}

function note(kind: "no-spread" | "no-spread-in-family" | "family-coarse"): Reason {
  return { kind, args: {} };
}

function moderatedUpper(member: FamilyMember, prior: VariancePrior | null, test: TTest): number | null {
  if (prior === null || test.outcome === "untestable") return null;
  return upper(squeezeVariance(member, prior), test.df);
}

function upper(variance: number, df: number): number | null {
  if (variance === 0 || df === 0) return null;
  const sigma = Math.sqrt(variance);
  // On huge df the bound is the estimate; the chi-square quantile is not worth its time there.
  return df > 10_000 ? sigma : sigmaUpperBound(sigma, df);
}
