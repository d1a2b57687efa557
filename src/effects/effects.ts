import { hasRatio } from "../stats/logRatio.ts";
import { heldP } from "../stats/decideBlocks.ts";
import { benjaminiHochberg, benjaminiYekutieli } from "../stats/adjustP.ts";
import { constantsEquivalent, ratioMargin, tostRatio } from "../stats/tost.ts";
import type { Variance } from "../stats/squeezeVariance.ts";
import { tInterval, type TTest } from "../stats/tTest.ts";
import type { Conclusion } from "../model/comparison.ts";
import type { Reason, SideName } from "../model/reason.ts";
import { chooseTests } from "./chooseTest.ts";
import type { ChosenTest, Effect, EffectInput, EffectSettings, RankVote } from "./effectTypes.ts";
import { driftNotes } from "./drift.ts";
import { exactEffect } from "./exact.ts";
import { detectablePct, trialsFor } from "./planTrials.ts";
import { betterInterval, betterPct, rankVote } from "./ranks.ts";

/**
 * The effects of one family: every comparison of one metric, hardware class and pair of variants. What is counted is compared as
 * it is and is no test among the many. Values that have no
 * logarithm are not comparable, with the reason; the others are tested together, because they share their noise and the
 * price of being many. The special functions of stats/ must be `ready`.
 */
export function judgeFamily(
  family: readonly EffectInput[],
  settings: EffectSettings,
  others: readonly Variance[] = [],
): Effect[] {
  const exact = family.map((input) => (input.exact === true ? exactEffect(input, settings) : null));
  const objections = family.map(objectionsTo);
  const sound = family.filter((_, index) => exact[index] === null && objections[index]!.length === 0);
  const tests = chooseTests(sound, settings.thresholds, others);
  const adjust = settings.guardrail ? benjaminiYekutieli : benjaminiHochberg;
  const adjusted = adjust(
    tests.map((each, index) => (isHopeless(each, settings) ? null : boundedP(each, sound[index]!))),
  );
  let next = 0;
  return family.map((input, index) => {
    if (exact[index] != null) return exact[index];
    const objection = objections[index]!;
    if (objection.length > 0) return notComparable(...objection);
    const effect = judge(input, tests[next]!, adjusted[next] ?? null, settings);
    next += 1;
    return effect;
  });
}

/** Beside a cost of position the test's own p is worth no more than that of the prediction. */
function boundedP(chosen: ChosenTest, { position, stopped, pairs }: EffectInput): number | null {
  const own = pOf(chosen);
  const p =
    own === null || stopped === undefined || pairs === null
      ? own
      : heldP(own, Math.max(3, pairs.length), stopped);
  return p === null || position === undefined ? p : Math.max(p, position.p);
}

function pOf({ test, rankP }: ChosenTest): number | null {
  return test.p ?? rankP ?? null;
}

/**
 * A test whose p cannot fall to alpha, whatever the values, can raise no false alarm: it does not count among the many
 * (Tarone 1990; Gilbert 2005 for false discovery), and it decides nothing.
 */
function isHopeless({ limit }: ChosenTest, { alpha }: EffectSettings): boolean {
  return limit !== undefined && limit.smallestP > alpha;
}

/** What would make a statistic of these values a lie, with the place of the value; empty when sound. */
function objectionsTo({ reference, candidate }: EffectInput): Reason[] {
  const odd = [...objectionsToSide("reference", reference), ...objectionsToSide("candidate", candidate)];
  if (odd.length > 0) return odd;
  const sorted = [...reference, ...candidate].sort((a, b) => a - b);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return hasRatio(low, high) ? [] : [{ kind: "ratio-unbounded", args: { low, high } }];
}

function objectionsToSide(side: SideName, values: readonly number[]): Reason[] {
  if (values.length === 0) return [{ kind: "no-value", args: { side } }];
  const place = (index: number) => ({ side, index: index + 1, of: values.length });
  const odd = values.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) return [{ kind: "not-finite", args: place(odd) }];
  const low = values.findIndex((value) => value <= 0);
  if (low < 0) return [];
  return [{ kind: "not-positive", args: { ...place(low), value: values[low]! } }];
}

export function notComparable(...reasons: readonly Reason[]): Effect {
  return { ...undecided, conclusion: "not-comparable", test: "none", reasons: [...reasons] };
}

