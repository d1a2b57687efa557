import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../src/rules/index.ts";

const root = path.resolve(import.meta.dirname, "..");
const ids = rules.map(({ id }) => id);

describe("rules", () => {
  test("src/rules/all.ts has the line of every file, and each rule its file's name", () => {
    const named = readdirSync(path.join(root, "src/rules"))
      .filter((file) => file.includes("-"))
      .map((file) => file.replace(/\.ts$/, ""))
      .sort();
    const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const lines = named.map((id) => `export { default as ${camel(id)} } from "./${id}.ts";`);
    const index = readFileSync(path.join(root, "src/rules/all.ts"), "utf8");
    expect(index.split("\n").filter((line) => line.startsWith("export"))).toEqual(lines);
    expect(ids).toEqual(named);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))("%s says what, why and what to do", (_, rule) => {
    expect(rule.rationale).not.toBe(rule.title);
    expect(rule.rationale.length).toBeGreaterThan(40);
    expect(rule.advice).toMatch(/^[A-Z].*\.$/s);
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    expect(existsSync(path.join(root, "test/rules", `${rule.id}.test.ts`)), "has a test").toBe(true);
  });

  test("every rule that can decide says its rank and category, and no two share a rank", () => {
    const deciding = rules.filter(({ messages }) =>
      Object.values(messages).some(({ severity }) => severity !== "note"),
    );
    expect(deciding.filter(({ decides }) => decides === undefined).map(({ id }) => id)).toEqual([]);
    const ranks = rules.flatMap(({ decides }) => decides?.rank ?? []);
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
