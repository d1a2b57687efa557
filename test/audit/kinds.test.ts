import { beforeAll, describe, expect, test } from "vitest";
import { auditDocuments } from "../../src/audit/audit.ts";
import type { AuditData } from "../../src/audit/data.ts";
import { readMarkdown } from "../../src/audit/markdown.ts";
import { readRows, rowsOf } from "../../src/audit/tableFile.ts";
import { readHtml } from "../../src/audit/html.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import type { Claim } from "../../src/model/audit.ts";
import { judged } from "../support/judged.ts";

const words = loadCatalogue("claims", layersOf());

function claimsOf(source: string, data: AuditData | null = null): Claim[] {
  return auditDocuments([readMarkdown("doc.md", source)], { words, data, limits: null }, "0").claims;
}

/** `definition status line: printed → right`, what is not understood left out. */
function told(claims: readonly Claim[]): string[] {
  return claims
    .filter(({ status }) => status !== "not-understood")
    .map(
      ({ definition, status, line, printed, right }) =>
        `${definition} ${status} ${line}: ${printed}${right === null ? "" : ` → ${right}`}`,
    );
}

describe("a document against itself", () => {
  test("a percentage beside two counts", () => {
    expect(
      told(claimsOf("67/96 commits have patches (70%), of 93 runs 12.\n\nOK in 95.8% (82/96 commits).\n")),
    ).toEqual(["share-of-counts holds 1: 70 %", "share-of-counts contradicted 3: 95.8 % → 85.4 %"]);
  });

  test("percentages of a table: their whole is found, and the one that breaks it is wrong", () => {
    const table =
      "| State | Count | Percentage |\n|---|---|---|\n| a | 1 | 5% |\n| b | 4 | 19% |\n| c | 7 | 33% |\n| d | 9 | 30% |\n";
    expect(told(claimsOf(table))).toContain("share-of-total contradicted 6: 9 (30 %) → 42.9 %");
    const right = told(claimsOf(table.replace("30%", "43%")));
    expect(right.every((line) => line.includes(" holds "))).toBe(true);
    const open = told(claimsOf(table.replace("33%", "50%")));
    expect(open.some((line) => line.includes("contradicted"))).toBe(false);
  });

  test("a goal, a bound, a score and one percentage of several are no share of the counts beside them", () => {
    for (const source of [
      "Score 75/100 (goal 80%+).",
      "At least 80% of the tests pass (6/8 minimum).",
      "Overall: 60% usable (2/3 tests OK).",
      "2/3 tasks are good (75% and 60%).",
    ])
      expect(told(claimsOf(`${source}\n`))).toEqual([]);
  });

  test("a numbered row counts nothing, and the mean of rows is none of them", () => {
    expect(
      told(
        claimsOf(
          "| # | File | Issues |\n|---|---|---|\n| 04 | `a.md` | #636, #881, #952 |\n| 05 | `b.md` | #1, #2 |\n",
        ),
      ),
    ).toEqual([]);
    expect(
      told(
        claimsOf(
          "**Métriques (3 itérations) :**\n\n| Itération | ms |\n|---|---|\n| 1 | 2.5 |\n| 2 | 2.1 |\n| 3 | 1.9 |\n| **MOYENNE** | 2.2 |\n",
        ),
      ),
    ).toEqual(["announced-list holds 1: 3"]);
  });

  test("a choice of what a heading counts is not all of it", () => {
    expect(
      told(claimsOf("### New commits (12 commits)\n\n**Top 2 commits:**\n\n- baeded25\n- ac45c44d\n")).filter(
        (line) => line.includes("contradicted"),
      ),
    ).toEqual([]);
  });

  test("a total is the sum of its column, and a column of totals of its row", () => {
    const table =
      "| Agent | Total | Good | Bad |\n|---|---|---|---|\n| a | 93 | 12 | 81 |\n| b | 93 | 22 | 71 |\n| c | 93 | 13 | 79 |\n| Total | 279 | 48 | 231 |\n";
    expect(told(claimsOf(table)).filter((line) => line.includes("contradicted"))).toEqual([
      "row-sum contradicted 5: 93 → 92",
      "column-sum contradicted 6: 48 → 47",
    ]);
  });

  test("rows that overlap may have a smaller total", () => {
    expect(told(claimsOf("| Where | Commits |\n|---|---|\n| a | 5 |\n| b | 4 |\n| Total | 7 |\n"))).toEqual([
      "column-sum undecided 5: 7",
    ]);
  });

  test("a list that is announced with a number", () => {
    const rows = (n: number) => Array.from({ length: n }, (_, at) => `| a00000${at}f |`).join("\n");
    expect(told(claimsOf(`### Missing (3 commits)\n\n| Commit |\n|---|\n${rows(2)}\n`))).toEqual([
      "announced-list contradicted 1: 3 → 2",
    ]);
    expect(told(claimsOf("**2 commits have no parent:**\n- baeded25, ac45c44d, 526de822\n"))).toContain(
      "announced-list contradicted 1: 2 → 3",
    );
    expect(told(claimsOf("75 columns covering:\n- metadata\n- metrics\n"))).toEqual([
      "announced-list undecided 1: 75",
    ]);
    expect(
      told(claimsOf("| Why | Count | Which |\n|---|---|---|\n| arch | 4 | 0031, 0026, 0038 |\n")),
    ).toEqual(["announced-list contradicted 3: 4 → 3"]);
    expect(told(claimsOf("For example 3 commits:\n- baeded25\n- ac45c44d\n- …\n"))).toEqual([]);
  });

  test("numbers with the names of sections: their entries", () => {
    const entry = (title: string) =>
      `${title} [#1](https://example.org/1) [(Comparison Link)](https://example.org/c)\n\n- see it\n`;
    const body = `#### Regressions\n\n${entry("Rollup of 3")}\n${entry("B")}\n#### Improvements\n\n${entry("C")}\n`;
    expect(
      told(claimsOf(`# Log\n\n1 Regressions, 1 Improvements, 2 Mixed; 2 of them in rollups\n\n${body}`)),
    ).toEqual([
      "entries-of-section holds 3: 1 improvements",
      "entries-of-section contradicted 3: 1 regressions → 2",
      "entries-of-section contradicted 3: 2 mixed → 0",
      "entries-of-section contradicted 3: 2 of them in rollups → 1",
    ]);
  });

  test("without a link that every section has, entries are not counted", () => {
    const source = "2 Regressions, 1 Improvements\n\n#### Regressions\n\n- a\n\n#### Improvements\n\nb\n";
    expect(told(claimsOf(source)).every((line) => line.includes("undecided"))).toBe(true);
  });

  test("one commit in classes that exclude each other, unless the day is another", () => {
    const source = (day: string) =>
      `## A (2026-01-18)\n\n| Commit | Status |\n|---|---|\n| \`22d33bac\` | Has baseline only, no human or agent |\n\n## B (${day})\n\n| Commit | Status |\n|---|---|\n| \`22d33bac\` | Has baseline+agent, missing human |\n`;
    expect(claimsOf(source("2026-01-18")).filter(({ status }) => status === "contradicted")).toHaveLength(2);
    expect(claimsOf(source("2026-01-19")).filter(({ status }) => status === "contradicted")).toEqual([]);
  });

  test("a sentence with two wholes", () => {
    expect(told(claimsOf("- ~~Run 20 missing commits~~ done (17/19 succeeded)\n"))).toEqual([
      "one-whole contradicted 1: 20 → 19",
    ]);
  });

  test("a formula whose sign is wrong for one of the metrics it is said of", () => {
    const source =
      "```\nimprovement = (baseline - optimized) / baseline * 100\n```\n\nPositive = improvement (lower latency or higher throughput).\n";
    expect(told(claimsOf(source))[0]).toMatch(
      /^formula-sign contradicted 5: .* → negative for a higher throughput$/,
    );
    expect(told(claimsOf(source.replace(" or higher throughput", "")))[0]).toMatch(/^formula-sign holds/);
  });
});

