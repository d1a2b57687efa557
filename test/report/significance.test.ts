import type { Table } from "mdast";
import { describe, expect, test } from "vitest";
import { nearestZero } from "../../src/report/cells/comparisons.ts";
import { forestFile } from "../../src/report/significance/forests.ts";
import {
  barredTable,
  conclusionTable,
  thresholdTable,
  unprovenCommits,
} from "../../src/report/significance/tables.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Policy } from "../../src/model/policy.ts";
import significance from "../../src/report/significance.ts";
import significanceFamilies, { familyIndex } from "../../src/report/significanceFamily.ts";
import { unchangedLine } from "../../src/report/significance/noise.ts";
import { openCount, openTable } from "../../src/report/significance/plan.ts";
import { printed, read } from "../support/printed.ts";
import { comparison, policy } from "../support/facts.ts";

const improved = comparison({
  id: "i",
  commit: "aaaaaaaa",
  conclusion: "improved",
  effectPct: 9,
  ci95: [4, 14],
  q: 0.001,
});
const wild = comparison({
  id: "w",
  commit: "bbbbbbbb",
  conclusion: "improved",
  effectPct: 40,
  ci95: [1, 79],
  q: 0.04,
});
const regressed = comparison({
  id: "r",
  commit: "cccccccc",
  conclusion: "regressed",
  effectPct: -5,
  ci95: [-8, -2],
  q: 0.01,
});
const open = comparison({ id: "o", commit: "dddddddd", effectPct: 6, mdePct: 12 });
const barred = comparison({
  id: "b",
  commit: "eeeeeeee",
  conclusion: "not-comparable",
  reasons: [
    { kind: "workload-differs", args: { field: "prompts", reference: 1000, candidate: 200 } } as const,
  ],
});

describe("the significance tables", () => {
  test("sort by class, then by the end of the interval nearest zero", () => {
    expect([open, wild, improved, regressed].sort(nearestZero).map(({ id }) => id)).toEqual([
      "r",
      "i",
      "w",
      "o",
    ]);
  });

  test("never print an inconclusive comparison without what would have been seen", () => {
    const cells = read(conclusionTable([open])).rows[0]?.join(" ");
    expect(cells).toMatch(/would see 12\.0/);
    expect(cells).not.toMatch(/no change/);
  });

  test("count what bare percentages call and the data do not carry", () => {
    const rows = read(thresholdTable([improved, regressed, open])).rows.map((row) =>
      row.slice(0, 4).join("|"),
    );
    expect(rows).toEqual(["±1\u00a0%|3|2|1", "±2\u00a0%|3|2|1", "±5\u00a0%|3|2|1"]);
  });

  test("name the commits that bare percentages call and the data do not carry", () => {
    const lists = unprovenCommits([improved, regressed, open]);
    expect(lists).toHaveLength(3);
    expect(printed(lists[2]?.title)).toMatch(/^±5\u00a0%: 1 commits/);
    expect(printed(lists[2]?.commits)).toContain("dddddddd");
    expect(unprovenCommits([improved])).toEqual([]);
  });

  test("give reasons a total", () => {
    expect(read(barredTable([barred, { ...barred, id: "c" }])).rows.map((row) => row.join(" "))).toEqual([
      "different prompts 2",
      "Total 2",
    ]);
  });
});

