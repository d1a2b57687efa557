import type { Analysis } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";
import type { Origin } from "../model/origin.ts";
import { Table } from "../table/table.ts";
import { commitLink, ruleLink } from "./commits.ts";
import {
  code,
  dash,
  inline,
  joinMarkdown,
  markdown,
  type Markdown,
  type MarkdownTable,
  text,
} from "./markdown.ts";
import { grouped, originCode, signedPct } from "./numbers.ts";
import type { ReportContext, RuleText } from "./report.ts";
import { listed, totalled } from "./totalled.ts";

/** Rows printed of one rule; the others stand on the pages of their commits. */
const SHOWN = 60;
/** From here on a table is folded. */
const OPEN = 25;

/** Rules of the data axis that only count what is missing; completeness.md is about those. */
const isMissing = (id: string) => /^(baseline|human|agent|parent)-missing$/.test(id);
/** Rules with a table of their own shape. */
const STALE = "improvement-stale";

export function dataRules({ rules }: ReportContext): RuleText[] {
  return rules.filter(({ axis, id }) => axis === "data" && !isMissing(id));
}

export function dataFindings(context: ReportContext): Finding[] {
  const ids = new Set(dataRules(context).map(({ id }) => id));
  return context.analysis.findings.filter(({ rule }) => ids.has(rule));
}

/** How often each rule speaks, most findings first; rules that found nothing are said to have looked. */
export function ruleTable(context: ReportContext): MarkdownTable {
  const findings = dataFindings(context);
  const counted = Table.from(
    ["rule", "commit"],
    findings.map(({ rule, commit }) => [rule, commit ?? null]),
  )
    .groupBy(["rule"])
    .agg({ findings: ["rule", "size"], commits: ["commit", "distinct"] });
  const counts = new Map(counted.records().map((row) => [String(row["rule"]), row]));
  const of = (id: string, column: string) => Number(counts.get(id)?.[column] ?? 0);
  const ordered = [...dataRules(context)].sort(
    (a, b) => of(b.id, "findings") - of(a.id, "findings") || (a.id < b.id ? -1 : 1),
  );
  return totalled(
    [
      { title: "Rule" },
      { title: "What is wrong" },
      { title: "Findings", total: "sum" },
      { title: "Commits", align: "right" },
    ],
    ordered.map(({ id, title }) => [
      ruleLink(id),
      inline(title),
      of(id, "findings"),
      text(grouped(of(id, "commits"))),
    ]),
  );
}

export interface RuleSection {
  readonly title: Markdown;
  readonly rule: Markdown;
  readonly why: Markdown;
  readonly advice: Markdown;
  /** Set where the table is folded. */
  readonly fold: Markdown | null;
  readonly table: MarkdownTable;
  /** What was cut, and where it stands. */
  readonly cut: Markdown | null;
}

/** One section per rule that found something, in the order of the table above, each finding with both places. */
export function ruleSections(context: ReportContext): RuleSection[] {
  const findings = dataFindings(context);
  const count = (id: string) => findings.filter(({ rule }) => rule === id).length;
  const ordered = [...dataRules(context)].sort((a, b) => count(b.id) - count(a.id) || (a.id < b.id ? -1 : 1));
  return ordered.flatMap(({ id, title, rationale, advice }) => {
    const own = findings.filter(({ rule }) => rule === id);
    if (own.length === 0) return [];
    const shown = own.slice(0, SHOWN);
    const table = id === STALE ? staleTable(shown) : placesTable(shown);
    return [
      {
        title: inline(title),
        rule: ruleLink(id),
        why: inline(rationale),
        advice: inline(advice),
        fold: own.length > OPEN ? text(`${shown.length} of ${own.length} findings`) : null,
        table: listed(table, "finding"),
        cut:
          own.length > SHOWN
            ? text(
                `${own.length - SHOWN} more findings stand on the pages of their commits and in analysis.json.`,
              )
            : null,
      },
    ];
  });
}

function placesTable(findings: readonly Finding[]): MarkdownTable {
  return {
    head: [{ title: "Commit" }, { title: "What" }, { title: "One place" }, { title: "Other place" }],
    rows: findings.map(({ commit, message, evidence: [one, other, ...more] }) => [
      commit === undefined ? dash : commitLink(commit),
      inline(message),
      placeCell(one),
      more.length === 0 ? placeCell(other) : markdown`${placeCell(other)} and ${more.length} more`,
    ]),
  };
}

/** The words that prove it and where they stand. */
function placeCell(origin: Origin | undefined): Markdown {
  if (origin === undefined) return dash;
  return origin.quote === undefined
    ? originCode(origin)
    : joinMarkdown([code(origin.quote), originCode(origin)], " in ");
}

/**
 * A stored effect beside the one its values give. Positive is better; by the other sign the same values give the
 * negative: what a formula for times prints for a throughput.
 */
function staleTable(findings: readonly Finding[]): MarkdownTable {
  const right = { align: "right" } as const;
  const percent = (value: string | number | undefined): Markdown =>
    typeof value === "number" ? signedPct(value, 2) : text("a value is missing");
  return {
    head: [
      { title: "Commit" },
      { title: "Whose" },
      { title: "Key, against" },
      { title: "Stored", ...right },
      { title: "Recomputed", ...right },
      { title: "By the other sign", ...right },
      { title: "Stored at" },
    ],
    rows: findings.map(({ commit, args, evidence: [place] }) => {
      const computed = args["computed"];
      return [
        commit === undefined ? dash : commitLink(commit),
        text(String(args["side"])),
        markdown`${code(String(args["key"]))}, ${text(String(args["against"]))}`,
        percent(args["stated"]),
        percent(computed),
        typeof computed === "number" ? signedPct(-computed, 2) : dash,
        placeCell(place === undefined ? undefined : { file: place.file, pointer: place.pointer }),
      ];
    }),
  };
}

/** Facts on which sources name several values: how many commits have two, three or more. */
export function conflictTable({ findings }: Analysis): MarkdownTable | null {
  const rows = findings
    .filter(({ rule, args }) => rule === "sources-disagree" && typeof args["values"] === "number")
    .map(({ args }) => [String(args["fact"]), `${String(args["values"])} values`] as const);
  if (rows.length === 0) return null;
  const across = [...new Set(rows.map(([, values]) => values))].sort();
  const table = Table.from(["fact", "values"], rows).crossTable("fact", "values", {
    colOrder: across,
    totals: "Total",
  });
  const [, ...columns] = table.columns;
  return {
    head: [{ title: "Fact" }, ...columns.map((title) => ({ title, align: "right" as const }))],
    rows: table
      .rows()
      .map(([fact, ...counts]) => [text(String(fact)), ...counts.map((n) => text(String(n)))]),
  };
}
