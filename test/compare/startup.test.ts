import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const src = path.resolve(import.meta.dirname, "../../src");

/** Every package that a file loads before it does anything, itself or through its neighbours. */
function packagesOf(entry: string): Set<string> {
  const [found, seen, open] = [new Set<string>(), new Set<string>(), [path.join(src, entry)]];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, target = ""] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "([^"]+)";/gms)) {
      if (target.startsWith(".")) open.push(path.resolve(path.dirname(file), target));
      else if (!target.startsWith("node:")) found.add(target);
    }
  }
  return found;
}

test("compare of plain files answers without schemas and tables", () => {
  expect([...packagesOf("pipeline/compare.ts")].sort()).toEqual(["simple-statistics"]);
});
