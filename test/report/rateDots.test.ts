import { expect, test } from "vitest";
import { rateDots } from "../../src/report/charts/rateDots.ts";

const rows = [
  { name: "codex/gpt-5", count: 20, total: 69, interval: [0.2, 0.41] },
  { name: `<script>${"x".repeat(80)}`, count: 0, total: 2, interval: [0, 0.66] },
] as const;

test("dots and intervals stand on one scale, and every figure is printed", () => {
  const svg = rateDots("t", rows);
  const [dot, end] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  // 22 to 438 is 0 to 100 %
  expect(dot).toBeCloseTo(22 + (416 * 20) / 69, 0);
  expect(end).toBe(22);
  expect(svg).toContain("20 of 69 [20, 41] %");
  expect(svg).toContain(`x1="105.2" x2="192.6"`);
});

test("names of files are text, and too long ones are cut in the picture, not in its description", () => {
  const svg = rateDots("t", rows);
  expect(svg).not.toContain("<script>");
  expect(svg).toMatch(/&lt;scriptx*…|&lt;script&gt;x+…/);
  expect(svg).toContain(`&lt;script&gt;${"x".repeat(80)}: 0 of 2`);
});
