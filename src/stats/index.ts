/**
 * `benchtriage/stats`: the statistics behind every verdict, for use on their own. Numbers in, numbers out; nothing here knows
 * a benchmark.
 *
 * - `await ready()` once, before the first function that gives a p-value, a quantile or an interval of one.
 * - a is the reference and b the candidate; a positive estimate says that b is larger. Log-scale tests estimate ln(b / a).
 * - What cannot be tested says so (`outcome: "untestable"`, or null): no p-value is made up, and none is ever 0 by shortage.
 * - Empty samples, non-finite values and levels outside (0, 1) throw a RangeError that names argument and position.
 * - Everything random takes a seed: the same seed gives the same numbers on every machine.
 */

/* Is there a difference? */
export { logRatioT, logs, ratioInterval, ratioOf } from "./logRatio.ts";
export { welchT, welchTOfSummaries } from "./welchT.ts";
export { pooledSd, studentT, studentTOfSummaries } from "./studentT.ts";
export { logRatios, pairedLogRatioT, pairedT } from "./pairedT.ts";
export { sequentialLevels } from "./groupSequential.ts";
export {
  type FamilyMember,
  logRatioMember,
  type ModeratedFamily,
  moderatedT,
  pairedLogRatioMember,
} from "./moderatedT.ts";
export { fitVariancePrior, squeezeVariance, type Variance, type VariancePrior } from "./squeezeVariance.ts";
export { type MannWhitney, mannWhitney, smallestMannWhitneyP } from "./mannWhitney.ts";
export { type Farthest, farthest } from "./farthest.ts";
export { type HodgesLehmann, hodgesLehmann } from "./hodgesLehmann.ts";
export { type Ordered, orderedDifferences } from "./orderedDifferences.ts";
export { type PermutationOptions, type PermutationTest, permutationTest } from "./permutationTest.ts";
export { naiveFalsePositiveRate, singleRunTest } from "./singleRun.ts";
export { rankAmong, rankReach, smallestRankP } from "./rankAmong.ts";
export { type RobustSpread, robustSpread } from "./robustSpread.ts";
export {
  type Interval,
  type TestedT,
  testedInterval,
  tInterval,
  type TTest,
  tTest,
  type UntestableT,
} from "./tTest.ts";

/* Is there none? */
export {
  constantsEquivalent,
  type Equivalence,
  ratioMargin,
  type TestedEquivalence,
  tost,
  tostRatio,
} from "./tost.ts";

/* Is it decided already? */
export { type BlockDecision, decideBlocks, heldP, type SequentialSettings } from "./decideBlocks.ts";
export { stagewiseP } from "./groupSequential.ts";

/* Of many tests, which survive? */
export { benjaminiHochberg, benjaminiYekutieli, holm } from "./adjustP.ts";

/* How many runs does it take? */
export {
  type Design,
  detectableNcp,
  minimalDetectableEffect,
  powerOfT,
  type TrialsNeeded,
  trialsNeeded,
} from "./power.ts";

/* How noisy is it? */
export { type NoiseFloor, noiseFloor } from "./noiseFloor.ts";
export { type PooledLogSd, pooledLogSd } from "./pooledLogSd.ts";
export { sigmaInterval, sigmaUpperBound } from "./sigmaBound.ts";
export { predictionInterval, predictionIntervalOfSummary } from "./predictionInterval.ts";
export { type Autocorrelation, autocorrelation } from "./autocorrelation.ts";
export { kendallS, type MannKendall, mannKendall } from "./mannKendall.ts";
export { type CommonSlope, commonSlope } from "./commonSlope.ts";
export { theilSenSlope } from "./theilSen.ts";
export { type ChangePoint, changePoints } from "./changePoints.ts";

/* Which of two curves is the lower one? */
export { type CurveGap, curveGap, type CurvePoint, type LogMean } from "./curveGap.ts";

/* What does a sample look like? */
export { describeSample, type SampleDescription } from "./describeSample.ts";
export { meanDifference, type Moments, sampleMoments } from "./sampleMoments.ts";
export { type Summary, summaryMoments } from "./summary.ts";
export { type MedianInterval, medianInterval } from "./medianInterval.ts";
export { type RankInterval, rankIntervals, type Ranked } from "./rankIntervals.ts";
export { type Replicated, replicationProbability } from "./replication.ts";
export { wilsonInterval } from "./wilson.ts";
export {
  type BcaInterval,
  type Bootstrap,
  bootstrap,
  type BootstrapOptions,
  FEWEST_TO_BOOTSTRAP,
  type Samples,
  type Statistic,
} from "./bootstrap.ts";
export { mulberry32, shuffled } from "./mulberry32.ts";

/* Distributions and special functions. */
export { normalCdf, normalQuantile, normalTwoSidedP, normalUpper } from "./normal.ts";
export { tQuantile, tTwoSidedP, tUpper } from "./tDistribution.ts";
export { noncentralTUpper } from "./noncentralT.ts";
export { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from "./chiSquare.ts";
export { type MannWhitneyNull, mannWhitneyNull } from "./mannWhitneyNull.ts";
export {
  digamma,
  incompleteBeta,
  logGamma,
  lowerGamma,
  ready,
  trigamma,
  upperGamma,
} from "./specialFunctions.ts";
export { trigammaInverse } from "./trigammaInverse.ts";
