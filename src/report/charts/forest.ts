import { scaleLinear } from "d3-scale";
import type { Conclusion } from "../../model/comparison.ts";
import { digitsOf, signed } from "../cells/numbers.ts";
import { beyond, legendOf, type Mark, markOf, roleOf } from "./marks.ts";
import type { RoleName } from "./palette.ts";
import { card, element, filled, INSIDE, label, linesOf, shortened, stroked, type Svg } from "./svg.ts";

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

const ROW = 38;
/** Room for a mark at either end of the axis. */
const AXIS = { left: INSIDE.left + 6, right: INSIDE.right - 6 } as const;
const TICKS = [-400, -200, -100, -50, -20, -10, -5, -2, 0, 2, 5, 10, 20, 50, 75, 90, 100, 200, 400];
/** On the log scale, intervals are drawn to fourfold and a quarter, values to tenfold; what is farther is marked as such. */
const FARTHEST = { interval: Math.log(4), marker: Math.LN10 };
const TICK_DISTANCE = 44;

/** Effects with their intervals on a log axis, each under its name, in the order of the table beside it. */
export function forestPlot(plot: ForestPlot): string {
  const scale = axisOf(plot);
  const description = plot.rows
    .slice(0, 10)
    .map((row) => `${row.commit} ${row.pair}: ${figures(row)} %, ${row.conclusion.replace("-", " ")}.`)
    .join(" ");
  const note = linesOf(plot.note, { size: 12, role: "muted" });
  const marks = legend(plot.rows, scale);
  const height = plot.rows.length * ROW;
  return card(plot.title, description, height + 46 + marks.height + note.height + 10, (top) => [
    ...plot.rows.flatMap((row, at) => [
      ...ground(plot, scale, top + at * ROW + 18),
      ...rowOf(row, top + at * ROW, scale),
    ]),
    ...axisLine(scale, top + height),
    label("◂ worse", { x: INSIDE.left, y: top + height + 34, size: 12, role: "muted" }),
    label("better ▸", { x: INSIDE.right, y: top + height + 34, size: 12, role: "muted", anchor: "end" }),
    ...marks.draw(top + height + 44),
    ...note.draw(top + height + 46 + marks.height),
  ]);
}

type Scale = (better: number) => number;

/** Percent "better" as a log ratio, so that twice and half are the same way from nothing. */
function logOf(effectPct: number, better: "lower" | "higher"): number {
  const share = Math.max(-1 + 1e-9, (better === "higher" ? effectPct : -effectPct) / 100);
  const ratio = Math.log1p(share);
  return better === "higher" ? ratio : -ratio;
}

/** Each side is as long as what lies there: an empty one is no wider than the margin asks for. */
function axisOf({ rows, better, marginPct }: ForestPlot): Scale {
  const least = Math.log1p((2 * marginPct) / 100);
  const reach = (way: 1 | -1) => {
    const far = (values: readonly number[], most: number) =>
      Math.min(most, Math.max(0, ...values.map((value) => way * logOf(value, better))));
    const intervals = rows.flatMap(({ ci95, single }) => (single ? [] : (ci95 ?? [])));
    const markers = rows.map(({ effectPct }) => effectPct);
    return Math.max(least, far(intervals, FARTHEST.interval), far(markers, FARTHEST.marker));
  };
  const scale = scaleLinear([-reach(-1), reach(1)], [AXIS.left, AXIS.right]);
  return (effectPct) => scale(logOf(effectPct, better));
}

/** Under each row: no change, and what counts as none. */
function ground({ marginPct }: ForestPlot, scale: Scale, top: number): Svg[] {
  const [left, right] = [clamp(scale(-marginPct)), clamp(scale(marginPct))];
  const rect = { x: left, y: top, width: right - left, height: 16 };
  return [
    element("rect", { ...rect, ...filled("hairline"), "fill-opacity": "0.45" }),
    element("line", { x1: scale(0), y1: top, x2: scale(0), y2: top + 16, ...stroked("axis") }),
  ];
}

function axisLine(scale: Scale, y: number): Svg[] {
  return [
    element("line", { x1: AXIS.left, y1: y, x2: AXIS.right, y2: y, ...stroked("axis") }),
    ...ticksOf(scale).flatMap((tick) => {
      const x = scale(tick);
      return [
        element("line", { x1: x, y1: y, x2: x, y2: y + 4, ...stroked("axis") }),
        label(signed(tick, 0), { x, y: y + 18, size: 12, role: "muted", anchor: "middle" }),
      ];
    }),
  ];
}

