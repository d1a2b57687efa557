import { scaleLinear } from "d3-scale";
import type { Conclusion } from "../../model/comparison.ts";
import { digitsOf, signed } from "../cells/numbers.ts";
import type { RoleName } from "./palette.ts";
import { card, CHART_WIDTH, element, filled, label, stroked, type Svg } from "./svg.ts";

export interface ForestRow {
  readonly commit: string;
  /** Which variants: `human vs baseline`. */
  readonly pair: string;
  readonly n: string;
  readonly effectPct: number;
  readonly ci95: readonly [number, number] | null;
  readonly single: boolean;
  readonly conclusion: Conclusion;
}

export interface ForestPlot {
  readonly title: string;
  readonly better: "lower" | "higher";
  readonly marginPct: number;
  readonly rows: readonly ForestRow[];
  readonly note: string;
}

const ROW = 26;
const TOP = 52;
const PLOT = { left: 330, right: 604 };
const TICKS = [-400, -200, -100, -50, -20, -10, -5, -2, 0, 2, 5, 10, 20, 50, 75, 90, 100, 200, 400];
/** Intervals are clipped at twice and half; a marker is only where it is even more than tenfold. */
const FARTHEST = { interval: Math.LN2, marker: Math.LN10 };
const TICK_DISTANCE = 40;

/** Effects with their intervals on a log axis, in the order of the table beside it. */
export function forestPlot(plot: ForestPlot): string {
  const scale = axisOf(plot);
  const bottom = TOP + plot.rows.length * ROW;
  const description = plot.rows
    .slice(0, 10)
    .map((row) => `${row.commit} ${row.pair}: ${figures(row)} %, ${row.conclusion.replace("-", " ")}.`)
    .join(" ");
  return card(bottom + 64, plot.title, description, [
    label(plot.title, { x: 16, y: 30, size: 14, bold: true }),
    ...ground(plot, scale, bottom),
    ...plot.rows.flatMap((row, index) => rowOf(row, TOP + index * ROW + ROW / 2, scale)),
    label("◂ worse", { x: PLOT.left, y: bottom + 36, size: 12, role: "muted" }),
    label("better ▸", { x: PLOT.right, y: bottom + 36, size: 12, role: "muted", anchor: "end" }),
    label(plot.note, { x: 16, y: bottom + 54, size: 12, role: "muted" }),
  ]);
}

type Scale = (better: number) => number;

/** Percent "better" as a log ratio, so that twice and half are the same way from nothing. */
function logOf(effectPct: number, better: "lower" | "higher"): number {
  const share = Math.max(-1 + 1e-9, (better === "higher" ? effectPct : -effectPct) / 100);
  const ratio = Math.log1p(share);
  return better === "higher" ? ratio : -ratio;
}

function axisOf({ rows, better, marginPct }: ForestPlot): Scale {
  const size = (end: number) => Math.abs(logOf(end, better));
  const intervals = Math.max(0, ...rows.flatMap(({ ci95 }) => (ci95 ?? []).map(size)));
  const markers = Math.max(
    Math.log1p((2 * marginPct) / 100),
    ...rows.map(({ effectPct }) => size(effectPct)),
  );
  const reach = Math.max(Math.min(FARTHEST.interval, intervals), Math.min(FARTHEST.marker, markers)) * 1.05;
  const scale = scaleLinear([-reach, reach], [PLOT.left, PLOT.right]);
  return (effectPct) => scale(logOf(effectPct, better));
}

function ground({ marginPct }: ForestPlot, scale: Scale, bottom: number): Svg[] {
  const [left, right] = [Math.max(PLOT.left, scale(-marginPct)), Math.min(PLOT.right, scale(marginPct))];
  const band = element("rect", {
    x: left,
    y: TOP,
    width: right - left,
    height: bottom - TOP,
    ...filled("hairline"),
    "fill-opacity": "0.45",
  });
  return [
    band,
    element("line", { x1: PLOT.left, y1: bottom, x2: PLOT.right, y2: bottom, ...stroked("axis") }),
    element("line", { x1: scale(0), y1: TOP, x2: scale(0), y2: bottom, ...stroked("text") }),
    ...ticksOf(scale).flatMap((tick) => [
      element("line", { x1: scale(tick), y1: bottom, x2: scale(tick), y2: bottom + 4, ...stroked("axis") }),
      label(signed(tick, 0), {
        x: scale(tick),
        y: bottom + 18,
        size: 12,
        role: "muted",
        anchor: "middle",
      }),
    ]),
  ];
}

