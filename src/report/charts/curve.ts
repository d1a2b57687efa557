import { scaleLog } from "d3-scale";
import type { ComparedCurve, CurveSide, CurveValue } from "../../model/comparison.ts";
import { beyond } from "./marks.ts";
import type { RoleName } from "./palette.ts";
import { card, CHART_WIDTH, EDGE, element, filled, label, linesOf, stroked, type Svg } from "./svg.ts";

const PANEL = 300;
const PLOT = { left: 64, right: CHART_WIDTH - 36, top: 40, bottom: 238 };

const sides = [
  { side: "reference", name: "before", role: "neutral", dash: "5 4", above: false },
  { side: "candidate", name: "after", role: "good", dash: "", above: true },
] as const;

/** Latency against throughput: a line a side, a point a load with the load beside it, whiskers where repeats tell them. */
export function curveChart(curve: ComparedCurve, title: string, words: readonly string[]): string {
  const note = linesOf(`a point a load, named by its ${curve.by}; right and low is better; log axes`, {
    size: 12,
    role: "muted",
  });
  const above = note.height + 22;
  return card(title, words.join(". "), above + curve.latencies.length * PANEL, (top) => [
    ...note.draw(top - 4),
    ...legend(top + note.height + 10),
    ...curve.latencies.flatMap((_, at) => panel(curve, at, top + above + at * PANEL)),
  ]);
}

interface Spot {
  readonly load: string;
  readonly x: CurveValue;
  readonly y: CurveValue;
}

type Scale = (value: number) => number;

function spotsOf({ points }: ComparedCurve, side: (typeof sides)[number]["side"], at: number): Spot[] {
  return points.flatMap((each) => {
    const own: CurveSide | null = each[side];
    const y = own?.latencies[at];
    const isDrawn = own !== null && y != null && own.throughput.mean > 0 && y.mean > 0;
    return isDrawn ? [{ load: each.load, x: own.throughput, y }] : [];
  });
}

function panel(curve: ComparedCurve, at: number, top: number): Svg[] {
  const latency = curve.latencies[at];
  const drawn = sides.map((each) => ({ ...each, spots: spotsOf(curve, each.side, at) }));
  const spots = drawn.flatMap((each) => each.spots);
  if (latency === undefined || spots.length === 0) return [];
  const x = axis(
    spots.map((each) => each.x.mean),
    [PLOT.left, PLOT.right],
  );
  const y = axis(
    spots.map((each) => each.y.mean),
    [top + PLOT.bottom, top + PLOT.top],
  );
  return [
    ...ground(x, y, top),
    label(`${latency.metric} ${latency.statistic}, ${latency.unit}`, {
      x: EDGE,
      y: top + 26,
      size: 12,
      bold: true,
    }),
    label(`${curve.throughput.metric}, ${curve.throughput.unit}`, {
      x: PLOT.right,
      y: top + PLOT.bottom + 38,
      size: 12,
      anchor: "end",
      role: "muted",
    }),
    ...drawn.flatMap((each) => line(each, x, y)),
  ];
}

interface Axis {
  readonly low: number;
  readonly high: number;
  readonly scale: Scale;
  readonly ticks: readonly number[];
}

/** A log axis with room at both ends of the means, and ticks at 1, 2 and 5, more of them on a short one. */
function axis(values: readonly number[], range: readonly [number, number]): Axis {
  const [low, high] = [Math.min(...values) / 1.25, Math.max(...values) * 1.25];
  const scale = scaleLog([low, high], range);
  const [first, last] = [low, high].map((end) => Math.floor(Math.log10(end)));
  const digits = high / low < 5 ? [1, 2, 3, 4, 5, 7] : [1, 2, 5];
  const ticks = Array.from(
    { length: (last ?? 0) - (first ?? 0) + 1 },
    (_, step) => (first ?? 0) + step,
  ).flatMap((power) => digits.map((digit) => digit * 10 ** power));
  return {
    low,
    high,
    scale: (value) => scale(value),
    ticks: ticks.filter((tick) => tick >= low && tick <= high),
  };
}

