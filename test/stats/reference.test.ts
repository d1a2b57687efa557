/**
 * Every case of test/fixtures/statistics/reference.json (50-digit arithmetic, R, SciPy, limma) that a function of ours
 * answers; how each came about stands in its `source`. The others are skipped by name, with the reason.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { root } from "../support/shared.ts";
import { isCase } from "./reference/case.ts";
import type { Case } from "./reference/case.ts";
import { comparisonAnswers } from "./reference/comparisonAnswers.ts";
import { otherAnswers } from "./reference/otherAnswers.ts";
import { withoutAnswer } from "./reference/unanswered.ts";

const file = join(root, "test/fixtures/statistics/reference.json");
const answers = { ...comparisonAnswers, ...otherAnswers };

function readCases(): readonly Case[] {
  const document: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof document !== "object" || document === null || !("cases" in document))
    throw new Error("no cases");
  if (!Array.isArray(document.cases)) throw new Error("cases is not a list");
  const cases: readonly unknown[] = document.cases;
  if (!cases.every(isCase)) throw new Error("a case without id, fn, input, expected or relTol");
  return cases;
}

/** Fails with the path of the first number that is off, or missing in the answer. */
function compare(path: string, actual: unknown, expected: unknown, relTol: number): void {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) throw new Error(`${path}: a list is expected`);
    expect(actual, path).toHaveLength(expected.length);
    for (const [index, value] of expected.entries())
      compare(`${path}[${index}]`, actual[index], value, relTol);
  } else if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null) throw new Error(`${path}: an object is expected`);
    for (const [key, value] of Object.entries(expected)) {
      compare(`${path}.${key}`, Object.entries(actual).find(([name]) => name === key)?.[1], value, relTol);
    }
  } else if (typeof expected === "number" && typeof actual === "number") {
    // Absolute 1e-12 "around 0" for 0 itself and for the skewness of symmetric data only: a tiny p must not pass unseen.
    const slack = expected === 0 || path.endsWith(".bca.a") ? 1e-12 : relTol * Math.abs(expected);
    expect(Math.abs(actual - expected) <= slack, `${path}: ${actual}, expected ${expected} ± ${relTol}`).toBe(
      true,
    );
  } else {
    expect(actual, path).toBe(expected);
  }
}

describe("reference values", () => {
  beforeAll(ready);

  for (const { id, fn, input, expected, relTol } of readCases()) {
    const reason = withoutAnswer(id, fn);
    const answer = answers[fn];
    if (reason !== null || answer === undefined) {
      test.skip(`${id}: ${reason ?? "no such function"}`, () => {});
    } else {
      test(id, () => {
        const { fields, unanswered } = answer(input, expected);
        const asked = Object.fromEntries(
          Object.entries(expected).filter(([key]) => !unanswered.includes(key)),
        );
        expect(Object.keys(asked).length, "fields compared").toBeGreaterThan(0);
        compare(id, fields, asked, relTol);
      });
    }
  }
});
