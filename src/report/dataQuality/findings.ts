import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Finding } from "../../model/finding.ts";
import type { Origin } from "../../model/origin.ts";
import { code, dash, inline, joined, link, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { Table as Frame } from "../../table/table.ts";
import { commitLink, ruleLink } from "../cells/commits.ts";
import { counted, originCode, signedPct } from "../cells/numbers.ts";
import type { ReportContext, RuleText } from "../page/report.ts";
import { type Column, crossed, table } from "../page/table.ts";

/** As many findings of one rule as stand on the page itself; more have a page of their own. */
const OPEN = 25;
/** A page holds so many rows: GitHub renders no larger one at once. */
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
export function ruleTable(context: ReportContext): Table | null {
  const counts = Frame.from(
    ["rule", "commit"],
    dataFindings(context).map(({ rule, commit: hash }) => [rule, hash ?? null]),
  )
    .groupBy(["rule"])
    .agg({ findings: ["rule", "size"], commits: ["commit", "distinct"] })
    .rows();
  const rows = dataRules(context).map(({ id, title }) => {
    const [, findings = 0, commits = 0] = counts.find(([rule]) => rule === id) ?? [];
    return { id, title, findings: Number(findings), commits: Number(commits) };
  });
  return table(
    rows.sort((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1)),
    [
      { title: "Rule", value: ({ id }) => ruleLink(id) },
      { title: "What is wrong", value: ({ title }) => inline(title) },
      { title: "Findings", value: ({ findings }) => findings, total: "sum" },
      { title: "Commits", value: ({ commits }) => commits },
    ],
  );
}

/** What a page tells of a rule before its findings. */
interface RuleWords {
  readonly title: Phrase;
  readonly rule: Phrase;
  readonly why: Phrase;
  readonly advice: Phrase;
}

function wordsOf({ id, title, rationale, advice }: RuleText): RuleWords {
  return { title: inline(title), rule: ruleLink(id), why: inline(rationale), advice: inline(advice) };
}

export interface RuleSection extends RuleWords {
  /** Every finding; null where they stand on pages of their own. */
  readonly table: Table | null;
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
    const pages = rulePages(found);
    return {
      ...wordsOf(found.rule),
      table: pages.length === 0 ? findingTable(found.rule.id, found.findings) : null,
      apart: pages.length === 0 ? null : wayTo(found, pages),
    };
  });
}

function wayTo({ findings }: Found, pages: readonly RulePage[]): Phrase {
  const words = `${counted(findings.length, "finding")} of ${counted(commitsOf(findings), "commit")}, each with both places:`;
  const links = pages.map(({ name, from, findings: { length } }) =>
    link(pages.length === 1 ? "all" : `${from + 1} to ${from + length}`, `${name}.md`),
  );
  return phrase`${words} ${joined(links, ", ")}.`;
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
    const pages = rulePages(found);
    return pages.map(({ name, findings }, index) => ({
      name,
      view: {
        ...wordsOf(found.rule),
        answer: `${counted(found.findings.length, "finding")} of ${counted(commitsOf(found.findings), "commit")}${pages.length === 1 ? "" : `, part ${index + 1} of ${pages.length}`}`,
        table: findingTable(found.rule.id, findings),
      },
    }));
  });
}

function findingTable(id: string, findings: readonly Finding[]): Table | null {
  return id === STALE ? staleTable(findings) : placesTable(findings);
}

const commit: Column<Finding> = { title: "Commit", value: (each) => each.commit && commitLink(each.commit) };
const layout = { count: "finding" };

function placesTable(findings: readonly Finding[]): Table | null {
  return table(
    findings,
    [
      commit,
      { title: "What", value: ({ message }) => inline(message) },
      { title: "One place", value: ({ evidence: [one] }) => placeCell(one) },
      {
        title: "Other place",
        value: ({ evidence: [, other, ...more] }) =>
          more.length === 0 ? placeCell(other) : phrase`${placeCell(other)} and ${more.length} more`,
      },
    ],
    layout,
  );
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
function staleTable(findings: readonly Finding[]): Table | null {
  const right = { align: "right" } as const;
  const percent = (value: string | number | undefined) =>
    typeof value === "number" ? signedPct(value, 2) : "a value is missing";
  return table(
    findings,
    [
      commit,
      { title: "Whose", value: ({ args }) => String(args["side"]) },
      {
        title: "Key, against",
        value: ({ args }) => phrase`${code(String(args["key"]))}, ${String(args["against"])}`,
      },
      { title: "Stored", value: ({ args }) => percent(args["stated"]), ...right },
      { title: "Recomputed", value: ({ args }) => percent(args["computed"]), ...right },
      {
        title: "By the other sign",
        value: ({ args: { computed } }) => (typeof computed === "number" ? signedPct(-computed, 2) : null),
        ...right,
      },
      { title: "Stored at", value: ({ evidence: [place] }) => place && originCode(place) },
    ],
    layout,
  );
}

/** Facts on which sources name several values: how many commits have two, three or more. */
export function conflictTable({ findings }: Analysis): Table | null {
  const conflicts = findings.filter(
    ({ rule, args }) => rule === "sources-disagree" && typeof args["values"] === "number",
  );
  const values = ({ args }: Finding) => `${String(args["values"])} values`;
  return crossed(
    conflicts,
    { title: "Fact", of: ({ args }) => String(args["fact"]) },
    { of: values, order: [...new Set(conflicts.map(values))].sort() },
  );
}