/** Those in range, nothing first, the others where there is room. */
function ticksOf(scale: Scale): number[] {
  const shown: number[] = [];
  for (const tick of [...TICKS].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const x = scale(tick);
    if (x < AXIS.left || x > AXIS.right) continue;
    if (shown.every((other) => Math.abs(scale(other) - x) >= TICK_DISTANCE)) shown.push(tick);
  }
  return shown;
}

/** What fits left of the figures in any font; the table beside it has the whole. */
const LONGEST_PAIR = 24;

function rowOf(row: ForestRow, top: number, scale: Scale): Svg[] {
  const role = roleOf(row.conclusion);
  const [words, y] = [{ y: top + 14, size: 12 } as const, top + 26];
  const pair = `${shortened(row.pair, LONGEST_PAIR)}, ${row.n}`;
  const drawn = row.ci95 === null || row.single ? [] : whisker(row.ci95, y, scale, role);
  return [
    label(row.commit, { ...words, x: INSIDE.left, mono: true }),
    label(pair, { ...words, x: INSIDE.left + 66, role: "muted" }),
    label(figures(row), { ...words, x: INSIDE.right, anchor: "end" }),
    ...drawn,
    ...valueOf(row, y, scale, role),
  ];
}

/** The value; one that is farther than the axis is no point on it. */
function valueOf(row: ForestRow, y: number, scale: Scale, role: RoleName): Svg[] {
  const x = scale(row.effectPct);
  if (isBeyond(x)) return [beyond(clamp(x), y, x < AXIS.left ? "left" : "right", role)];
  const mark = markFor(row);
  return mark === null ? [] : [markOf(mark, x, y, role)];
}

function markFor({ single, conclusion }: ForestRow): Mark | null {
  if (single) return "single";
  return conclusion === "not-comparable" ? null : conclusion;
}

function clamp(x: number): number {
  return Math.min(AXIS.right, Math.max(AXIS.left, x));
}

/** Farther than rounding. */
function isBeyond(x: number): boolean {
  return Math.abs(x - clamp(x)) > 0.1;
}

/** A line, marked where the interval leaves the axis. */
function whisker([low, high]: readonly [number, number], y: number, scale: Scale, role: RoleName): Svg[] {
  const [a, b] = [scale(low), scale(high)];
  return [
    element("line", { x1: clamp(a), y1: y, x2: clamp(b), y2: y, ...stroked(role, 2) }),
    ...(isBeyond(a) ? [beyond(clamp(a), y, a < AXIS.left ? "left" : "right", role)] : []),
    ...(isBeyond(b) ? [beyond(clamp(b), y, b < AXIS.left ? "left" : "right", role)] : []),
  ];
}

/** The marks that are drawn, three on a line. */
function legend(rows: readonly ForestRow[], scale: Scale) {
  const marks = [...new Set(rows.flatMap((row) => markFor(row) ?? []))];
  const ends = rows.flatMap(({ effectPct, ci95, single }) => [effectPct, ...(single ? [] : (ci95 ?? []))]);
  const isClipped = ends.some((end) => isBeyond(scale(end)));
  const count = marks.length + Number(isClipped);
  const place = (at: number, top: number) =>
    [INSIDE.left + ((at % 3) * INSIDE.width) / 3, top + 14 + Math.floor(at / 3) * 18] as const;
  return {
    height: Math.ceil(count / 3) * 18,
    draw: (top: number): Svg[] => {
      const [x, y] = place(marks.length, top);
      const clipped = [
        beyond(x + 12, y - 4, "right", "muted"),
        label("beyond the axis", { x: x + 18, y, size: 12, role: "muted" }),
      ];
      return [
        ...marks.flatMap((mark, at) => legendOf(mark, ...place(at, top))),
        ...(isClipped ? clipped : []),
      ];
    },
  };
}

/** `+8.4 [−2.1, +18.6]`, the same figures as the table. */
function figures({ effectPct, ci95, single }: ForestRow): string {
  const digits = digitsOf(ci95);
  if (single || ci95 === null) return `${signed(effectPct, digits)} ${single ? "single run" : "no test"}`;
  return `${signed(effectPct, digits)} [${ci95.map((end) => signed(end, digits)).join(", ")}]`;
}
