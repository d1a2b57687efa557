import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import * as library from "../../src/stats/index.ts";
import { root } from "../support/shared.ts";

const folder = path.join(root, "src/stats");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !/^index|\.d\.ts$/.test(name));
const textOf = (name: string) => readFileSync(path.join(folder, name), "utf8");

/** What the statistics share and no user needs: border checks, brackets, the second name of a normal tail. */
const inside = new Set([
  "checkCount",
  "checkFinite",
  "checkFraction",
  "checkPositive",
  "checkPositiveSample",
  "checkSample",
  "doubleUntilNegative",
  "findRoot",
  "normalInverse",
  "normalLower",
  "untestable",
]);

test("every statistic is public: none is dead code", () => {
  const made = files.flatMap((name) =>
    [...textOf(name).matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, each = ""]) => each),
  );
  expect(Object.keys(library).sort()).toEqual(made.filter((name) => !inside.has(name)).sort());
});

test("every public function says what it answers", () => {
  const silent = files.flatMap((name) =>
    [...textOf(name).matchAll(/(\*\/\n)?^export (?:async )?function (\w+)/gm)]
      .filter(([, comment]) => comment === undefined)
      .map(([, , each]) => each),
  );
  expect(silent).toEqual([]);
});

test("a first use as the page shows it", async () => {
  await library.ready();
  const effect = library.logRatioT([100, 101, 99], [90, 91, 89]);
  expect(library.ratioOf(effect)).toBeCloseTo(0.9, 3);
  expect(effect.p).toBeLessThan(0.001);
  expect(library.ratioInterval(effect)?.high).toBeLessThan(1);
});
