import { card, CHART_WIDTH, element, filled, label, stroked, type Svg } from "./svg.ts";

/** One bar: how many are still there, and how many of them could not be decided at this step. */
export interface FunnelStep {
  readonly name: string;
  /** Reached the step. */
  readonly count: number;
  /** Ended there. */
  readonly stopped: number;
  readonly undecided: number;
}

const [LEFT, RIGHT, TOP, ROW, BAR] = [170, 235, 48, 30, 18];

/** How far attempts get, one bar a step from the top; the end in another colour stops there, and the words beside it say the same. */
export function funnel(title: string, steps: readonly FunnelStep[]): string {
  const largest = Math.max(1, ...steps.map(({ count }) => count));
  const width = CHART_WIDTH - LEFT - RIGHT;
  const rows = steps.flatMap((step, index) => bar(step, TOP + index * ROW, width / largest));
  const description = steps
    .map(({ name, count, stopped }) => `${name}: ${count} reached, ${stopped} end here`)
    .join("; ");
  return card(TOP + steps.length * ROW + 12, title, description, [
    label(title, { x: 16, y: 26, size: 14, bold: true }),
    ...rows,
  ]);
}

function bar({ name, count, stopped, undecided }: FunnelStep, y: number, scale: number): Svg[] {
  const [all, ending] = [count * scale, stopped * scale];
  const middle = y + BAR / 2 + 4;
  const words = `${count} reached, ${stopped} end`;
  return [
    label(name, { x: LEFT - 10, y: middle, anchor: "end" }),
    element("rect", { x: LEFT, y, width: Math.max(0, all - ending), height: BAR, ...filled("good") }),
    element("rect", { x: LEFT + all - ending, y, width: ending, height: BAR, ...filled("bad") }),
    element("rect", { x: LEFT, y, width: Math.max(1, all), height: BAR, ...stroked("axis") }),
    label(undecided === 0 ? words : `${words}, ${undecided} undecided`, {
      x: LEFT + Math.max(all, 1) + 8,
      y: middle,
      size: 12,
      role: "muted",
    }),
  ];
}
