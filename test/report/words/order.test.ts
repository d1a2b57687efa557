import { describe, expect, test } from "vitest";
import { trialNotes } from "../../../src/report/words/order.ts";
import { comparison } from "../../support/facts.ts";

const side = { ...comparison({}).reference, n: 3 };

describe("what is said once of a table's runs", () => {
  test("a line for each order that is in doubt, with what would settle it, and none for runs in turns", () => {
    const [confounded, sided, unknown, ...more] = trialNotes(
      (["one-sided", "unknown", "in-turns", "confounded", "unknown"] as const).map((order) =>
        comparison({ order, mode: "latency" }),
      ),
    );
    expect(confounded).toMatch(/^1 comparison: one variant ran first .*ABBA.*server restarted.*warm-up/);
    expect(sided).toMatch(/^1 comparison: one side ran before the other: .*runs in turns settle it\.$/);
    expect(unknown).toMatch(/^2 comparisons: order unknown: /);
    expect(more).toEqual([]);
    expect(trialNotes([comparison({ order: "in-turns", mode: "latency" }), comparison({})])).toEqual([]);
  });

  test("n counts results where nothing tells the starts of the server", () => {
    const told = (more: Partial<Parameters<typeof comparison>[0]>) =>
      trialNotes([comparison({ mode: "serving", reference: side, order: "in-turns", ...more })]);
    expect(told({})).toEqual([expect.stringMatching(/^n counts results/)]);
    expect(told({ reference: { ...side, n: 1 } })).toEqual([]);
    expect(told({ pipeline: "benchtriage-run" })).toEqual([]);
    expect(told({ conclusion: "not-comparable" })).toEqual([]);
    expect(told({ order: "confounded" })).toEqual([expect.stringMatching(/ran first in every execution/)]);
  });
});
