/** A mean on the log scale, with the variance of that mean. */
export interface LogMean {
  readonly mean: number;
  readonly variance: number;
}

/** A point of a curve: what it takes (x, such as throughput) and what it costs (y, such as latency), both as logarithms. */
export interface CurvePoint {
  readonly x: LogMean;
  readonly y: LogMean;
}

export interface CurveGap {
  /** Beside the curve at the same x; before its first point; beyond its last. */
  readonly where: "inside" | "before" | "beyond";
  /** ln(y of the point / y of the curve); outside the curve against its nearest end. */
  readonly gap: number;
  readonly variance: number;
}

/**
 * How far a point lies above a curve at the same x: ln y of the point less that of the curve, which is straight between its
 * points on log axes. The curve counts as far as x rises from load to load: past saturation an x comes back and is served better by
 * a smaller load.
 *
 * Formula of the variance, first order (delta method): Var(y) + s² Var(x) of the point, and with w the share of the way from the
 * left end a to the right end b: (1 − w)² (Var(y_a) + s² Var(x_a)) + w² (Var(y_b) + s² Var(x_b)), s the slope of the piece.
 * @param curve in the order of its loads
 * @returns null for a curve without a point
 */
export function curveGap(curve: readonly CurvePoint[], point: CurvePoint): CurveGap | null {
  const rising = risingPart(curve);
  const [first, last] = [rising[0], rising.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (point.x.mean < first.x.mean) return { where: "before", ...against(first, point) };
  if (point.x.mean > last.x.mean) return { where: "beyond", ...against(last, point) };
  const right = rising.findIndex(({ x }) => x.mean >= point.x.mean);
  const [a, b] = [rising[right - 1], rising[right]];
  if (a === undefined || b === undefined) return { where: "inside", ...against(first, point) };
  return { where: "inside", ...between(a, b, point) };
}

function against(end: CurvePoint, point: CurvePoint): Pick<CurveGap, "gap" | "variance"> {
  return { gap: point.y.mean - end.y.mean, variance: point.y.variance + end.y.variance };
}

function between(a: CurvePoint, b: CurvePoint, point: CurvePoint): Pick<CurveGap, "gap" | "variance"> {
  const share = (point.x.mean - a.x.mean) / (b.x.mean - a.x.mean);
  const slope = (b.y.mean - a.y.mean) / (b.x.mean - a.x.mean);
  const along = ({ x, y }: CurvePoint) => y.variance + slope ** 2 * x.variance;
  return {
    gap: point.y.mean - (a.y.mean + share * (b.y.mean - a.y.mean)),
    variance: along(point) + (1 - share) ** 2 * along(a) + share ** 2 * along(b),
  };
}

/** The points whose x exceeds that of every one before. */
function risingPart(curve: readonly CurvePoint[]): CurvePoint[] {
  let most = -Infinity;
  return curve.filter(({ x }) => {
    const rises = x.mean > most;
    most = Math.max(most, x.mean);
    return rises;
  });
}
