import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compareAll } from "../../src/effects/comparisons.ts";
import { join } from "../support/join.ts";
import type { Mode, RunRecord, Variant } from "../../src/model/records.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { policy, run } from "../support/facts.ts";
import { root } from "../support/shared.ts";

beforeAll(ready);

interface Group {
  readonly commit: string;
  readonly role: Variant;
  readonly values: readonly number[];
  readonly when: readonly string[];
}

/** The groups of real repeats (latency of the modal campaign) as run records, one execution a time stamp. */
function repeatedRuns(): RunRecord[] {
  const text = readFileSync(path.join(root, "test/fixtures/statistics/repeated-latencies.json"), "utf8");
  const groups = JSON.parse(text) as Group[];
  return groups.flatMap(({ commit, role, values, when }) =>
    values.map((value, index) =>
      run({
        id: `${commit} ${role} ${when[index] ?? ""}`,
        commit: commit.padEnd(40, "0"),
        variant: role,
        ...(role === "agent" ? { agent: { name: "claude_code", model: null } } : {}),
        block: `${commit} ${when[index] ?? ""}`,
        time: when[index] ?? "",
        mode: "latency" as Mode,
        measurements: [
          {
            metric: "latency",
            statistic: "mean",
            value,
            unit: "ms",
            key: "latency_avg",
            pointer: "/x",
            parser: "test",
          },
        ],
      }),
    ),
  );
}

describe("the repeated runs of the modal campaign", () => {
  const compared = () => {
    const commits = join(repeatedRuns(), {});
    const results = compareAll(commits, policy).commits;
    return new Map(commits.map(({ id }, index) => [id, results[index]!]));
  };

  test("6dd94dbe is improved with an interval, on seven executions", () => {
    const found = compared().get("6dd94dbe")?.primary;
    expect(found).toMatchObject({
      conclusion: "improved",
      reference: { n: 7 },
      candidate: { n: 7 },
      label: null,
    });
    expect(found?.test).toMatch(/paired t/);
    expect(found?.ci95?.[0]).toBeGreaterThan(20);
  });

  test.each(["310aca88", "f26c4aee", "98f47f2a"])("%s is not established on two executions", (commit) => {
    const found = compared().get(commit)?.primary;
    expect(["inconclusive", "equivalent"]).toContain(found?.conclusion);
    expect(found?.reference.n).toBe(2);
  });

  test("the floor is learned from them and says on how many pairs it rests", () => {
    const found = compared().get("6dd94dbe")?.primary;
    expect(found?.noiseFloorPairs).toBeGreaterThan(10);
    expect(found?.noiseFloorSource).toMatch(/^learned from \d+ A\/A pairs/);
  });

  test("does not depend on the order of commits and runs", () => {
    const forwards = compareAll(join(repeatedRuns(), {}), policy);
    expect(compareAll(join(repeatedRuns().reverse(), {}), policy)).toEqual(forwards);
  });
});
