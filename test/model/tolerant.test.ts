import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { analysisSchema } from "../../src/model/analysis.ts";
import { manifestSchema } from "../../src/model/manifest.ts";
import { datasetRecordSchema } from "../../src/model/records.ts";
import { tolerant } from "../../src/model/tolerant.ts";
import { root } from "../support/shared.ts";

/** The same document with a field more in every object of it that has fields and not keys. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, isKeyed(name) ? each : grown(each)]);
  return { ...Object.fromEntries(entries), addedLater: true };
}

/** Objects whose names are data: every one of them is a value of the same kind. */
const isKeyed = (name: string) =>
  [
    "args",
    "env",
    "flags",
    "rules",
    "facts",
    "identical",
    "curated",
    "counts",
    "patterns",
    "pipelines",
  ].includes(name);

describe("a reader of a version takes what a later release adds to it", () => {
  test.each([
    ["analysis", analysisSchema],
    ["manifest", manifestSchema],
  ])("%s.json", (name, schema) => {
    const document: unknown = JSON.parse(readFileSync(path.join(root, `reports/${name}.json`), "utf8"));
    const later = grown(document);
    expect(schema.safeParse(later).success).toBe(false);
    expect(tolerant<z.ZodType>(schema).parse(later)).toEqual(schema.parse(document));
  });

  test("a line of a data set", () => {
    const lines = readFileSync(path.join(root, "data/vllm-14/runs.jsonl"), "utf8").trim().split("\n");
    const reader = tolerant(datasetRecordSchema);
    for (const line of lines) {
      const record = JSON.parse(line) as object;
      expect(datasetRecordSchema.safeParse({ ...record, addedLater: 1 }).success).toBe(false);
      expect(reader.parse({ ...record, addedLater: 1 })).toEqual(datasetRecordSchema.parse(record));
    }
  });

  test("of names that are ours a later release has more, and an earlier one had fewer", () => {
    const named = z.record(z.enum(["a", "b"]), z.int());
    expect(tolerant(named).parse({ a: 1, later: 2 })).toEqual({ a: 1 });
    expect(named.safeParse({ a: 1, b: 1, later: 2 }).success).toBe(false);
  });

  test("what is known must still fit, in every kind of shape", () => {
    const inner = z.strictObject({ a: z.int() });
    const shape = z.strictObject({
      list: z.array(inner),
      pair: z.tuple([inner, z.string()]),
      named: z.record(z.string(), inner),
      either: z.union([inner, z.strictObject({ b: z.string() })]),
      told: z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("x"), of: inner })]),
      maybe: inner.optional(),
      none: inner.nullable(),
    });
    const value = (more: object, a: unknown = 1) => ({
      list: [{ a, ...more }],
      pair: [{ a: 1, ...more }, "s"],
      named: { n: { a: 1, ...more } },
      either: { b: "s", ...more },
      told: { kind: "x", of: { a: 1, ...more }, ...more },
      none: { a: 1, ...more },
      ...more,
    });
    expect(tolerant(shape).parse(value({ later: 1 }))).toEqual(value({}));
    expect(tolerant(shape).safeParse(value({}, "1")).success).toBe(false);
    expect(shape.safeParse(value({ later: 1 })).success).toBe(false);
  });
});
