import { scaleLinear } from "d3-scale";
import { card, element, filled, INSIDE, label, shortened, stroked, type Svg } from "./svg.ts";

export interface RateRow {
  readonly name: string;
  readonly count: number;
  readonly total: number;
  /** Ends of the interval, fractions. */
  readonly interval: readonly [number, number];
}

const ROW = 40;
/** What fits left of the figures in the widest common font. */
const LONGEST = 32;

/** Shares as dots with their intervals on an axis from 0 to 100 %, in the order of the table beside them, each under its name. */
export function rateDots(title: string, rows: readonly RateRow[]): string {
  const x = scaleLinear()
    .domain([0, 1])
    .range([INSIDE.left + 6, INSIDE.right - 6]);
  const description = rows.map((row) => `${row.name}: ${figures(row)}.`).join(" ");
  const height = rows.length * ROW;
  return card(title, description, height + 30, (top) => [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => tick(x(share), share, top + height)),
    ...rows.flatMap((row, at) => rowOf(row, top + at * ROW, x)),
  ]);
}

function tick(x: number, share: number, bottom: number): Svg[] {
  return [
    element("line", { x1: x, x2: x, y1: bottom - 6, y2: bottom, ...stroked("axis") }),
    label(`${share * 100} %`, { x, y: bottom + 16, size: 12, role: "muted", anchor: anchorOf(share) }),
  ];
}

/** Words at an end of the axis stay on the card. */
function anchorOf(share: number): "start" | "middle" | "end" {
  if (share === 0) return "start";
  return share === 1 ? "end" : "middle";
}

function rowOf(row: RateRow, top: number, x: (share: number) => number): Svg[] {
  const { name, count, total, interval } = row;
  const y = top + 24;
  return [
    label(shortened(name, LONGEST), { x: INSIDE.left, y: top + 13, size: 12, mono: true }),
    label(figures(row), { x: INSIDE.right, y: top + 13, size: 12, anchor: "end" }),
    element("line", { x1: x(0), x2: x(1), y1: y, y2: y, ...stroked("hairline") }),
    element("line", { x1: x(interval[0]), x2: x(interval[1]), y1: y, y2: y, ...stroked("good", 2) }),
    element("circle", { cx: x(count / total), cy: y, r: 5, ...filled("good") }),
  ];
}

function figures({ count, total, interval: [low, high] }: RateRow): string {
  return `${count} of ${total} [${Math.round(100 * low)}, ${Math.round(100 * high)}] %`;
}
