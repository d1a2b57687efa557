import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { AnyComparison, ComparedSet } from "../../src/model/comparison.ts";
import { comparedName, quantityName } from "../../src/report/words/compared.ts";
import { reasonsWords } from "../../src/model/reasonWords.ts";
import { benchtriage, temporary } from "./cli.ts";

/** Six trials, and the same six a tenth faster. */
export const slow = [100, 101, 99, 100.5, 99.5, 100.2];
export const fast = slow.map((value) => value * 0.9);

/** A folder of its own for files to compare. */
export function comparing() {
  const folder = temporary();
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, content: unknown) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content));
    return at(name);
  };
  return { at, write };
}

/** The JSON of `compare`, which has nothing to say on standard error. */
export async function comparedJson(...args: readonly string[]) {
  const { status, stdout, stderr } = await benchtriage("compare", ...args, "--json");
  expect(stderr).toBe("");
  return { status, ...(JSON.parse(stdout) as ComparedSet) };
}

/** The line of a comparison as a reader sees it: name, quantity, conclusion. */
export function lineOf(comparison: AnyComparison): [name: string, quantity: string, conclusion: string] {
  return [comparedName(comparison), quantityName(comparison), comparison.conclusion];
}

/** Its reasons in words. */
export function whyOf(comparison: AnyComparison | undefined): string {
  return reasonsWords(comparison?.reasons ?? []);
}