describe("a leaderboard", () => {
  const row = (name: string, nodes: number, each: number, total: number) => ({ name, nodes, each, total });
  const rows = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((nodes) =>
    row(`${8 * nodes}xMI300X_2xEPYC`, nodes, 8, 8 * nodes),
  );
  const audited = (all: readonly object[]) =>
    told(
      auditDocuments(
        [readRows("b.csv", all as Record<string, unknown>[])],
        { words, data: null, limits: null },
        "0",
      ).claims,
    ).filter((line) => !line.includes("holds"));

  test("counts in names, mixed systems added up", () => {
    expect(
      audited([...rows, row("8xA_2xE_8xB_2xE_8xC_2xE", 3, 8, 24), row("87xMI355X_22xEPYC", 11, 8, 88)]),
    ).toEqual(["count-in-name contradicted 14: 87xMI355X_22xEPYC → 88"]);
  });

  test("a product that holds in all other rows", () => {
    expect(audited([...rows, row("x", 3, 8, 25)])).toEqual(["row-product contradicted 13: 25 → 24"]);
  });

  test("JSON and HTML are tables, too", () => {
    expect(rowsOf({ models: [{ a: 1 }] })).toEqual([{ a: 1 }]);
    expect(rowsOf([1, 2])).toBeNull();
    const html =
      "<h2>R</h2><table><tr><th>x</th><th>n</th></tr><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr><tr><td>Total</td><td>4</td></tr></table>";
    expect(
      told(auditDocuments([readHtml("p.html", html)], { words, data: null, limits: null }, "0").claims),
    ).toEqual(["column-sum contradicted 1: 4 → 3"]);
    expect(readHtml("p.html", html.replace("<td>a", '<td rowspan="2">a')).root.sections[0]?.blocks).toEqual(
      [],
    );
  });
});