const undecided = {
  effectPct: null,
  ci95: null,
  p: null,
  q: null,
  mdePct: null,
  trialsNeeded: null,
  ranks: null,
  design: null,
} as const;

function judge(input: EffectInput, chosen: ChosenTest, q: number | null, settings: EffectSettings): Effect {
  const { test } = chosen;
  const effectPct = betterPct(test.estimate, input.better);
  const hopeless = isHopeless(chosen, settings);
  const agrees = (p: number) =>
    settings.ranksIfDisagreeing === true && p <= settings.alpha === (test.p ?? 1) <= settings.alpha;
  const ranks =
    chosen.design === "two samples" ? rankVote(input, settings.thresholds.rankRuns, agrees) : null;
  const equivalent =
    !hopeless && isBoundedWithin(input, chosen, settings) && isEquivalent(input, test, settings);
  const conclusion = conclude(provenPct(effectPct, input), q, equivalent, settings);
  const plan =
    conclusion === "inconclusive"
      ? planOf(effectPct, input, chosen, settings)
      : { trials: null, reasons: [] };
  return {
    effectPct,
    ci95: intervalOf(chosen, input.better),
    p: boundedP(chosen, input),
    q,
    test: chosen.name,
    design: chosen.design,
    conclusion,
    mdePct: hopeless || isBoundless(chosen) ? null : visiblePct(chosen, settings),
    trialsNeeded: plan.trials,
    ranks,
    reasons: [
      ...(input.position === undefined ? [] : [input.position.reason]),
      ...chosen.notes,
      ...(hopeless ? [hopelessNote(input)] : []),
      ...(isBoundless(chosen) ? [boundlessNote(input, chosen)] : []),
      ...(input.ordered === true
        ? [
            ...driftNotes("reference", input.reference, settings.thresholds),
            ...driftNotes("candidate", input.candidate, settings.thresholds),
          ]
        : []),
      ...sizeNote(effectPct, q, settings),
      ...disagreement(test, ranks, effectPct, settings.alpha),
      ...plan.reasons,
    ],
  };
}

/** An interval that reaches further than this on the log scale, from a tenth to ten times, bounds nothing. */
const WIDEST = Math.log(10);

/** Half the 95 % interval; as wide as the rank among A/A pairs where that is wider, and none below 19 pairs. */
function halfWidth({ test, limit }: ChosenTest): number | null {
  const interval = tInterval(test, 0.95);
  if (interval === null || limit?.reach === null) return null;
  return Math.max((interval.high - interval.low) / 2, limit?.reach ?? 0);
}

/** Whether there is an interval, and it says neither how large the effect is nor on which side of none it lies. */
function isBoundless(chosen: ChosenTest): boolean {
  const half = halfWidth(chosen);
  return half !== null && half > WIDEST && Math.abs(chosen.test.estimate) <= half;
}

function intervalOf(chosen: ChosenTest, better: EffectInput["better"]): Effect["ci95"] {
  const half = halfWidth(chosen);
  if (half === null || isBoundless(chosen)) return null;
  const { estimate } = chosen.test;
  return betterInterval(estimate - half, estimate + half, better);
}

/** What the t test finds with the power that is asked for, and no less than what A/A pairs reach on their own. */
function visiblePct(chosen: ChosenTest, { alpha, thresholds }: EffectSettings): number | null {
  const found = detectablePct(chosen, alpha, thresholds.power);
  const reach = chosen.limit?.reach ?? 0;
  return found === null ? null : Math.max(found, Math.expm1(reach) * 100);
}

function boundlessNote({ reference, candidate, pairs }: EffectInput, { design }: ChosenTest): Reason {
  const sizes = design === "pairs" ? [(pairs ?? []).length] : [reference.length, candidate.length];
  return { kind: "no-bound", args: { n: Math.min(...sizes) } };
}

function hopelessNote({ noise }: EffectInput): Reason {
  return { kind: "pairs-too-few", args: { pairs: noise?.pairs ?? 0 } };
}

/** Of a confounded effect what is left beyond the cost of position, where it points the same way; else nothing. */
function provenPct(effectPct: number, { position, better }: EffectInput): number {
  if (position === undefined) return effectPct;
  const beyondPct = betterPct(position.beyond ?? 0, better);
  return Math.sign(beyondPct) === Math.sign(effectPct) ? beyondPct : 0;
}

