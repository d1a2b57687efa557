import { describe, expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, comparing, lineOf, slow, whyOf } from "../support/compare.ts";

const { at, write } = comparing();

describe("one result on both sides", () => {
  test("is said first, and nothing is concluded", async () => {
    write("one.json", { x: slow });
    const { stdout } = await benchtriage("compare", at("one.json"), at("one.json"), "--better", "lower");
    expect(stdout.split("\n")[0]).toMatch(/^both sides are one result, byte for byte: nothing is compared/);
    const { verdict, comparisons } = await comparedJson(at("one.json"), at("one.json"), "--better", "lower");
    expect([verdict, comparisons.map(lineOf)]).toEqual(["identical", [["x", "value", "not-comparable"]]]);
    expect(whyOf(comparisons[0])).toBe("the same bytes stand on both sides");
    expect(comparisons[0]).toMatchObject({ effectPct: null, ci95: null, p: null });
  });

  test("a copy in another place is the same, and a gate gets no answer from it", async () => {
    write("copied.json", { x: slow });
    write("again.json", { x: slow });
    const args = ["compare", at("copied.json"), at("again.json"), "--better", "lower"];
    const { status, stderr } = await benchtriage(...args, "--fail-on", "regressed");
    expect(status).toBe(2);
    expect(stderr).toContain("the same bytes stand on both sides");
  });

  test("equal numbers in other files are compared: what is constant repeats itself", async () => {
    write("first.json", { x: slow });
    write("second.json", { x: [...slow].reverse() });
    const { verdict } = await comparedJson(at("first.json"), at("second.json"), "--better", "lower");
    expect(verdict).toBe("equivalent");
  });
});
