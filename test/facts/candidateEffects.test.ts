import { describe, expect, test } from "vitest";
import type { JoinedCommit } from "../../src/dataset/join.ts";
import { candidateEffects, ratiosAmong } from "../../src/facts/candidateEffects.ts";
import { policy } from "../support/facts.ts";

const agent = (name: string) => ({ name, model: null });
const cell = (name: string, value: number, pointer = `/${name}`) => ({
  kind: "curation",
  commit: "abcdef01",
  field: "agent-effect",
  value,
  agent: agent(name),
  metric: "ttft",
  file: "table.csv",
  format: "agent-leaderboard",
  origin: { file: "table.csv", pointer },
});
const commitOf = (curation: readonly object[], attempts: readonly object[] = []) =>
  ({ curation, attempts, change: null, project: "vllm", hash: "abcdef01" }) as unknown as JoinedCommit;
const nothing = { ratios: new Set<string>(), isOffPath: () => false };

describe("effects of candidates", () => {
  test("a cell of a table stands with the one patch of its agent", () => {
    const attempts = [
      { agent: agent("a"), patch: { empty: true, textSha256: "e" } },
      { agent: agent("b"), patch: { empty: false, textSha256: "x" } },
      { agent: agent("b"), patch: { empty: false, textSha256: "y" } },
    ];
    const found = candidateEffects(commitOf([cell("a", 11.5), cell("b", 10)], attempts), [], policy, nothing);
    expect(found).toMatchObject([
      { who: "a", pct: 11.5, group: "table.csv ttft", isPublished: true, patch: { idle: "empty-patch" } },
      { who: "b", pct: 10, patch: null },
    ]);
  });

  test("numbers around 100 in a column of differences are ratios; a column of either kind alone is sound", () => {
    const column = (values: readonly number[]) => [
      commitOf(values.map((value, index) => cell("a", value, `/${index}`))),
    ];
    const [low, high] = [
      [-2.9, 0.7, 2.1, 22.9],
      [94.1, 99.4, 107.8, 145.4],
    ];
    expect([...ratiosAmong(column([...low, ...high]), policy.claims)].length).toBe(4);
    expect([...ratiosAmong(column(low), policy.claims)]).toEqual([]);
    expect([...ratiosAmong(column(high), policy.claims)]).toEqual([]);
    expect([...ratiosAmong(column([...low, 43, 57, 68, 84, 90]), policy.claims)]).toEqual([]);
    expect([...ratiosAmong(column([...low, ...high]), undefined)]).toEqual([]);
  });
});
