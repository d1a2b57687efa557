import type { ComparedCurve, CurveSide, LatencyTarget } from "../../model/comparison.ts";

type Latency = ComparedCurve["latencies"][number];
type Point = ComparedCurve["points"][number];

/** `Llama-3.1-8B over concurrency`. */
export function curveTitle({ name, by }: Pick<ComparedCurve, "name" | "by">): string {
  return `${name} over ${by}`;
}

/** What each curve comes to, a sentence a latency; and what a side lacks to be a curve. */
export function curveWords(curve: ComparedCurve): string[] {
  return [
    ...curve.latencies.map(
      (each, at) => `${each.metric} ${each.statistic}: ${standingWords(curve, each, at)}`,
    ),
    ...pointWords(curve),
  ];
}

function standingWords({ by, points }: ComparedCurve, { standing, crossings }: Latency, at: number): string {
  const loads = (wanted: string) =>
    points
      .filter(({ standings }) => standings[at] === wanted)
      .map(({ load }) => load)
      .join(", ");
  const [better, worse, alike, open] = ["better", "worse", "alike", "open"].map(loads);
  const rest = [alike === "" ? "" : `alike at ${alike}`, open === "" ? "" : `open at ${open}`];
  const told = {
    dominates: [`the candidate dominates: better at ${by} ${better}`, ...rest],
    dominated: [`the candidate is dominated: worse at ${by} ${worse}`, ...rest],
    crosses: [
      `the curves cross between ${by} ${crossings.map((ends) => ends.join(" and ")).join(", and between ")}`,
      `better at ${better}`,
      `worse at ${worse}`,
      ...rest,
    ],
    alike: [`alike at ${by} ${alike}`],
    open: [
      `open: the repeats do not tell the curves apart${hasRepeats(points) ? "" : "; one run a load has no spread"}`,
    ],
  };
  return told[standing].filter((part) => part !== "").join("; ");
}

function hasRepeats(points: readonly Point[]): boolean {
  return points.some(({ reference, candidate }) =>
    [reference, candidate].some((side) => (side?.throughput.n ?? 0) > 1),
  );
}

function pointWords({ points }: ComparedCurve): string[] {
  return (["reference", "candidate"] as const).flatMap((side) => {
    const own = points.filter((each) => each[side] !== null);
    return own.length === 1 ? [`the ${side} has one load, ${own[0]?.load}: a point and no curve`] : [];
  });
}

/** What each side serves within the targets, or how far its printed percentiles keep them. */
export function goodputWords(
  { by, points }: ComparedCurve,
  targets: readonly LatencyTarget[],
): string | null {
  if (targets.length === 0) return null;
  const asked = targets.map(({ metric, atMost, unit }) => `${metric} <= ${atMost} ${unit}`).join(", ");
  const [before, after] = (["reference", "candidate"] as const).map((side) => ({
    best: bestOf(points, side),
    highest: points.filter((each) => each[side]?.keepsTargets === true).at(-1)?.load,
    printed: points.some((each) => each[side] !== null && each[side].keepsTargets !== null),
  }));
  const told = [before, after].map((side) =>
    side?.best === null || side === undefined
      ? !side?.printed
        ? "no percentile printed"
        : side.highest === undefined
          ? "at no load (printed percentile)"
          : `up to ${by} ${side.highest} (printed percentile)`
      : `${shortNumber(side.best.mean)} req/s at ${by} ${side.best.load}`,
  );
  const isTold = before?.best !== null && after?.best !== null;
  const why = isTold
    ? ""
    : "; only a file with its requests (--save-detailed, --output-details) tells a goodput";
  return `goodput at ${asked}: ${told.join(" -> ")}${why}`;
}

function bestOf(points: readonly Point[], side: "reference" | "candidate") {
  const found = points.flatMap(({ load, ...sides }) => {
    const mean = sides[side]?.goodput?.mean;
    return mean === undefined ? [] : [{ load, mean }];
  });
  return found.reduce<{ load: string; mean: number } | null>(
    (best, each) => (best === null || each.mean > best.mean ? each : best),
    null,
  );
}

export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** The columns of a curve's table: a load a row, each quantity before and after. */
export function curveCells(
  curve: ComparedCurve,
  withSpread = true,
): { readonly head: string[]; readonly rows: string[][] } {
  const { by, throughput, latencies, points } = curve;
  const isGood = points.some(({ reference, candidate }) => (reference ?? candidate)?.goodput != null);
  const cell = (side: Point["reference"], read: (side: CurveSide) => CurveSide["goodput"] | undefined) => {
    const value = side === null ? undefined : read(side);
    return value == null ? "–" : `${shortNumber(value.mean)}${withSpread ? spread(value) : ""}`;
  };
  const columns = [
    { head: `${throughput.metric}, ${throughput.unit}`, read: (side: CurveSide) => side.throughput },
    ...latencies.map(({ metric, statistic, unit }, at) => ({
      head: `${metric} ${statistic}, ${unit}`,
      read: (side: CurveSide) => side.latencies[at],
    })),
    ...(isGood ? [{ head: "goodput, req/s", read: (side: CurveSide) => side.goodput }] : []),
  ];
  return {
    head: [by, ...columns.map(({ head }) => head)],
    rows: points.map(({ load, reference, candidate }) => [
      load,
      ...columns.map(({ read }) => `${cell(reference, read)} → ${cell(candidate, read)}`),
    ]),
  };
}

/** Half of the 95 % interval of the mean, in percent of it. */
function spread({
  mean,
  ci95,
}: {
  readonly mean: number;
  readonly ci95: readonly [number, number] | null;
}): string {
  if (ci95 === null || mean === 0) return "";
  const half = (100 * (ci95[1] - ci95[0])) / 2 / mean;
  return ` ±${half >= 10 ? half.toFixed(0) : half.toFixed(1)} %`;
}