describe("a document nobody wrote for us", () => {
  test.each([
    [
      "another language",
      "Von 93 Läufen waren 12 erfolgreich (12,9 %), 1.234 Token.\n\n| Agent | Anzahl |\n|---|---|\n| a | 12 |\n| b | 81 |\n| Gesamt | 93 |\n",
    ],
    [
      "thousands in other ways",
      "| Agent | Tokens |\n|---|---|\n| a | 1 234 |\n| b | 1'000 |\n| c | 1.234,5 |\n| Total | 2,234 |\n\nVon 1.234 Läufen 617 (50 %).\n",
    ],
    [
      "ranges in a table of totals",
      "| GPU | Total | Yes | No |\n|---|---|---|---|\n| a | 26 | ~8-10 | ~16-18 |\n| b | 3 | 0 | 3 |\n| c | 4 | 1 | 3 |\n| d | 5 | 2 | 3 |\n| **Total** | **38** | **~11-13** | **~25-27** |\n",
    ],
    ["merged cells", "| A | Total | B |\n|---|---|---|\n| a || 1 |\n| b | 3 | 3 |\n| Total | 9 | 4 |\n"],
    [
      "files that are not given",
      "Data: `state/runs/x/` and `runs.json` (93 files), 12 of 93 runs, see `other.md`.\n",
    ],
    ["ranges and bounds", "Success 13-45% (12/93 runs), ~15-30GB each, about 20 % of 96.\n"],
    ["footnotes", "| A | Total |\n|---|---|\n| a | 67* |\n| b | 96 |\n| c | 1 |\n\n*29 missing\n"],
    ["a picture of a table", "![90 of 96 (12 %)](t.png)\n"],
    ["a ragged table", "| A | Total | B |\n|---|---|---|\n| a | 1 |\n| Total | 3 | 4 |\n"],
  ])("%s contradicts nothing", (_, source) => {
    expect(claimsOf(source).filter(({ status }) => status === "contradicted")).toEqual([]);
  });

  test("a number that no definition takes is counted", () => {
    expect(claimsOf("We used 17 machines.\n")).toMatchObject([{ status: "not-understood", line: 1 }]);
  });
});

