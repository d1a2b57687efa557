import { beforeAll, describe, expect, test } from "vitest";
import { auditDocuments } from "../../src/audit/audit.ts";
import { readRows } from "../../src/audit/tableFile.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import { ready } from "../../src/stats/specialFunctions.ts";

beforeAll(ready);
const layers = layersOf();
const limits =
  policyOf({ policy: "strict" }, { layers, ruleNames: new Set<string>() as never }).claims ?? null;
const against = { words: loadCatalogue("claims", layers), data: null, limits };

type Row = readonly [project: string, commit: string, agent: string, hard: string, pct: string];

function audited(rows: readonly Row[], more: Readonly<Record<string, string>> = {}) {
  const objects = rows.map(([project, commit, agent, hard, primary_pct]) => ({
    project,
    commit,
    agent,
    hard,
    primary_pct,
    metric: "ttft",
    ...more,
  }));
  return auditDocuments([readRows("b.csv", objects)], against, "0");
}
const doubts = (rows: readonly Row[]) =>
  audited(rows)
    .claims.filter(({ definition }) => definition === "leaderboard-cell")
    .map(({ text, why }) => `${why?.kind}: ${text}`);

/** Three systems on one commit; the others are somewhere else. */
const plain: readonly Row[] = [
  ["vllm", "aaaaaaa1", "x", "beats", "12.0"],
  ["vllm", "aaaaaaa1", "y", "worse", "-20.0"],
  ["vllm", "aaaaaaa2", "x", "similar", "1.0"],
  ["vllm", "aaaaaaa2", "y", "worse", ""],
];

describe("a leaderboard after the doubts have spoken", () => {
  test("counts what is trusted, with intervals, places and ties", () => {
    const [board] = audited(plain).leaderboards ?? [];
    expect(
      board?.systems.map(({ system, judged, published, trusted, doubted }) => [
        system,
        judged,
        published,
        trusted,
        doubted,
      ]),
    ).toEqual([
      ["x", 2, 1, 1, 0],
      ["y", 2, 0, 0, 0],
    ]);
    expect(board?.systems[0]).toMatchObject({ rank: [1, 2], tied: ["y"], holdAgain: null });
  });

  test("names effects that systems share, that are too large, and that rounding decides", () => {
    expect(doubts(plain)).toEqual([]);
    expect(doubts([...plain, ["vllm", "aaaaaaa1", "z", "beats", "12.5"]])).toEqual([
      "shared-offset: x on aaaaaaa1: 12.0",
      "shared-offset: z on aaaaaaa1: 12.5",
    ]);
    expect(doubts([...plain, ["vllm", "aaaaaaa3", "z", "worse", "-832.9"]])).toEqual([
      "implausible: z on aaaaaaa3: -832.9",
    ]);
    expect(doubts([...plain, ["vllm", "aaaaaaa2", "z", "beats", "1.0"]])).toHaveLength(2);
  });

  test("names ratios to 100 among differences", () => {
    const mixed = (value: number, at: number): Row => [
      "sglang",
      `bbbbbbb${at}`,
      at % 2 === 0 ? "x" : "y",
      "beats",
      `${value}`,
    ];
    const found = doubts([...plain, ...[107.8, 96.1, 111.7, 102.4, 1.2, -3, 4.4].map(mixed)]);
    expect(found).toHaveLength(4);
    expect(found.every((line) => line.startsWith("ratio:"))).toBe(true);
  });

  test("says how many successes hold on a run that is made again, where spreads are printed", () => {
    const again = (std: string) => audited(plain, { std, n: "3" }).leaderboards?.[0]?.systems[0]?.holdAgain;
    // the smallest success is the edge itself
    expect(again("1")).toBeCloseTo(0.5, 9);
    expect(again("0")).toBeNull();
  });
});
