import type { Conclusion } from "../../model/comparison.ts";
import type { RoleName } from "./palette.ts";
import { element, filled, label, stroked, type Svg } from "./svg.ts";

/* What stands for a value: its shape tells as much as its colour. */

type Point = readonly [x: number, y: number];

function path(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
}

/** What a conclusion looks like; `single` is a run alone, whatever it says. */
export type Mark = Exclude<Conclusion, "not-comparable"> | "single";

const roles: Readonly<Record<Exclude<Mark, "single">, RoleName>> = {
  improved: "good",
  regressed: "bad",
  inconclusive: "caution",
  equivalent: "neutral",
};

export function roleOf(conclusion: Conclusion): RoleName {
  return conclusion === "not-comparable" ? "neutral" : roles[conclusion];
}

/** Triangles towards better and worse, a ring, a square, a diamond for a single run. */
export function markOf(mark: Mark, x: number, y: number, role: RoleName): Svg {
  if (mark === "inconclusive") return element("circle", { cx: x, cy: y, r: 4.5, ...stroked(role, 2) });
  if (mark === "equivalent")
    return element("rect", { x: x - 4.5, y: y - 4.5, width: 9, height: 9, ...filled(role) });
  const shapes: Readonly<Record<typeof mark, readonly Point[]>> = {
    improved: [
      [x - 5, y - 5],
      [x + 5, y],
      [x - 5, y + 5],
    ],
    regressed: [
      [x + 5, y - 5],
      [x - 5, y],
      [x + 5, y + 5],
    ],
    single: [
      [x, y - 6],
      [x + 6, y],
      [x, y + 6],
      [x - 6, y],
    ],
  };
  return element("path", { d: `${path(shapes[mark])}Z`, ...filled(role) });
}

/** Where a line goes on beyond the axis: two open angles, which no value looks like. */
export function beyond(x: number, y: number, way: "left" | "right" | "up" | "down", role: RoleName): Svg {
  const turned = ([along, across]: Point): Point => {
    const ends: Readonly<Record<typeof way, Point>> = {
      right: [x + along, y + across],
      left: [x - along, y + across],
      down: [x + across, y + along],
      up: [x + across, y - along],
    };
    return ends[way];
  };
  const angle = (tip: number) =>
    path([[tip - 4, -4] as const, [tip, 0] as const, [tip - 4, 4] as const].map(turned));
  return element("path", { d: `${angle(-4)}${angle(0)}`, ...stroked(role, 1.5) });
}

/** A mark with its word, in a legend. */
export function legendOf(mark: Mark, x: number, y: number): Svg[] {
  const role = mark === "single" ? "neutral" : roles[mark];
  return [
    markOf(mark, x + 6, y - 4, role),
    label(mark === "single" ? "single run" : mark, { x: x + 16, y, size: 12, role: "muted" }),
  ];
}
