import { beforeAll, describe, expect, test } from "vitest";
import type { AgentResult } from "../../src/model/agents.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { agreementTable, outcomeGrid } from "../../src/report/agents/differences.ts";
import { duelTable, sideBySide } from "../../src/report/agents/duels.ts";
import { coverageTable, emptySuccesses } from "../../src/report/agents/patches.ts";
import { folderTable, outcomeTable, sharedFolder } from "../../src/report/agents/rates.ts";
import { metricFileTable } from "../../src/report/agents/metricKeys.ts";
import { read } from "../support/printed.ts";
import { comparison } from "../support/facts.ts";
import { judged } from "../support/judged.ts";
import { corpus, hasShared } from "../support/shared.ts";

const result = (agent: string, commit: string, outcome: AgentResult["outcome"]): AgentResult => ({
  agent,
  set: null,
  pipeline: null,
  commit,
  mode: "serving",
  outcome,
  reason: null,
  run: "r",
  file: "f.json",
});
const withResults = (...results: AgentResult[]) =>
  ({ agents: { results, rates: [], headToHead: [] }, attempts: [], runs: [] }) as unknown as Analysis;

describe("where agents differ", () => {
  const analysis = withResults(
    result("a", "aaaaaaaa", "valid"),
    result("b", "aaaaaaaa", "valid"),
    result("a", "bbbbbbbb", "valid"),
    result("b", "bbbbbbbb", "failed"),
    result("a", "cccccccc", "failed"),
    result("b", "cccccccc", "failed"),
    result("a", "dddddddd", "valid"),
    result("b", "dddddddd", "failed"),
    result("c", "dddddddd", "valid"),
    result("a", "eeeeeeee", "valid"),
  );

  test("a commit stands in exactly one class, and one agent alone makes no class", () => {
    const rows = read(agreementTable(analysis)).rows.map(([name, count]) => [name, count]);
    expect(rows).toEqual([
      ["measured with every agent that tried", "1"],
      ["measured with a only", "1"],
      ["measured with all but b", "1"],
      ["measured with none", "1"],
      ["Total", "4"],
    ]);
  });

  test("an agent that did not try is a dash, not a failure", () => {
    const rows = read(outcomeGrid(analysis)).rows;
    expect(rows[0]?.slice(1)).toEqual(["✓\u00a0measured", "✓\u00a0measured", "–"]);
  });
});

describe("head to head", () => {
  const effects = [9, 3, 1.5, 0.5, -6];
  const comparisons = effects.map((effectPct, at) =>
    comparison({ id: `c${at}`, effectPct, conclusion: at === 0 ? "improved" : "inconclusive" }),
  );
  const analysis = {
    comparisons,
    agents: {
      results: [],
      rates: [],
      headToHead: comparisons.map(({ id }) => ({
        agent: "a",
        commit: "abcdef01",
        against: "human",
        comparison: id,
      })),
    },
  } as unknown as Analysis;

  test("the thresholds call different winners of the same comparisons, and the evidence its own", () => {
    expect(read(sideBySide(analysis, "human")).rows.map((row) => row.slice(1).join(" "))).toEqual([
      "3 1 1 0 0 5",
      "2 2 1 0 0 5",
      "1 3 1 0 0 5",
      "1 0 0 4 0 5",
      "4 ways – – – – –",
    ]);
    expect(read(duelTable(analysis, "human")).rows.at(-1)?.slice(1, 3)).toEqual([
      "5",
      "3\u00a0/\u00a01\u00a0/\u00a01",
    ]);
    expect(sideBySide(analysis, "baseline")).toBeNull();
  });
});

test("the shared folder ends at a slash and survives a single folder", () => {
  const of = (...sets: string[]) => sharedFolder(sets.map((set) => ({ set })));
  expect(of("a/bc/d", "a/be/f")).toBe("a/");
  expect(of("a/b")).toBe("a/b/");
  expect(of()).toBe("");
});

describe.skipIf(!hasShared)("the agents of the corpus", () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = await judged(corpus);
  }, 300_000);

  test("each folder holds as many results as it has readable result files, and failures as many as their status says", () => {
    const { head, rows } = read(folderTable(analysis));
    const failed = head.indexOf("Failed");
    const counts = (folder: RegExp) => {
      const row = rows.find((each) => folder.test(each[1] ?? ""));
      return [row?.[3], row?.[failed]];
    };
    // counted by status in *_agent_result.json of each folder: 20, 23 and 21 successes
    expect(counts(/3way_codex\/results/)).toEqual(["69", "49"]);
    expect(counts(/trae_sonnet45\/results/)).toEqual(["69", "46"]);
    expect(counts(/codex_cli\/results/)).toEqual(["27", "6"]);
  });

  test("no agent's rate lies outside its interval, and every commit counts once", () => {
    for (const { measured, commits, interval } of analysis.agents.rates) {
      expect(interval[0]).toBeLessThanOrEqual(measured / commits);
      expect(interval[1]).toBeGreaterThanOrEqual(measured / commits);
    }
    const keys = analysis.agents.results.map(({ agent, set, pipeline, commit }) =>
      JSON.stringify([agent, set, pipeline, commit]),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(read(outcomeTable(analysis)).rows.length).toBeGreaterThan(4);
  });

  test("results of empty patches are found, and coverage counts every commit once an agent", () => {
    const rows = read(emptySuccesses(analysis).table).rows.map((row) => row.join(" "));
    expect(rows.some((row) => row.includes("0ec82edd") && row.includes("trae/claude-sonnet-4.5"))).toBe(true);
    const [total] = read(coverageTable(analysis)).rows.slice(-1);
    const cells = total?.slice(1).map((cell) => Number(cell.replaceAll(",", "").split(" ")[0])) ?? [];
    const whole = Number(/of ([\d,]+)/.exec(total?.[1] ?? "")?.[1]?.replaceAll(",", ""));
    expect(cells.reduce((sum, each) => sum + each, 0)).toBe(whole);
  });

  test("a metric that no file holds is printed with a zero", () => {
    const rows = read(metricFileTable(analysis)).rows.map((row) => row.join(" "));
    expect(rows.some((row) => /^End-to-end latency .*\b0 of 71/.test(row))).toBe(true);
  });
});
