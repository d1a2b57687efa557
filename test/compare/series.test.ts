import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { SeriesSet } from "../../src/model/series.ts";
import { benchtriage, temporary } from "../support/cli.ts";

/** A file a week, its values around a level. */
function weeks(levels: readonly number[]): string[] {
  const folder = temporary();
  return levels.map((level, at) => {
    const file = path.join(folder, `week${String(at).padStart(2, "0")}.json`);
    writeFileSync(
      file,
      JSON.stringify({ answer: [level + ((at * 37) % 10) / 10, level + ((at * 53) % 7) / 10] }),
    );
    return file;
  });
}

const step = [...Array.from({ length: 6 }, () => 100), ...Array.from({ length: 6 }, () => 110)];

describe("compare --series", () => {
  test("tells a step once, with the files between which it came, its size and its interval", async () => {
    const files = weeks(step);
    const { stdout, status } = await benchtriage(
      "compare",
      "--series",
      ...files,
      "--better",
      "lower",
      "--fail-on",
      "regressed",
    );
    expect(stdout).toMatch(/^change points: 1 regressed \(1 series of 12 places\)/);
    expect(stdout).toContain(`between ${files[5]} and ${files[6]}`);
    expect(status).toBe(1);
    const json = await benchtriage("compare", "--series", ...files, "--better", "higher", "--json");
    const { series } = JSON.parse(json.stdout) as SeriesSet;
    expect(series).toMatchObject([
      { points: { length: 12 }, changes: [{ index: 6, conclusion: "improved", at: files[6] }] },
    ]);
    expect(series[0]!.changes[0]!.ci95![0]).toBeGreaterThan(9);
  });

  test("steady weeks have none and fail nothing; a small step is called so", async () => {
    const steady = await benchtriage(
      "compare",
      "--series",
      ...weeks(step.map(() => 100)),
      "--better",
      "lower",
      "--fail-on",
      "regressed",
    );
    expect(steady.stdout).toContain("no change point");
    expect(steady.status).toBe(0);
    const small = await benchtriage(
      "compare",
      "--series",
      ...weeks(step),
      "--better",
      "lower",
      "--margin",
      "20",
      "--fail-on",
      "regressed",
    );
    expect(small.stdout).toContain("1 small");
    expect(small.status).toBe(0);
  });

  test("one file is the series of its values; fewer than six are counted as too short", async () => {
    const file = path.join(temporary(), "all.json");
    writeFileSync(file, JSON.stringify({ long: [1, 1.1, 0.9, 3, 3.1, 2.9], short: [1, 2] }));
    const { stdout } = await benchtriage("compare", "--series", file, "--better", "higher");
    expect(stdout).toContain(`between ${file} #3 and ${file} #4`);
    expect(stdout).toContain("1 series of fewer than 6 points");
    const none = await benchtriage("compare", "--series");
    expect([none.status, none.stderr]).toEqual([
      2,
      expect.stringContaining("takes the files or folders of a series"),
    ]);
  });
});
