import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { withinBudget } from "../../src/plan/budget.ts";

const job = (commit: string, total: number | null, status: string, missing: readonly string[] = []) => ({
  id: `${commit}-strict`,
  commit,
  ready: missing.length === 0,
  missing: missing.map((kind) => ({ kind, args: {} })),
  gpuMinutes: { total },
  outcomes: [{ status }],
});

/** A plan as far as a budget looks at it. */
const plan = (...jobs: readonly object[]) => ({ jobs }) as unknown as Manifest;
const commits = ({ jobs }: Manifest) => jobs.map(({ commit }) => commit);

describe("a plan within a budget", () => {
  const all = plan(
    job("aaaa", 120, "usable"),
    job("bbbb", 60, "usable"),
    job("cccc", 30, "fixable"),
    job("dddd", 10, "usable", ["parent"]),
    job("eeee", null, "usable"),
    job("ffff", 90, "usable", ["image-digest"]),
  );

  test("takes what settles most per GPU hour as long as it fits, also what only an option keeps from starting", () => {
    expect(commits(withinBudget(all, 2.5))).toEqual(["bbbb", "ffff"]);
    expect(commits(withinBudget(all, 100))).toEqual(["bbbb", "ffff", "aaaa", "cccc"]);
    expect(commits(withinBudget(all, 0.1))).toEqual([]);
  });

  test("names every job that it leaves out, and why", () => {
    const { budget } = withinBudget(all, 2.5);
    expect(budget).toMatchObject({ hours: 2.5, planned: 2.5, settles: 2 });
    expect(budget!.leftOut.map(({ commit, why }) => [commit, why])).toEqual([
      ["dddd", "waits"],
      ["aaaa", "budget"],
      ["cccc", "budget"],
      ["eeee", "length-unknown"],
    ]);
  });
});
