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
      /<(circle|rect|path)[^>]*\/>(?=<text)/.exec(
        plot(row({ ci95: null, ...given }))
          .split("human vs baseline</text>")
          .at(-1) ?? "",
      )?.[1];
    expect(shape({ conclusion: "inconclusive" })).toBe("circle");
    expect(shape({ conclusion: "equivalent" })).toBe("rect");
    expect(shape({ conclusion: "improved" })).toBe("path");
    expect(plot(row({ conclusion: "improved" }))).not.toBe(plot(row({ conclusion: "regressed" })));
  });

  test("a single run has no whisker and says what it is", () => {
    const single = plot(row({ single: true, ci95: [-50, 30] }));
    expect(single).toContain("single run");
    expect(single).not.toMatch(/stroke-width="2"/);
  });

  test("stay inside the card, however wide the interval", () => {
    const wide = plot(
      row({ effectPct: -900, ci95: [-5000, 99.9] }),
      row({ effectPct: 99.99, ci95: [99, 99.999] }),
    );
    const xs = [...wide.matchAll(/\b(?:x|x1|x2|cx)="([-\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(760);
    expect(wide).not.toMatch(/NaN|Infinity/);
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
