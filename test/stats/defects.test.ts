/**
 * The defects D1 to D20 of other tools (data/knowledge/statistics.md): each that concerns a method we have is a test somewhere, by its name.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/shared.ts";

const without: Readonly<Record<string, string>> = {
  D8: "merging of change points: we find none in a series, two given sides are compared",
};

function namedTests(): Set<string> {
  const folder = path.join(root, "test");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".test.ts"),
  );
  const titles = files.flatMap((name) =>
    [...readFileSync(path.join(folder, name), "utf8").matchAll(/(?:test|describe)\("((?:D\d+,? ?)+):/g)].map(
      ([, names = ""]) => names,
    ),
  );
  return new Set(titles.flatMap((names) => names.match(/D\d+/g) ?? []));
}

test("every defect of the best tools has a test that we do not share it, or a reason why it cannot", () => {
  const all = Array.from({ length: 20 }, (_, index) => `D${index + 1}`);
  const tested = namedTests();
  expect(all.filter((name) => !tested.has(name) && without[name] === undefined)).toEqual([]);
  expect(Object.keys(without).filter((name) => tested.has(name))).toEqual([]);
});
