import { type FamilyMember, logRatioMember, moderatedT, pairedLogRatioMember } from "../stats/moderatedT.ts";
import { logRatioT, logs } from "../stats/logRatio.ts";
import { pairedLogRatioT } from "../stats/pairedT.ts";
import { sigmaUpperBound } from "../stats/sigmaBound.ts";
import { singleRunTest } from "../stats/singleRun.ts";
import { squeezeVariance, type VariancePrior } from "../stats/squeezeVariance.ts";
import { studentT } from "../stats/studentT.ts";
import { type TTest, untestable } from "../stats/tTest.ts";
import type { ChosenTest, EffectInput } from "./effectTypes.ts";

/** Below, the members cannot tell how their noise varies, and each stands for itself (practice.md 7.3). */
export const SMALL_FAMILY = 8;

/**
 * The test that decides about each member of a family, in their order. One run a side: against the noise floor. Runs of
 * common executions: paired t on log ratios. Otherwise two samples of logarithms. With eight members of a design the
 * moderated t, so that they lend each other their noise; with fewer, paired or Welch's t on its own.
 */
export function chooseTests(family: readonly EffectInput[]): ChosenTest[] {
  const designs = family.map(designOf);
  const chosen = new Map<EffectInput, ChosenTest>();
  for (const design of ["pairs", "two samples"] as const) {
    const members = family.filter((_, index) => designs[index] === design);
    const tests =
      members.length < SMALL_FAMILY ? members.map((each) => alone(each, design)) : moderated(members, design);
    for (const [index, member] of members.entries()) chosen.set(member, tests[index]!);
  }
  return family.map((member) => chosen.get(member) ?? againstFloor(member));
}

type Design = "single run" | "pairs" | "two samples";

function designOf({ reference, candidate, pairs }: EffectInput): Design {
  if (reference.length === 1 && candidate.length === 1) return "single run";
  return pairs !== null && pairs.length >= 2 ? "pairs" : "two samples";
}

function againstFloor({ reference, candidate, noise }: EffectInput): ChosenTest {
  const [a, b] = [reference[0]!, candidate[0]!];
  const estimate = Math.log(b) - Math.log(a);
  if (noise === null)
    return {
      test: untestable("too-few-values", estimate),
      name: "noise floor unknown",
      design: "two samples",
      sigmaUpper: null,
      notes: [],
    };
  return {
    test: singleRunTest(a, b, noise.sigma, noise.df),
    name: noise.df === Infinity ? "z against noise floor" : `t against noise floor (${noise.df} A/A pairs)`,
    design: "two samples",
    sigmaUpper: noise.sigmaUpper,
    notes: [],
  };
}

function alone(input: EffectInput, design: "pairs" | "two samples"): ChosenTest {
  const member = memberOf(input, design);
  const [test, name] = design === "pairs" ? pairedAlone(input) : unpairedAlone(input);
  return { test, name, design, sigmaUpper: upper(member.variance, member.df), notes: constantNotes(test) };
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

function moderated(inputs: readonly EffectInput[], design: "pairs" | "two samples"): ChosenTest[] {
  const members = inputs.map((input) => memberOf(input, design));
  const { tests, prior } = moderatedT(members);
  const kind = design === "pairs" ? "moderated paired t on log ratios" : "moderated t on logarithms";
  return tests.map((test, index) => ({
    test,
    name: kind,
    design,
    sigmaUpper: moderatedUpper(members[index]!, prior, test),
    notes: [
      ...constantNotes(test),
      ...(members[index]!.variance === 0 && test.outcome === "tested"
        ? ["no spread on either side: the noise is that of the family"]
        : []),
      ...(prior?.mostlyZero === true
        ? ["more than half of the family has no spread: the values are too coarse"]
        : []),
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

function constantNotes(test: TTest): string[] {
  if (test.outcome === "tested" || test.reason !== "zero-variance") return [];
  return [
    "no spread on either side, so there is nothing to test: the difference is exact as far as it was printed",
  ];
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
