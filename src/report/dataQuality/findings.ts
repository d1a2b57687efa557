import type { Analysis } from "../../model/analysis.ts";
import type { Finding } from "../../model/finding.ts";
import type { Origin } from "../../model/origin.ts";
import { Table } from "../../table/table.ts";
import { commitLink, ruleLink } from "../cells/commits.ts";
import { code, dash, inline, joined, link, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, grouped, originCode, signedPct } from "../cells/numbers.ts";
import type { ReportContext, RuleText } from "../page/report.ts";
import { listed, totalled } from "../page/totalled.ts";

/** As many findings of one rule as stand on the page itself; more have a page of their own. */
const OPEN = 25;
/** A page holds so many rows (report-design.md 6). */
const MOST_ROWS = 200;

/** Rules with a table of their own shape. */
const STALE = "improvement-stale";

/** Without those on what is there at all: completeness.md is about them. */
function dataRules({ rules }: ReportContext): RuleText[] {
  return rules.filter(({ axis, about }) => axis === "data" && about !== "presence");
}

export function dataFindings(context: ReportContext): Finding[] {
  const ids = new Set(dataRules(context).map(({ id }) => id));
  return context.analysis.findings.filter(({ rule }) => ids.has(rule));
}

/** How often each rule speaks, most findings first; rules that found nothing are said to have looked. */
export function ruleTable(context: ReportContext): MarkdownTable {
  const findings = dataFindings(context);
  const perRule = Table.from(
    ["rule", "commit"],
    findings.map(({ rule, commit }) => [rule, commit ?? null]),
  )
    .groupBy(["rule"])
    .agg({ findings: ["rule", "size"], commits: ["commit", "distinct"] });
  const counts = new Map(perRule.records().map((row) => [String(row["rule"]), row]));
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
  readonly title: Phrase;
  readonly rule: Phrase;
  readonly why: Phrase;
  readonly advice: Phrase;
  /** Every finding; null where they stand on pages of their own. */
  readonly table: MarkdownTable | null;
  /** The way to those pages. */
  readonly apart: Phrase | null;
}

interface Found {
  readonly rule: RuleText;
  readonly findings: readonly Finding[];
}

/** Rules that found something, most findings first. */
function foundRules(context: ReportContext): Found[] {
  const findings = dataFindings(context);
  return dataRules(context)
    .map((rule) => ({ rule, findings: findings.filter((each) => each.rule === rule.id) }))
    .filter((each) => each.findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length || (a.rule.id < b.rule.id ? -1 : 1));
}

/** One section per rule that found something, in the order of the table above, each finding with both places. */
export function ruleSections(context: ReportContext): RuleSection[] {
  return foundRules(context).map((found) => {
    const { id, title, rationale, advice } = found.rule;
    const pages = rulePages(found);
    return {
      title: inline(title),
      rule: ruleLink(id),
      why: inline(rationale),
      advice: inline(advice),
      table: pages.length === 0 ? listed(findingTable(id, found.findings), "finding") : null,
      apart: pages.length === 0 ? null : wayTo(found, pages),
    };
  });
}

function wayTo({ findings }: Found, pages: readonly RulePage[]): Phrase {
  const words = `${counted(findings.length, "finding")} of ${counted(commitsOf(findings), "commit")}, each with both places:`;
  const links = pages.map(({ name, from, findings: { length } }) =>
    link(text(pages.length === 1 ? "all" : `${from + 1} to ${from + length}`), `${name}.md`),
  );
  return phrase`${text(words)} ${joined(links, ", ")}.`;
}

function commitsOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ commit }) => commit)).size;
}

interface RulePage {
  readonly name: string;
  readonly from: number;
  readonly findings: readonly Finding[];
}

/** `data-quality-<rule>`, in parts that GitHub still renders; none where the findings stand on the page itself. */
function rulePages({ rule, findings }: Found): RulePage[] {
  if (findings.length <= OPEN) return [];
  return Array.from({ length: Math.ceil(findings.length / MOST_ROWS) }, (_, index) => ({
    name: `data-quality-${rule.id}${index === 0 ? "" : `-${index + 1}`}`,
    from: index * MOST_ROWS,
    findings: findings.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  }));
}

/** The pages of rules with many findings, as views. */
export function rulePageViews(context: ReportContext): { readonly name: string; readonly view: object }[] {
  return foundRules(context).flatMap((found) => {
    const { id, title, rationale, advice } = found.rule;
    const pages = rulePages(found);
    return pages.map(({ name, findings }, index) => ({
      name,
      view: {
        title: inline(title),
        answer: text(
          `${counted(found.findings.length, "finding")} of ${counted(commitsOf(found.findings), "commit")}${pages.length === 1 ? "" : `, part ${index + 1} of ${pages.length}`}`,
        ),
        rule: ruleLink(id),
        why: inline(rationale),
        advice: inline(advice),
        table: listed(findingTable(id, findings), "finding"),
      },
    }));
  });
}

function findingTable(id: string, findings: readonly Finding[]): MarkdownTable {
  return id === STALE ? staleTable(findings) : placesTable(findings);
}

function placesTable(findings: readonly Finding[]): MarkdownTable {
  return {
    head: [{ title: "Commit" }, { title: "What" }, { title: "One place" }, { title: "Other place" }],
    rows: findings.map(({ commit, message, evidence: [one, other, ...more] }) => [
      commit === undefined ? dash : commitLink(commit),
      inline(message),
      placeCell(one),
      more.length === 0 ? placeCell(other) : phrase`${placeCell(other)} and ${more.length} more`,
    ]),
  };
}

/** The words that prove it and where they stand. */
function placeCell(origin: Origin | undefined): Phrase {
  if (origin === undefined) return dash;
  return origin.quote === undefined
    ? originCode(origin)
    : joined([code(origin.quote), originCode(origin)], " in ");
}

/**
 * A stored effect beside the one its values give. Positive is better; by the other sign the same values give the
 * negative: what a formula for times prints for a throughput.
 */
function staleTable(findings: readonly Finding[]): MarkdownTable {
  const right = { align: "right" } as const;
  const percent = (value: string | number | undefined): Phrase =>
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
        phrase`${code(String(args["key"]))}, ${text(String(args["against"]))}`,
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
