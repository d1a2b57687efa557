import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Finding } from "../../src/model/finding.ts";
import { copyPlaces, copyTable } from "../../src/report/dataQuality/copies.ts";
import {
  conflictTable,
  rulePageViews,
  ruleSections,
  ruleTable,
} from "../../src/report/dataQuality/findings.ts";
import { printed, read } from "../support/printed.ts";
import type { ReportContext, RuleText } from "../../src/report/page/report.ts";

const rule = (id: string): RuleText => ({
  id,
  axis: "data",
  title: `about ${id}`,
  rationale: "why",
  advice: "do",
  needs: [],
  messages: [],
});
const finding = (id: string, at: number, given: Partial<Finding> = {}): Finding => ({
  rule: id,
  commit: `abcdef${String(at % 40).padStart(2, "0")}`,
  severity: "note",
  messageId: "m",
  message: "says",
  args: {},
  evidence: [
    { file: "a.json", pointer: "/a", quote: "one" },
    { file: "b.json", pointer: "/b", quote: "other" },
  ],
  ...given,
});
const rules: RuleText[] = [
  rule("sources-disagree"),
  rule("improvement-stale"),
  { ...rule("human-missing"), about: "presence" },
  rule("cold-start"),
];
const made = {
  tool: { version: "0" },
  policy: { id: "strict" },
  inputs: { files: { parsed: 1 }, fingerprint: "" },
  command: "benchtriage report",
  now: null,
};
const contextOf = (findings: Finding[]) =>
  ({ analysis: { ...made, findings }, rules }) as unknown as ReportContext;

describe("findings of the data", () => {
  test("count per rule, with rules that found nothing and without those about missing runs", () => {
    const found = [
      finding("sources-disagree", 1),
      finding("sources-disagree", 1),
      finding("human-missing", 2),
    ];
    const { rows } = read(ruleTable(contextOf(found)));
    expect(rows.map((row) => row.slice(2).join(" "))).toEqual(["2 1", "0 0", "0 0", "2 –"]);
    expect(rows[0]?.[0]).toContain("sources-disagree");
  });

  test("both places stand in the row", () => {
    const [section] = ruleSections(contextOf([finding("sources-disagree", 1)]));
    expect(section?.apart).toBeNull();
    expect(read(section?.table).rows[0]?.slice(2)).toEqual([
      "`one` in `a.json#/a`",
      "`other` in `b.json#/b`",
    ]);
  });

  test("many findings stand on pages of their own, none is left out", () => {
    const many = contextOf(Array.from({ length: 470 }, (_, at) => finding("sources-disagree", at)));
    const [section] = ruleSections(many);
    expect(section?.table).toBeNull();
    expect(printed(section?.apart)).toBe(
      "470 findings of 40 commits, each with both places: [1 to 200](data-quality-sources-disagree.md), [201 to 400](data-quality-sources-disagree-2.md), [401 to 470](data-quality-sources-disagree-3.md).",
    );
    const pages = rulePageViews(many) as { name: string; view: { table: Parameters<typeof read>[0] } }[];
    expect(pages.map(({ name }) => `${name}.md`)).toEqual(
      [...printed(section?.apart).matchAll(/\((.*?)\)/g)].map(([, target]) => target),
    );
    expect(pages.map(({ view }) => read(view.table).rows.at(-1)?.[1])).toEqual([
      "200 findings",
      "200 findings",
      "70 findings",
    ]);
  });

  test("a stored effect stands beside the recomputed one under both signs", () => {
    const stale = finding("improvement-stale", 1, {
      args: { side: "human", key: "throughput", against: "baseline", stated: -11.49, computed: -67.66 },
    });
    expect(read(ruleSections(contextOf([stale]))[0]?.table).rows[0]?.slice(3, 6)).toEqual([
      "−11.49\u00a0%",
      "−67.66\u00a0%",
      "+67.66\u00a0%",
    ]);
  });

  test("facts with several values are counted by how many", () => {
    const of = (fact: string, values: number) => finding("sources-disagree", 1, { args: { fact, values } });
    const table = conflictTable({
      findings: [of("model", 3), of("model", 2), of("command", 3)],
    } as unknown as Analysis);
    expect(read(table).rows).toEqual([
      ["model", "1", "1", "2"],
      ["command", "0", "1", "1"],
      ["Total", "1", "2", "3"],
    ]);
  });
});

test("copies are counted by kind and place, and those without an original apart", () => {
  const copies = [
    { kind: "row", copy: { file: "t.csv", pointer: "/1" }, of: null },
    { kind: "row", copy: { file: "t.csv", pointer: "/2" }, of: { file: "r.json", pointer: "" } },
    { kind: "file", copy: { file: "a/b.json", pointer: "" }, of: { file: "c/b.json", pointer: "" } },
  ];
  const analysis = { copies } as unknown as Analysis;
  expect(read(copyTable(analysis)).rows.map((row) => [row[0], ...row.slice(2)])).toEqual([
    ["file", "1", "0"],
    ["row", "2", "1"],
    ["Total", "3", "1"],
  ]);
  expect(read(copyPlaces(analysis)).rows[0]).toEqual(["row", "`t.csv`", "2"]);
  expect(copyTable({ copies: [] } as unknown as Analysis)).toBeNull();
});
