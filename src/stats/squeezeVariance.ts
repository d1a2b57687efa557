/**
 * Empirical-Bayes squeeze of many small-sample variances towards a common one.
 *
 * Three runs per side say little about their own spread, but a hundred commits of one metric together say much. A scaled F
 * distribution is fitted to the variances (by the mean and variance of their logs), giving a prior variance with prior df;
 * each variance becomes (df var + dfPrior varPrior) / (df + dfPrior).
 *
 * Source: Smyth 2004 (Stat. Appl. Genet. Mol. Biol. 3:3); limma 3.54 fitFDist and squeezeVar, whose offsets are followed,
 * with one difference: when more than half of the variances are zero limma takes 1 as their median, which has no meaning on
 * a log scale; here it is the median of those above 0, and `mostlyZero` says so.
 * Throws RangeError for negative or non-finite variances or df.
 */
import { mean, median, sum } from "simple-statistics";
import { checkFinite } from "./checkSample.ts";
import { digamma, trigamma } from "./specialFunctions.ts";
import { trigammaInverse } from "./trigammaInverse.ts";

export interface Variance {
  /** Residual sample variance. */
  readonly variance: number;
  /** Its degrees of freedom; 0 where there was nothing to estimate it from. */
  readonly df: number;
}

export interface VariancePrior {
  readonly variance: number;
  /** 0: nothing to borrow (fewer than three variances). Infinity: the variances differ no more than chance allows. */
  readonly df: number;
  /** More than half of the variances are exactly zero: the timer is too coarse and the prior is not to be trusted. */
  readonly mostlyZero: boolean;
}

/** limma's offset: a variance of zero is lifted to this share of the median, so that it has a logarithm. */
const FLOOR_SHARE = 1e-5;
/** Two variances cannot tell how variances vary. */
const FEWEST = 3;

/** Fits the prior; null if no variance is above zero, when there is no noise to learn. */
export function fitVariancePrior(family: readonly Variance[]): VariancePrior | null {
  for (const [index, { variance, df }] of family.entries()) checkVariance(index, variance, df);
  const usable = family.filter(({ df }) => df > 0);
  const positive = usable.map(({ variance }) => variance).filter((variance) => variance > 0);
  if (positive.length === 0) return null;
  const mostlyZero = median(usable.map(({ variance }) => variance)) === 0;
  const typical = mostlyZero ? median(positive) : median(usable.map(({ variance }) => variance));
  if (usable.length < FEWEST) return { variance: typical, df: 0, mostlyZero };
  const lifted = usable.map(({ variance, df }) => ({
    variance: Math.max(variance, FLOOR_SHARE * typical),
    df,
  }));
  return { ...fitScaledF(lifted), mostlyZero };
}

function fitScaledF(family: readonly Variance[]): Variance {
  const centred = family.map(({ variance, df }) => Math.log(variance) - digamma(df / 2) + Math.log(df / 2));
  const centre = mean(centred);
  const spread = sum(centred.map((value) => (value - centre) ** 2)) / (centred.length - 1);
  const excess = spread - mean(family.map(({ df }) => trigamma(df / 2)));
  if (excess <= 0) return { variance: mean(family.map(({ variance }) => variance)), df: Infinity };
  const df = 2 * trigammaInverse(excess);
  return { variance: Math.exp(centre + digamma(df / 2) - Math.log(df / 2)), df };
}

/** The posterior variance of one member; a prior without df leaves it as it is. */
export function squeezeVariance({ variance, df }: Variance, prior: VariancePrior): number {
  if (prior.df === 0) return variance;
  if (prior.df === Infinity) return prior.variance;
  return (df * variance + prior.df * prior.variance) / (df + prior.df);
}

function checkVariance(index: number, variance: number, df: number): void {
  checkFinite(`family[${index}].variance`, variance);
  checkFinite(`family[${index}].df`, df);
  if (variance < 0 || df < 0) {
    throw new RangeError(`family[${index}] has variance ${variance} and df ${df}: neither may be negative`);
  }
}
