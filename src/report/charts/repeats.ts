import { scaleLinear } from "d3-scale";
import { quantity } from "../cells/numbers.ts";
import { card, element, INSIDE, label, linesOf, shortened, stroked, type Svg } from "./svg.ts";

/** What one variant measured, trial by trial. */
export interface RepeatRow {
  readonly name: string;
  readonly values: readonly number[];
  readonly median: number;
}

const ROW = 40;
const AXIS = { left: INSIDE.left + 6, right: INSIDE.right - 6 } as const;
const LONGEST = 30;
/** Trials of about one value do not hide each other: they take turns in height. */
const HEIGHTS = [0, -4, 4] as const;

/** Every trial as a point, a row a variant, with a line at the median; one linear axis, which need not start at nothing. */
export function repeatsChart(title: string, note: string, rows: readonly RepeatRow[]): string {
  const all = rows.flatMap(({ values }) => values);
  const x = scaleLinear([Math.min(...all), Math.max(...all)], [AXIS.left, AXIS.right]);
  const height = rows.length * ROW;
  const words = linesOf(note, { size: 12, role: "muted" });
  const description = rows.map((row) => `${row.name}: ${row.values.map(quantity).join(", ")}.`).join(" ");
  return card(title, description, height + 30 + words.height + 6, (top) => [
    ...rows.flatMap((row, at) => rowOf(row, top + at * ROW, x)),
    ...ticks(x, top + height),
    ...words.draw(top + height + 26),
  ]);
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function ticks(x: Scale, bottom: number): Svg[] {
  return x.ticks(4).flatMap((tick) => [
    element("line", { x1: x(tick), x2: x(tick), y1: bottom - 4, y2: bottom, ...stroked("axis") }),
    label(tick.toLocaleString("en-US"), {
      x: x(tick),
      y: bottom + 16,
      size: 12,
      anchor: "middle",
      role: "muted",
    }),
  ]);
}

function rowOf({ name, values, median }: RepeatRow, top: number, x: Scale): Svg[] {
  const y = top + 26;
  const sorted = values.toSorted((a, b) => a - b);
  return [
    label(shortened(name, LONGEST), { x: INSIDE.left, y: top + 13, size: 12 }),
    label(`median ${quantity(median)}, n ${values.length}`, {
      x: INSIDE.right,
      y: top + 13,
      size: 12,
      role: "muted",
      anchor: "end",
    }),
    element("line", { x1: AXIS.left, x2: AXIS.right, y1: y, y2: y, ...stroked("hairline") }),
    element("line", { x1: x(median), x2: x(median), y1: y - 9, y2: y + 9, ...stroked("text", 2) }),
    ...sorted.map((value, at) =>
      element("circle", { cx: x(value), cy: y + (HEIGHTS[at % 3] ?? 0), r: 4, ...stroked("good", 1.5) }),
    ),
  ];
}
