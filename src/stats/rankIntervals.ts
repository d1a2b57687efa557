/** What is known of one system: an interval of its true value. */
export interface Ranked {
  readonly low: number;
  readonly high: number;
}

export interface RankInterval {
  /** Best and worst place that the intervals allow, 1 is the highest value. */
  readonly best: number;
  readonly worst: number;
  /** Places in the list of those whose interval touches its own: no order of the two is shown. */
  readonly tied: readonly number[];
}

/**
 * The ranks that intervals allow: better than a system is only who lies above it as a whole.
 *
 * Formula: best = 1 + number of others with low > own high; worst = count - number of others with high < own low. With simultaneous intervals of
 * level 1 - a all ranks hold together with that confidence (Al Mohamad, Goeman and van Zwet 2022, from Tukey's intervals); with separate ones each
 * pair is held. Throws RangeError where low > high or a bound is not a number.
 */
export function rankIntervals(systems: readonly Ranked[]): RankInterval[] {
  if (systems.some(({ low, high }) => !(low <= high))) throw new RangeError("an interval needs low <= high");
  return systems.map((own, at) => {
    const others = systems.map((each, index) => ({ ...each, index })).filter(({ index }) => index !== at);
    const above = others.filter(({ low }) => low > own.high);
    const below = others.filter(({ high }) => high < own.low);
    return {
      best: 1 + above.length,
      worst: systems.length - below.length,
      tied: others.flatMap((each) => (above.includes(each) || below.includes(each) ? [] : [each.index])),
    };
  });
}
