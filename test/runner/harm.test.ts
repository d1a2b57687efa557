import { describe, expect, test } from "vitest";
import { harmOf } from "../../src/runner/harm.ts";

const checks = (
  failedRequests: number | null,
  outputTokens: number | null,
  outputsSha256: string | null,
) => ({
  failedRequests,
  outputTokens,
  outputsSha256,
});
const base = [checks(0, 1000, "a"), checks(0, 1000, "a")];

describe("an improvement with other work", () => {
  test.each([
    ["fails more requests", [checks(3, 1000, "a")], "failed-requests"],
    ["generates fewer tokens", [checks(0, 970, "a")], "fewer-tokens"],
    ["answers otherwise", [checks(0, 1000, "a"), checks(0, 1000, "b")], "other-outputs"],
    ["does the same", [checks(0, 990, "a")], null],
    ["tells nothing", [checks(null, null, null)], null],
  ] as const)("%s", (_, candidate, harm) => {
    expect(harmOf(base, candidate)).toBe(harm);
  });

  test("loses accuracy, as far as the manifest allows", () => {
    const scored = (accuracy: number | null) => [{ ...checks(0, 1000, "a"), accuracy }];
    expect(harmOf(scored(0.7), scored(0.68))).toBe("lower-accuracy");
    expect(harmOf(scored(0.7), scored(0.695))).toBe(null);
    expect(harmOf(scored(0.7), scored(0.68), { tokensPct: 98, accuracyPct: 95 })).toBe(null);
    expect(harmOf(scored(0.7), scored(0.1), { tokensPct: 98, accuracyPct: null })).toBe(null);
    expect(harmOf(base, [checks(0, 970, "a")], { tokensPct: 95, accuracyPct: 99 })).toBe(null);
  });

  test("texts that vary without any patch say nothing", () => {
    expect(harmOf([checks(0, 1000, "a"), checks(0, 1000, "b")], [checks(0, 1000, "c")])).toBe(null);
  });
});
