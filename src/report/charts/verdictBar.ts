import type { RoleName } from "./palette.ts";
import { card, element, filled, INSIDE, label, type Svg } from "./svg.ts";

export interface VerdictPart {
  readonly name: string;
  readonly glyph: string;
  readonly role: RoleName;
  readonly count: number;
}

const BAR = 28;
const GAP = 2;
/** Narrower parts carry no number inside; the legend has it. */
const ROOM = 30;
/** A part that exists is seen. */
const LEAST = 3;

/** One bar of all verdicts in a fixed order; every number stands in the legend too. */
export function verdictBar(title: string, parts: readonly VerdictPart[]): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const description = parts.map(({ name, count }) => `${count} ${name}.`).join(" ");
  return card(title, `${total} commits. ${description}`, BAR + 34, (top) => [
    ...bars(parts, top),
    ...parts.map(({ glyph, name, count }, at) =>
      label(`${glyph} ${name} ${count}`, {
        x: INSIDE.left + (at * INSIDE.width) / parts.length,
        y: top + BAR + 20,
        size: 12,
        role: "muted",
      }),
    ),
  ]);
}

function bars(parts: readonly VerdictPart[], top: number): Svg[] {
  const present = parts.filter(({ count }) => count > 0);
  const widths = widthsOf(present, INSIDE.width - GAP * Math.max(0, present.length - 1));
  let x: number = INSIDE.left;
  return present.flatMap(({ count, role }, at): Svg[] => {
    const [left, width] = [x, widths[at] ?? 0];
    x += width + GAP;
    const bar = element("rect", { x: left, y: top, width, height: BAR, ...filled(role) });
    if (width < ROOM) return [bar];
    const middle = { x: left + width / 2, y: top + 19, anchor: "middle" } as const;
    return [bar, label(String(count), { ...middle, bold: true, role: "card" })];
  });
}

/** In proportion, but none thinner than can be seen. */
function widthsOf(parts: readonly VerdictPart[], room: number): number[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const wanted = parts.map(({ count }) => Math.max(LEAST, (room * count) / total));
  const over = wanted.reduce((sum, width) => sum + width, 0) - room;
  const widest = Math.max(...wanted);
  return wanted.map((width) => (width === widest ? width - over : width));
}