describe("a document against data", () => {
  let data: AuditData;
  beforeAll(async () => {
    data = {
      analysis: await judged("data/vllm-14"),
      files: ["a/journal.json", "b/journal.json"],
      commands: commandReader(),
    };
  });
  const against = (source: string) => told(claimsOf(source, data));

  test("an agent's effect that is printed as the commit's", () => {
    const [claim] = claimsOf("| Commit | Perf Change |\n|---|---|\n| 70b808fe1a63 | +0.9% |\n", data);
    expect(claim).toMatchObject({
      status: "contradicted",
      definition: "commit-effect",
      why: { kind: "agent-against-human" },
    });
    expect(claim?.right).toMatch(/^1\.84 % \(ttft\)$/);
    expect(claim?.evidence).toHaveLength(2);
  });

  test("verdicts under headings of classes", () => {
    expect(
      against(
        "## Usable Commit\n\n### `70b808fe1a63`\n\n## Unusable Commits\n\n| Commit |\n|---|\n| 8a4e5c5f3c1d |\n",
      ),
    ).toEqual(["commit-verdict contradicted 3: usable → fixable", "commit-verdict holds 9: unusable"]);
  });

  test("parents, and parents that are said to be missing", () => {
    expect(
      against(
        "| Commit | Parent Hash |\n|---|---|\n| `99abb8b6` | `3a1e6481586e` |\n| `6ce01f30` | `bbbbbbbbbbb1` |\n",
      ),
    ).toEqual([
      "commit-parent holds 3: 3a1e6481586e",
      "commit-parent contradicted 4: bbbbbbbbbbb1 → 6a11fdfbb8d6",
    ]);
    expect(against("**2 commits have missing `parent_commit`:**\n- 99abb8b6, 6ce01f30\n").slice(1)).toEqual([
      "commit-state contradicted 2: 6ce01f30: parent-missing → 6a11fdfbb8d6",
      "commit-state contradicted 2: 99abb8b6: parent-missing → 3a1e6481586e",
    ]);
  });

  test("values of runs; one that no run holds is not called wrong", () => {
    const table = (value: string) =>
      `## Fixes (2026-01-19)\n\n| Commit | TTFT (ms) |\n|---|---|\n| 99abb8b6 | ${value} |\n`;
    expect(against(table("656.64"))).toEqual(["commit-value holds 5: 656.64 ms"]);
    expect(against(table("111.11"))).toEqual(["commit-value undecided 5: 111.11 ms"]);
  });

  test("a corrected command that its program refuses at the commit", () => {
    const command =
      "python3 benchmarks/benchmark_throughput.py --model meta-llama/Meta-Llama-3-8B-Instruct --dataset-name random --input-len 1024 --output-len 256";
    expect(against(`| Commit | Corrected Command |\n|---|---|\n| 6ce01f30 | \`${command}\` |\n`)[0]).toMatch(
      /^command-valid contradicted 3: .* → --dataset-name is unknown/,
    );
  });

  test("a folder that is there, and one that may be elsewhere", () => {
    expect(against("- Runs: `runs/x/`, `b/journal.json`\n")).toEqual([
      "file-there holds 1: b/journal.json",
      "file-there undecided 1: runs/x/",
    ]);
  });

  test("files of a name", () => {
    expect(against("- Journals: `*/journal.json` (2 files)\n- Logs: `*/out.txt` (9 files)\n")).toEqual([
      "file-count holds 1: 2",
      "file-count undecided 2: 9",
    ]);
  });
});
