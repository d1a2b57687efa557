import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../src/rules/index.ts";

const root = path.resolve(import.meta.dirname, "..");
const ids = rules.map(({ id }) => id);

/** Files of a folder that are one of many; in the rules' what they share has no dash. */
function namesIn(folder: "rules" | "report"): string[] {
  const files = readdirSync(path.join(root, "src", folder)).filter((file) => file.endsWith(".ts"));
  const names = files.map((file) => file.replace(/\.ts$/, "")).toSorted();
  return names.filter((name) => (folder === "rules" ? name.includes("-") : !["all", "index"].includes(name)));
}

// `npm run index` writes them
test.each(["rules", "report"] as const)("src/%s/all.ts has the line of every file", async (folder) => {
  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const lines = namesIn(folder).map((name) => `export { default as ${camel(name)} } from "./${name}.ts";\n`);
  await expect(`/* Written by \`npm run index\`: a line a file. */\n${lines.join("")}`).toMatchFileSnapshot(
    path.join(root, "src", folder, "all.ts"),
  );
});

describe("rules", () => {
  test("each has its file's name", () => {
    expect(ids).toEqual(namesIn("rules"));
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