function conclude(
  effectPct: number,
  q: number | null,
  equivalent: boolean,
  settings: EffectSettings,
): Conclusion {
  if (q !== null && q <= settings.alpha && Math.abs(effectPct) >= settings.marginPct)
    return effectPct > 0 ? "improved" : "regressed";
  return equivalent ? "equivalent" : "inconclusive";
}

/**
 * One run has no spread of its own, and may be the lucky one: the t test lends it that of the other side. Where A/A pairs are known, what
 * they differ by must lie within the margin too; where none are, one run against several shows no equivalence.
 */
function isBoundedWithin(
  { reference, candidate }: EffectInput,
  { limit, test: { estimate } }: ChosenTest,
  { marginPct }: EffectSettings,
): boolean {
  const sizes = [reference.length, candidate.length];
  if (Math.min(...sizes) > 1) return true;
  if (limit === undefined) return Math.max(...sizes) === 1;
  const { low, high } = ratioMargin(marginPct / 100);
  if (limit.reach === null) return false;
  return Math.log(low) <= estimate - limit.reach && estimate + limit.reach <= Math.log(high);
}

function isEquivalent(input: EffectInput, test: TTest, { alpha, marginPct }: EffectSettings): boolean {
  if (marginPct <= 0) return false;
  if (test.outcome === "tested") {
    const { low, high } = ratioMargin(marginPct / 100);
    const result = tostRatio(test, low, high, Math.min(alpha, 0.49));
    return result.outcome === "tested" && result.equivalent;
  }
  if (test.reason !== "zero-variance" || input.reference.length < 2 || input.candidate.length < 2)
    return false;
  const [a, b] = [input.reference[0]!, input.candidate[0]!];
  return constantsEquivalent(
    (b - a) / a,
    quantum([...input.reference, ...input.candidate]) / a,
    marginPct / 100,
  );
}

/** The step of the instrument, as far as printed digits tell: 51.1 was read to 0.1. */
function quantum(values: readonly number[]): number {
  return values.reduce((finest, value) => Math.min(finest, stepOf(value)), Infinity);
}

function stepOf(value: number): number {
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const step = 10 ** (Number(exponent) - Math.max(0, digits.length - 2));
  return value >= 1 ? Math.min(1, step) : step;
}

function sizeNote(effectPct: number, q: number | null, { alpha, marginPct }: EffectSettings): Reason[] {
  if (q === null || q > alpha || Math.abs(effectPct) >= marginPct) return [];
  return [{ kind: "small-but-real", args: { marginPct } }];
}

/** Outliers and two modes make the mean and the ranks tell different stories; a reader must know. */
function disagreement(test: TTest, ranks: RankVote | null, effectPct: number, alpha: number): Reason[] {
  if (ranks === null || test.p === null) return [];
  const opposite = Math.sign(ranks.shiftPct) * Math.sign(effectPct) < 0;
  if (test.p <= alpha === ranks.p <= alpha && !(opposite && test.p <= alpha)) return [];
  const {
    p,
    shiftPct,
    intervalPct: [low, high],
  } = ranks;
  return [{ kind: "ranks-disagree", args: { p, shiftPct, low, high } }];
}

interface Plan {
  readonly trials: number | null;
  readonly reasons: readonly Reason[];
}

/** How many trials would settle an effect as large as the one seen, and at least the margin. */
function planOf(effectPct: number, input: EffectInput, chosen: ChosenTest, settings: EffectSettings): Plan {
  const { alpha, marginPct, cap, thresholds } = settings;
  const sigma = planningNoise(input, chosen);
  if (sigma === null) return { trials: null, reasons: [] };
  const target = Math.max(Math.abs(effectPct), marginPct, 0.01);
  const trials = trialsFor(Math.log1p(target / 100), sigma, {
    alpha,
    power: thresholds.power,
    cap,
    design: chosen.design,
  });
  if (trials !== null) return { trials, reasons: [] };
  return { trials, reasons: [{ kind: "not-worth-it", args: { cap, effectPct: target } }] };
}

/** The noise that rests on more runs: this comparison's own, or the A/A floor. */
function planningNoise({ noise }: EffectInput, { test, design, sigmaUpper }: ChosenTest): number | null {
  const df = test.outcome === "tested" ? test.df : 0;
  if (noise === null || noise.sigmaUpper <= 0 || noise.df <= df) return sigmaUpper;
  return noise.sigmaUpper * (design === "pairs" ? Math.SQRT2 : 1);
}