/** Those in range, nothing first, the others where there is room. */
function ticksOf(scale: Scale): number[] {
  const shown: number[] = [];
  for (const tick of [...TICKS].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const x = scale(tick);
    if (x < PLOT.left || x > PLOT.right) continue;
    if (shown.every((other) => Math.abs(scale(other) - x) >= TICK_DISTANCE)) shown.push(tick);
  }
  return shown;
}

const look: Readonly<Record<Conclusion, RoleName>> = {
  improved: "good",
  regressed: "bad",
  inconclusive: "caution",
  equivalent: "neutral",
  "not-comparable": "neutral",
};

function rowOf(row: ForestRow, y: number, scale: Scale): Svg[] {
  const role = look[row.conclusion];
  return [
    label(row.commit, { x: 16, y: y + 4, mono: true }),
    label(shortened(row.pair), { x: 92, y: y + 4, size: 12, role: "muted" }),
    label(row.n, { x: PLOT.left - 10, y: y + 4, size: 12, role: "muted", anchor: "end" }),
    ...(row.ci95 === null || row.single ? [] : whisker(row.ci95, y, scale, role)),
    marker(row, clamp(scale(row.effectPct)), y, role),
    label(figures(row), { x: CHART_WIDTH - 16, y: y + 4, size: 12, anchor: "end" }),
  ];
}

/** What fits between the commit and n in any font; the table beside it has the whole. */
const LONGEST_PAIR = 31;

function shortened(words: string): string {
  return words.length <= LONGEST_PAIR ? words : `${words.slice(0, LONGEST_PAIR - 1)}…`;
}

function clamp(x: number): number {
  return Math.min(PLOT.right, Math.max(PLOT.left, x));
}

/** A line, with an arrow head where the interval leaves the axis. */
function whisker([low, high]: readonly [number, number], y: number, scale: Scale, role: RoleName): Svg[] {
  const [a, b] = [clamp(scale(low)), clamp(scale(high))];
  const head = (x: number, way: 1 | -1) =>
    element("path", {
      d: path([
        [x, y],
        [x - way * 7, y - 4],
        [x - way * 7, y + 4],
      ]),
      ...filled(role),
    });
  return [
    element("line", { x1: a, y1: y, x2: b, y2: y, ...stroked(role, 2) }),
    ...(scale(low) < PLOT.left ? [head(PLOT.left, -1)] : []),
    ...(scale(high) > PLOT.right ? [head(PLOT.right, 1)] : []),
  ];
}

/** Shape tells the conclusion as well as colour does: triangles, a ring, a square; a diamond for a single run. */
function marker({ conclusion, single }: ForestRow, x: number, y: number, role: RoleName): Svg {
  if (single)
    return element("path", {
      d: path([
        [x, y - 6],
        [x + 6, y],
        [x, y + 6],
        [x - 6, y],
      ]),
      ...filled(role),
    });
  if (conclusion === "improved")
    return element("path", {
      d: path([
        [x - 5, y - 5],
        [x + 5, y],
        [x - 5, y + 5],
      ]),
      ...filled(role),
    });
  if (conclusion === "regressed")
    return element("path", {
      d: path([
        [x + 5, y - 5],
        [x - 5, y],
        [x + 5, y + 5],
      ]),
      ...filled(role),
    });
  if (conclusion === "inconclusive") return element("circle", { cx: x, cy: y, r: 4.5, ...stroked(role, 2) });
  return element("rect", { x: x - 4.5, y: y - 4.5, width: 9, height: 9, ...filled(role) });
}

function path(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

/** `+8.4 [−2.1, +18.6]`, the same figures as the table. */
function figures({ effectPct, ci95, single }: ForestRow): string {
  const digits = digitsOf(ci95);
  if (single || ci95 === null) return `${signed(effectPct, digits)} ${single ? "single run" : "no test"}`;
  return `${signed(effectPct, digits)} [${ci95.map((end) => signed(end, digits)).join(", ")}]`;
}