function ground(x: Axis, y: Axis, top: number): Svg[] {
  const [bottom, head] = [top + PLOT.bottom, top + PLOT.top];
  return [
    ...x.ticks.flatMap((tick) => [
      element("line", { x1: x.scale(tick), x2: x.scale(tick), y1: head, y2: bottom, ...stroked("hairline") }),
      label(tickText(tick), { x: x.scale(tick), y: bottom + 18, size: 12, anchor: "middle", role: "muted" }),
    ]),
    ...y.ticks.flatMap((tick) => [
      element("line", {
        x1: PLOT.left,
        x2: PLOT.right,
        y1: y.scale(tick),
        y2: y.scale(tick),
        ...stroked("hairline"),
      }),
      label(tickText(tick), {
        x: PLOT.left - 8,
        y: y.scale(tick) + 4,
        size: 12,
        anchor: "end",
        role: "muted",
      }),
    ]),
    element("line", { x1: PLOT.left, x2: PLOT.right, y1: bottom, y2: bottom, ...stroked("axis") }),
  ];
}

function tickText(tick: number): string {
  return tick >= 1000 ? tick.toLocaleString("en-US") : String(Number(tick.toPrecision(1)));
}

type Drawn = (typeof sides)[number] & { readonly spots: readonly Spot[] };

function line({ role, dash, above, spots }: Drawn, across: Axis, up: Axis): Svg[] {
  const [x, y] = [across.scale, up.scale];
  return [
    element("polyline", {
      points: spots.map((each) => `${x(each.x.mean).toFixed(1)},${y(each.y.mean).toFixed(1)}`).join(" "),
      ...stroked(role, 2),
      ...(dash === "" ? {} : { "stroke-dasharray": dash }),
    }),
    ...spots.flatMap((each) => [
      ...whiskers(each, role, across, up),
      mark(x(each.x.mean), y(each.y.mean), role, above),
      label(each.load, {
        x: x(each.x.mean),
        y: y(each.y.mean) + (above ? -9 : 18),
        size: 12,
        anchor: "middle",
        role: "muted",
      }),
    ]),
  ];
}

function mark(cx: number, cy: number, role: RoleName, isFull: boolean): Svg {
  return element("circle", {
    cx,
    cy,
    r: 4,
    ...(isFull ? filled(role) : { ...stroked(role, 2), fill: "none" }),
  });
}

/** Which line is which. */
function legend(y: number): Svg[] {
  return sides.flatMap(({ name, role, above }, at) => {
    const x = EDGE + 5 + at * 76;
    return [mark(x, y - 4, role, above), label(name, { x: x + 10, y, size: 12, role: "muted" })];
  });
}

/** The 95 % interval of both means, marked where it goes on beyond the plot. */
function whiskers({ x: served, y: waited }: Spot, role: RoleName, x: Axis, y: Axis): Svg[] {
  const [cx, cy] = [x.scale(served.mean), y.scale(waited.mean)];
  return [
    ...arms(served, x, ["left", "right"], role, (end) => [end, cy]),
    ...arms(waited, y, ["down", "up"], role, (end) => [cx, end]),
  ];
}

function arms(
  { ci95 }: CurveValue,
  { low, high, scale }: Axis,
  ways: readonly ["left" | "down", "right" | "up"],
  role: RoleName,
  placed: (end: number) => readonly [x: number, y: number],
): Svg[] {
  if (ci95 === null) return [];
  const ends = ci95.map((end) => scale(Math.min(high, Math.max(low, end))));
  const [x1, y1] = placed(ends[0] ?? 0);
  const [x2, y2] = placed(ends[1] ?? 0);
  return [
    element("line", { x1, y1, x2, y2, ...stroked(role) }),
    ...(ci95[0] < low ? [beyond(x1, y1, ways[0], role)] : []),
    ...(ci95[1] > high ? [beyond(x2, y2, ways[1], role)] : []),
  ];
}