describe("forest plots", () => {
  const plot = (comparisons: readonly (typeof open)[]) => forestFile("f.svg", "TTFT, mean", comparisons, 2);

  test("draw forty rows, what was tested first, and name what is not drawn", () => {
    const many = Array.from({ length: 45 }, (_, index) => ({ ...open, id: `m${index}` }));
    const file = plot([...many, improved, barred]);
    expect(file?.content).toContain("aaaaaaaa");
    expect(file?.content.replace(/<\/text><text [^>]*>/g, " ")).toContain(
      "6 more in the table. Not comparable, not drawn: 1",
    );
    expect(file?.alt.length).toBeLessThanOrEqual(150);
  });

  test("are none where nothing can be drawn", () => {
    expect(plot([barred])).toBeNull();
    expect(plot([])).toBeNull();
  });

  test("show a quantity that a run tells in three units once, and say so", () => {
    const told = (["output_throughput", "total_throughput", "request_throughput"] as const).map((metric) => ({
      ...open,
      metric,
      id: metric,
    }));
    const content = plot(told)?.content ?? "";
    expect(content.match(/>dddddddd</g)).toHaveLength(1);
    expect(content).toContain("TTFT, mean: 1 inconclusive<");
    expect(content.replace(/<\/text><text [^>]*>/g, " ")).toContain("The same quantity again, not drawn: 2.");
    const [first = open, ...others] = told;
    const other = { ...first, id: "other", effectPct: -3 };
    expect(plot([first, ...others, other])?.content.match(/>dddddddd</g)).toHaveLength(2);
  });

  test("cut a long pair, so that it does not run into its figures", () => {
    const agent = { name: "an_agent_with_a_very_very_long_name", model: "model" };
    expect(plot([{ ...open, candidate: { ...open.candidate, agent } }])?.content).toContain(
      "an_agent_with_a_very_ve…, 1 + 1",
    );
  });
});

describe("the pages", () => {
  const analysis = (comparisons: readonly (typeof open)[]) =>
    ({
      comparisons,
      policy,
      tool: { name: "benchtriage", version: "0" },
      inputs: { files: { parsed: 1 }, fingerprint: "f" },
      now: null,
      command: "benchtriage report",
      runs: [],
      commits: [],
    }) as unknown as Analysis;

  test("of a metric hold every comparison once, two hundred rows a page", () => {
    const many = Array.from({ length: 450 }, (_, index) => ({ ...open, id: `m${index}` }));
    const pages = significanceFamilies.pages({
      analysis: analysis([...many, barred, { ...open, metric: "tpot" }]),
      manifest: {} as never,
      rules: [],
    });
    expect(pages.map(({ name }) => name)).toEqual([
      "significance/tpot-mean",
      "significance/ttft-mean",
      "significance/ttft-mean-2",
      "significance/ttft-mean-3",
    ]);
    const rows = pages.map(({ view }) => read((view as { table: Table | null }).table).rows.length);
    expect(rows).toEqual([1, 200, 200, 50]);
    expect(read(familyIndex([...many, barred])).rows.at(-1)).toEqual([
      "Total",
      "0",
      "0",
      "450",
      "0",
      "1",
      "451",
    ]);
  });

  test("say what it takes to settle what verdicts rest on, and when it is not worth it", () => {
    const settled = { ...open, mdePct: 6.4, trialsNeeded: 5, noiseFloorPct: 4.4 };
    const rows = read(openTable([settled, { ...settled, trialsNeeded: null }], analysis([]))).rows;
    expect(rows?.map((cells) => cells.slice(4).join(" | "))).toEqual([
      "would see 6.4\u00a0% | 5 | ?",
      "would see 6.4\u00a0% | over 24: not worth it | –",
    ]);
    expect(printed(openCount([settled, settled]))).toBe(
      "2 inconclusive comparisons, smallest detectable effect 6 to 6\u00a0% where there is a test",
    );
  });

  test("call nothing established that no test established", () => {
    const threshold = { ...improved, q: null, p: null, primary: true };
    const page = (each: typeof open, noise: Policy["noise"]) =>
      significance.view({
        analysis: {
          ...analysis([each]),
          policy: { ...policy, noise },
          noiseFloors: [],
          unchanged: [],
        },
        manifest: {} as never,
        rules: [],
      });
    const fixed = { method: "fixed", thresholdPct: 0.5, floors: [] } as const;
    expect(page(threshold, { ...fixed, floors: [] })).toMatchObject({
      answer: "No effect is established.",
      established: null,
      none: "None: this policy tests nothing.",
    });
    expect(page(improved, policy.noise)).toMatchObject({
      answer: "Established effects: 0 commits regressed, 1 commit improved.",
    });
  });

  test("hold the method against runs of one code", () => {
    expect(unchangedLine([], 0.05)).toBeNull();
    const quiet = { ...open, p: 0.4 };
    expect(printed(unchangedLine([quiet, { ...quiet, p: 0.04 }, { ...open, p: null }], 0.05))).toMatch(
      /of 2 comparisons 1 have p at most 0\.05 \(0 expected\), and 0 are called/,
    );
  });
});
