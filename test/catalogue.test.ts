import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../src/rules/index.ts";
import { categories } from "../src/verdicts/categories.ts";

const root = path.resolve(import.meta.dirname, "..");
const ids = rules.map(({ id }) => id);

describe("rules", () => {
  test("are listed sorted, once each, under their file's name", () => {
    const named = readdirSync(path.join(root, "src/rules"))
      .filter((file) => file.includes("-"))
      .map((file) => file.replace(/\.ts$/, ""));
    expect(ids).toEqual([...named].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))("%s says what, why and what to do", (_, rule) => {
    expect(rule.rationale).not.toBe(rule.title);
    expect(rule.rationale.length).toBeGreaterThan(40);
    expect(rule.advice).toMatch(/^[A-Z].*\.$/s);
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    expect(existsSync(path.join(root, "test/rules", `${rule.id}.test.ts`)), "has a test").toBe(true);
  });

  test("every rule that can decide has a category", () => {
    const deciding = rules.filter(({ messages }) =>
      Object.values(messages).some(({ severity }) => severity !== "note"),
    );
    const known = new Set(categories.map(([rule]) => rule));
    expect(deciding.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });
});
