import { scaleLinear } from "d3-scale";
import { card, element, filled, label, stroked, type Svg } from "./svg.ts";

export interface RateRow {
  readonly name: string;
  readonly count: number;
  readonly total: number;
  /** Ends of the interval, fractions. */
  readonly interval: readonly [number, number];
}

const ROW = 26;
const TOP = 50;
/** What fits left of the plot in the widest common font. */
const LONGEST = 28;
const PLOT = { left: 250, right: 590 };

/** Shares as dots with their intervals on an axis from 0 to 100 %, in the order of the table beside them. */
export function rateDots(title: string, rows: readonly RateRow[]): string {
  const x = scaleLinear().domain([0, 1]).range([PLOT.left, PLOT.right]);
  const bottom = TOP + rows.length * ROW;
  const description = rows.map((row) => `${row.name}: ${figures(row)}.`).join(" ");
  return card(bottom + 40, title, description, [
    label(title, { x: 16, y: 30, size: 14, bold: true }),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => tick(x(share), share, bottom)),
    ...rows.flatMap((row, at) => rowOf(row, TOP + at * ROW + ROW / 2, x)),
  ]);
}

function tick(x: number, share: number, bottom: number): Svg[] {
  return [
    element("line", { x1: x, x2: x, y1: TOP, y2: bottom, ...stroked("hairline") }),
    label(`${share * 100} %`, { x, y: bottom + 20, size: 12, role: "muted", anchor: "middle" }),
  ];
}

function rowOf(row: RateRow, y: number, x: (share: number) => number): Svg[] {
  const { name, count, total, interval } = row;
  return [
    label(name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name, { x: 16, y: y + 5, mono: true }),
    element("line", { x1: x(interval[0]), x2: x(interval[1]), y1: y, y2: y, ...stroked("good", 2) }),
    element("circle", { cx: x(count / total), cy: y, r: 5, ...filled("good") }),
    label(figures(row), { x: 744, y: y + 5, anchor: "end" }),
  ];
}

function figures({ count, total, interval: [low, high] }: RateRow): string {
  return `${count} of ${total} [${Math.round(100 * low)}, ${Math.round(100 * high)}] %`;
}
