import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { share } from "../../src/report/cells/numbers.ts";
import { fillTables } from "../../src/report/dataset/fields.ts";
import { headlineTable, layoutFold, metricTable } from "../../src/report/dataset/contents.ts";
import { wideTableFold } from "../../src/report/dataset/wideTable.ts";
import type { Measurement } from "../../src/model/records.ts";
import { printed, read, summaryOf } from "../support/printed.ts";
import { comparison, run } from "../support/facts.ts";

const value = (metric: Measurement["metric"]): Measurement => ({
  metric,
  statistic: "mean",
  value: 1,
  unit: "ms",
  key: "k",
  pointer: "/k",
  parser: "result-fields",
});
const commit = {
  commit: "abcdef0123456789abcdef0123456789abcdef01",
  short: "abcdef01",
  project: "vllm",
  subject: { value: "s" },
  date: null,
  parent: null,
  prUrl: null,
  instanceId: null,
  hardware: null,
  mode: "serving",
  command: null,
  model: null,
  changedFiles: [],
};
const analysis = {
  commits: [commit],
  runs: [
    run({ id: "b", variant: "baseline", measurements: [value("ttft")] }),
    run({ id: "h", file: "set/abcdef01/r.json", measurements: [value("ttft"), value("request_throughput")] }),
  ],
  attempts: [],
  comparisons: [],
  agents: { results: [], rates: [], headToHead: [] },
} as unknown as Analysis;

describe("dataset.md", () => {
  test("few are not none, and most are not all", () => {
    expect(share(6, 4702)).toBe("6 of 4,702 (<\u00a01\u00a0%)");
    expect(share(4696, 4702)).toBe("4,696 of 4,702 (>\u00a099\u00a0%)");
    expect(share(0, 40)).toBe("0 of 40 (0\u00a0%)");
    expect(share(40, 40)).toBe("40 of 40 (100\u00a0%)");
  });

  test("fill rates of records: the kinds that exist, each field counted", () => {
    const tables = fillTables(analysis);
    expect(tables.map(({ title }) => printed(title))).toEqual(["Commits", "Runs"]);
    const [commits, runs] = tables.map(({ table }) => read(table).rows.map((row) => `${row[0]} ${row[2]}`));
    expect(commits).toContain("`subject` 1 of 1");
    expect(commits).toContain("`date` 0 of 1");
    expect(runs).toContain("`workload.model` 2 of 2");
    expect(runs).toContain("`measurements` 2 of 2");
  });

  test("the wide table: how many of its cells hold a value, zero and false among them", () => {
    const wide = wideTableFold({
      columns: ["commit_hash", "model", "zero"],
      rows: [
        ["a", null, 0],
        ["b", null, false],
      ],
    });
    expect(summaryOf(wide)).toBe("3 columns over 2 rows");
    expect(read(wide).rows).toEqual([
      ["`commit_hash`", "2 of 2"],
      ["`model`", "0 of 2"],
      ["`zero`", "2 of 2"],
      ["Total", "3 columns"],
    ]);
  });

  test("folders end before a part that names a commit; metrics name their unit", () => {
    expect(read(layoutFold(analysis)).rows.map(([folder]) => folder)).toEqual(["`.`", "`set`", "Total"]);
    expect(read(metricTable(analysis)).rows[0]?.slice(0, 3)).toEqual(["TTFT", "ms", "lower"]);
  });

  test("the documents' figure counts pairs that are not comparable, ours does not", () => {
    const comparisons = [
      comparison({ id: "a", effectPct: 3, conclusion: "not-comparable" }),
      comparison({ id: "b", effectPct: -9, conclusion: "regressed" }),
      comparison({ id: "c", commit: "bbbbbbbb", effectPct: 0.1, conclusion: "equivalent" }),
    ];
    const headToHead = comparisons.map(({ id, commit: hash }) => ({
      agent: "x",
      commit: hash,
      against: "human",
      comparison: id,
    }));
    const { rows } = read(
      headlineTable({
        ...analysis,
        comparisons,
        agents: { results: [], rates: [], headToHead },
      } as unknown as Analysis),
    );
    expect(rows.map((row) => row[2])).toEqual([
      "1",
      "2",
      "0",
      "2 of 2",
      "2 of 3",
      "1 of 2",
      "1 of 2",
      "–",
      "–",
    ]);
  });
});
