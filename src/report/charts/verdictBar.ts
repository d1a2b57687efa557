import type { RoleName } from "./palette.ts";
import { card, CHART_WIDTH, element, filled, label, type Svg } from "./svg.ts";

export interface VerdictPart {
  readonly name: string;
  readonly glyph: string;
  readonly role: RoleName;
  readonly count: number;
}

const BAR = { left: 16, top: 34, height: 28, width: CHART_WIDTH - 32 };
const GAP = 2;
/** Narrower parts carry no number inside; the legend has it. */
const ROOM = 40;
/** A part that exists is seen. */
const LEAST = 3;

/** One bar of all verdicts in a fixed order; every number stands in the legend too. */
export function verdictBar(title: string, parts: readonly VerdictPart[]): string {
  const present = parts.filter(({ count }) => count > 0);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const room = BAR.width - GAP * Math.max(0, present.length - 1);
  const widths = widthsOf(present, room);
  let x = BAR.left;
  const bars = present.flatMap(({ count, role }, at): Svg[] => {
    const [left, width] = [x, widths[at] ?? 0];
    x += width + GAP;
    const bar = element("rect", { x: left, y: BAR.top, width, height: BAR.height, ...filled(role) });
    if (width < ROOM) return [bar];
    const number = label(String(count), {
      x: left + width / 2,
      y: BAR.top + 19,
      anchor: "middle",
      bold: true,
      role: "card",
    });
    return [bar, number];
  });
  const description = parts.map(({ name, count }) => `${count} ${name}.`).join(" ");
  return card(92, title, `${total} commits. ${description}`, [
    label(title, { x: 16, y: 24, size: 14, bold: true }),
    ...bars,
    ...parts.map(({ glyph, name, count }, at) =>
      label(`${glyph} ${name} ${count}`, { x: BAR.left + at * 180, y: 81, size: 12, role: "muted" }),
    ),
  ]);
}

/** In proportion, but none thinner than can be seen. */
function widthsOf(parts: readonly VerdictPart[], room: number): number[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const wanted = parts.map(({ count }) => Math.max(LEAST, (room * count) / total));
  const over = wanted.reduce((sum, width) => sum + width, 0) - room;
  const widest = Math.max(...wanted);
  return wanted.map((width) => (width === widest ? width - over : width));
}
