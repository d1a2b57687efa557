import { describe, expect, test } from "vitest";
import { forestPlot, type ForestRow } from "../../src/report/charts/forest.ts";
import { roles } from "../../src/report/charts/palette.ts";

const row = (given: Partial<ForestRow> = {}): ForestRow => ({
  commit: "abcdef01",
  pair: "human vs baseline",
  n: "3 + 3",
  effectPct: 8.4,
  ci95: [-2.1, 18.6],
  single: false,
  conclusion: "inconclusive",
  ...given,
});
const plot = (...rows: readonly ForestRow[]) =>
  forestPlot({
    title: "TTFT, mean: 1 improved of 1",
    better: "lower",
    marginPct: 2,
    rows,
    note: "Better %.",
  });

describe("forest plots", () => {
  test("give the same bytes twice, coordinates to 0.1, and the figures of the table", () => {
    expect(plot(row())).toBe(plot(row()));
    expect(plot(row())).not.toMatch(/\b(?:[xyr]|[xy][12]|d|width|height)="[^"]*\d\.\d{2,}/);
    expect(plot(row())).toContain("+8 [−2, +19]");
  });

  test("tell the conclusion by shape, not by colour alone", () => {
    const shape = (given: Partial<ForestRow>) =>
      /text-anchor="end">[^<]*<\/text><(circle|rect|path)/.exec(plot(row({ ci95: null, ...given })))?.[1];
    expect(shape({ conclusion: "inconclusive" })).toBe("circle");
    expect(shape({ conclusion: "equivalent" })).toBe("rect");
    expect(shape({ conclusion: "improved" })).toBe("path");
    expect(plot(row({ conclusion: "improved" }))).not.toBe(plot(row({ conclusion: "regressed" })));
  });

  test("a single run has no whisker and says what it is", () => {
    const single = plot(row({ single: true, ci95: [-50, 30] }));
    expect(single).toContain("single run");
    expect(single).not.toMatch(/<line [^>]*stroke-width="2"/);
  });

  test("stay inside the card, however wide the interval", () => {
    const wide = plot(
      row({ effectPct: -900, ci95: [-5000, 99.9] }),
      row({ effectPct: 99.99, ci95: [99, 99.999] }),
    );
    const xs = [...wide.matchAll(/\b(?:x|x1|x2|cx)="([-\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(460);
    expect(wide).not.toMatch(/NaN|Infinity/);
  });

  test("mark what leaves the axis, as no value is marked, and say what the mark means", () => {
    expect(plot(row())).not.toContain("beyond the axis");
    // better is lower: +90 % is a tenth, ninefold is −800 %
    const wide = plot(row({ effectPct: 5, ci95: [-800, 90] }));
    expect(wide).toContain("beyond the axis");
    // an open angle at either end of the line, another in the legend
    expect(wide.match(/<path d="M[^"Z]*" fill="none"/g)).toHaveLength(3);
    // a value beyond the axis is no ring: the one there is stands in the legend
    expect(plot(row({ effectPct: -5000, ci95: null })).match(/<circle/g)).toHaveLength(1);
  });

  test("give each side the room of what lies there", () => {
    const zero = (given: Partial<ForestRow>) =>
      Number(/<line x1="([\d.]+)" y1="[\d.]+" x2="\1"/.exec(plot(row(given)))?.[1]);
    // 22 to 438: only improvements, only regressions, both alike
    expect(zero({ effectPct: 40, ci95: [30, 50] })).toBeLessThan(70);
    expect(zero({ effectPct: -80, ci95: [-100, -60] })).toBeGreaterThan(390);
    expect(zero({ effectPct: 0, ci95: [-100, 50] })).toBeCloseTo(230, 0);
  });

  test("hostile names stay text", () => {
    const hostile = plot(row({ pair: `</text><script>alert(1)</script>"&\u202e` }));
    expect(hostile).not.toMatch(/<script|\u202e/);
    expect(hostile).toContain("&lt;script&gt;");
  });

  test("parse as XML: every element is closed in order", () => {
    const open: string[] = [];
    for (const [, closing, name, empty] of plot(row(), row({ single: true })).matchAll(
      /<(\/?)([a-z]+)[^>]*?(\/?)>/g,
    )) {
      if (closing === "/") expect(open.pop()).toBe(name);
      else if (empty !== "/") open.push(name ?? "");
    }
    expect(open).toEqual([]);
  });

  test("colours are legible in both themes: 3 : 1 for shapes, 4.5 : 1 for text", () => {
    for (const theme of ["light", "dark"] as const) {
      const on = (role: keyof typeof roles) => contrast(roles[role][theme], roles.card[theme]);
      for (const role of ["good", "caution", "bad", "neutral"] as const)
        expect(on(role)).toBeGreaterThanOrEqual(3);
      for (const role of ["text", "muted"] as const) expect(on(role)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2 contrast ratio of two hex colours. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
