/**
 * Group-sequential tests: how small p must be at each look, so that looking often does not find more than `alpha` in all.
 *
 * Spending: alpha*(t) = 4 - 4 Phi(z / sqrt(t)) with z the upper alpha/4 point, half of it on either side, information
 * t = look / looks (O'Brien-Fleming type; Lan & DeMets 1983). Boundaries by the recursion of Armitage, McPherson & Rowe 1969 on the
 * Brownian motion B(t) = Z sqrt(t). The boundaries become levels of p, which hold closely for t statistics as well
 * (significance level approach; Jennison & Turnbull 2000, 4.4).
 * Throws RangeError for fewer than one look, a first look outside them, or alpha outside (0, 1).
 */
import { findRoot } from "./findRoot.ts";
import { normalCdf, normalQuantile } from "./normal.ts";

/** Points of the grid; the error of a level is below 1e-5. */
const POINTS = 201;

/** Level of p (two-sided) at every look from `first` on. */
export function sequentialLevels(looks: number, first: number, alpha: number): readonly number[] {
  return design(looks, first, alpha).levels;
}

/**
 * The p-value of a test that stopped at a look, ordered by stage: the chance to stop before, or to be at least as far out
 * there (Tsiatis, Rosner & Mehta 1984; stopping for want of an effect does not bind). One number a test, so that a family of
 * tests that stopped at different looks can be held together.
 * @param look from `first` on; @param p two-sided, of that look alone
 */
export function stagewiseP(looks: number, first: number, alpha: number, look: number, p: number): number {
  const { before, spent } = design(looks, first, alpha);
  const at = look - first;
  if (!(at >= 0 && at < before.length)) throw new RangeError(`look ${look} is none of ${first} to ${looks}`);
  const time = look / looks;
  // a t statistic may give a p that is 0 to the computer; 1e-15 is an edge of eight standard deviations
  const edge = normalQuantile(1 - Math.max(p, 1e-15) / 2) * Math.sqrt(time);
  return Math.min(1, (spent[at] ?? 0) + crossing(before[at] ?? null, time, edge));
}

interface Design {
  readonly levels: readonly number[];
  /** Of the paths that are open before each look; null before the first. */
  readonly before: readonly (Density | null)[];
  /** Chance to have stopped before each look. */
  readonly spent: readonly number[];
}

const known = new Map<string, Design>();

/** Asked for at every look of every job: kept. */
function design(looks: number, first: number, alpha: number): Design {
  const key = `${looks} ${first} ${alpha}`;
  const made = known.get(key) ?? designed(looks, first, alpha);
  known.set(key, made);
  return made;
}

function designed(looks: number, first: number, alpha: number): Design {
  if (!Number.isInteger(looks) || looks < 1) throw new RangeError(`${looks} looks: at least one is needed`);
  if (!Number.isInteger(first) || first < 1 || first > looks)
    throw new RangeError(`the first look is ${first} of ${looks}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha is ${alpha}, not between 0 and 1`);
  const z = normalQuantile(1 - alpha / 4);
  const spent = (look: number) => Math.min(alpha, 4 - 4 * normalCdf(z / Math.sqrt(look / looks)));
  const levels: number[] = [];
  const before: (Density | null)[] = [];
  const used: number[] = [];
  let open: Density | null = null;
  for (let look = first; look <= looks; look++) {
    const time = look / looks;
    const toSpend = spent(look) - (look === first ? 0 : spent(look - 1));
    const edge = edgeFor(open, time, toSpend);
    levels.push(2 * (1 - normalCdf(edge / Math.sqrt(time))));
    before.push(open);
    used.push(look === first ? 0 : spent(look - 1));
    open = continued(open, time, edge);
  }
  return { levels, before, spent: used };
}

/** The density of B(t) on the paths that have not crossed, on an even grid over the region that goes on. */
interface Density {
  readonly time: number;
  readonly at: readonly number[];
  readonly mass: readonly number[];
}

/** The edge b such that |B(time)| >= b is met with probability `toSpend` on paths that are still open. */
function edgeFor(open: Density | null, time: number, toSpend: number): number {
  const excess = (edge: number) => crossing(open, time, edge) - toSpend;
  const far = 20 * Math.sqrt(time);
  // so early that nothing may be spent to the precision of doubles
  return excess(far) >= 0 ? far : findRoot(excess, 0, far);
}

function crossing(open: Density | null, time: number, edge: number): number {
  if (open === null) return 2 * (1 - normalCdf(edge / Math.sqrt(time)));
  const sd = Math.sqrt(time - open.time);
  return open.at.reduce(
    (sum, from, index) =>
      sum + open.mass[index]! * (1 - normalCdf((edge - from) / sd) + normalCdf((-edge - from) / sd)),
    0,
  );
}

function continued(open: Density | null, time: number, edge: number): Density {
  const width = (2 * edge) / (POINTS - 1);
  const at = Array.from({ length: POINTS }, (_, index) => -edge + index * width);
  const sd = Math.sqrt(time - (open?.time ?? 0));
  const density = (x: number) => Math.exp((-x * x) / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI));
  const mass = at.map((to, index) => {
    const value =
      open === null
        ? density(to)
        : open.at.reduce((sum, from, each) => sum + open.mass[each]! * density(to - from), 0);
    return value * simpson(index) * width;
  });
  return { time, at, mass };
}

/** Weights of Simpson's rule over POINTS. */
function simpson(index: number): number {
  if (index === 0 || index === POINTS - 1) return 1 / 3;
  return index % 2 === 1 ? 4 / 3 : 2 / 3;
}
