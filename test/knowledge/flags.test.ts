import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { commitTableSchema, projectFlagsSchema, ruleFileSchema } from "../../src/model/flagSchemas.ts";
import { root } from "../support/shared.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(root, `data/catalogues/flags/${name}.json`), "utf8"));
const projects = ["vllm", "sglang"] as const;

describe("the flag catalogue, which loading takes on trust", () => {
  const flags = projects.map((project) => projectFlagsSchema.parse(read(project)));
  const tables = projects.map((project) => commitTableSchema.parse(read(`${project}-commits`)));
  const file = ruleFileSchema.parse(read("rules"));
  const ids = new Set(flags.flatMap(({ entryPoints }) => entryPoints.map(({ id }) => id)));

  test("every span lies on the main line, starts before it ends, and its positions have a date", () => {
    for (const [at, { sets, entryPoints, changes }] of flags.entries()) {
      const last = (tables[at]?.hashes.length ?? 0) / 8;
      for (const { names, from, to } of [...sets, ...entryPoints].flatMap((each) => each.flags)) {
        expect(from, names[0]).toBeLessThanOrEqual(last);
        if (to !== null) expect(to, names[0]).toBeGreaterThan(from);
        expect(changes[String(from)], `${names[0]} from ${from}`).toBeDefined();
      }
    }
  });

  test("the commit tables count the same by days and by hashes", () => {
    for (const { days, hashes } of tables)
      expect(days.reduce((sum, [, commits]) => sum + commits, 0)).toBe(hashes.length / 8);
  });

  test("every reference leads somewhere: sets, choices, successors, programs and rules", () => {
    for (const { sets, entryPoints, choices } of flags) {
      const known = new Set(sets.map(({ id }) => id));
      for (const { includes, successor, counterpart } of entryPoints) {
        for (const { set } of includes) expect(known).toContain(set);
        for (const id of [successor, counterpart]) if (id !== undefined) expect(ids).toContain(id);
      }
      for (const span of [...sets, ...entryPoints].flatMap((each) => each.flags))
        if (span.choices !== undefined) expect(choices[span.choices]).toBeDefined();
    }
    for (const id of [...file.rules, ...file.renames, file.context].flatMap((each) => each.entryPoints))
      expect(ids).toContain(id);
    const ruleIds = new Set(rules.map(({ id }) => id));
    for (const { rule } of file.rules) expect(ruleIds).toContain(rule);
  });

  test("a rule's name is its own", () => {
    expect(new Set(file.rules.map(({ id }) => id)).size).toBe(file.rules.length);
  });
});
