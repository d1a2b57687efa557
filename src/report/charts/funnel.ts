import { card, element, filled, INSIDE, label, type Svg } from "./svg.ts";

/** One bar: how many came to a step, and how many of them ended there or could not be decided. */
export interface FunnelStep {
  readonly name: string;
  /** Reached the step. */
  readonly count: number;
  /** Ended there; null for the last step, where all want to be. */
  readonly stopped: number | null;
  readonly undecided: number;
}

const [ROW, BAR] = [38, 12];

/**
 * How far attempts get. A row is named after what ends an attempt there, and its bar counts those that came so far: the part
 * that ended there first, in the colour of a failure, then the part that went on.
 */
export function funnel(title: string, steps: readonly FunnelStep[]): string {
  const scale = INSIDE.width / Math.max(1, ...steps.map(({ count }) => count));
  const description = steps.map((step) => `${step.name}: ${figures(step)}`).join("; ");
  return card(title, description, steps.length * ROW + 30, (top) => [
    ...legend(top),
    ...steps.flatMap((step, at) => bar(step, top + 24 + at * ROW, scale)),
  ]);
}

function legend(top: number): Svg[] {
  const swatch = (x: number, role: "bad" | "neutral", words: string) => [
    element("rect", { x, y: top + 2, width: 10, height: 10, ...filled(role) }),
    label(words, { x: x + 16, y: top + 12, size: 12, role: "muted" }),
  ];
  return [...swatch(INSIDE.left, "bad", "ended here"), ...swatch(INSIDE.left + 110, "neutral", "went on")];
}

function bar(step: FunnelStep, top: number, scale: number): Svg[] {
  const ended = (step.stopped ?? 0) * scale;
  const on = step.count * scale - ended;
  const place = { y: top + 18, height: BAR };
  return [
    label(step.name, { x: INSIDE.left, y: top + 13 }),
    label(figures(step), { x: INSIDE.right, y: top + 13, size: 12, role: "muted", anchor: "end" }),
    element("rect", { x: INSIDE.left, width: ended, ...place, ...filled("bad") }),
    element("rect", {
      x: INSIDE.left + ended,
      width: on,
      ...place,
      ...filled(step.stopped === null ? "good" : "neutral"),
    }),
  ];
}

function figures({ count, stopped, undecided }: FunnelStep): string {
  if (stopped === null) return String(count);
  const words = `${stopped} of ${count} ended here`;
  return undecided === 0 ? words : `${words}, ${undecided} undecided`;
}
