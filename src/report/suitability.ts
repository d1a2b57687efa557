import type { Table } from "mdast";
import type { Finding } from "../model/finding.ts";
import type { Verdict } from "../model/verdict.ts";
import { code, inline, joined, phrase } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import {
  commitViews,
  type CommitView,
  hardwareCell,
  idCell,
  perfChangeCell,
  perfSign,
  prCell,
  ruleLink,
  statusCell,
  wholeSubject,
} from "./cells/commits.ts";
import { fixDetails } from "./cells/corrections.ts";
import { originCode, share } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { table, type Value } from "./page/table.ts";
import { perfChangeFolder, perfChangeTable } from "./suitability/perfChanges.ts";
import { disagreementLine, disagreementTable, publishedIn } from "./suitability/published.ts";
import { notJudgedTable } from "./suitability/notJudged.ts";
import { recommendations } from "./suitability/recommendations.ts";
import {
  categoryTable,
  effortTable,
  fixableTable,
  unusableTable,
  usableTable,
} from "./suitability/tables.ts";

/** suitability.md: which commits can serve as benchmark tasks, which after a fix, which not at all, and why. */
export default defineReport({
  name: "suitability",
  answers: "which commits can serve as tasks, which after a fix, which not, and why",
  view: ({ analysis, rules }: ReportContext) => {
    const views = commitViews(analysis);
    const having = (status: Verdict["status"]) => views.filter(({ verdict }) => verdict.status === status);
    const [usable, fixable, unusable, notJudged] = [
      having("usable"),
      having("fixable"),
      having("unusable"),
      having("not-judged"),
    ];
    const detailed = views.length <= DETAILED;
    return {
      detailed,
      title: `Suitability of ${views.length} commits as benchmark tasks`,
      answer: answerLine(usable.length, fixable.length, unusable.length, notJudged.length, views.length),
      policy: analysis.policy.description,
      summary: summaryTable(views),
      keyMetrics: keyMetrics(views),
      disagreements: disagreementTable(views),
      disagreementLine: disagreementLine(views),
      publishedIn: publishedIn(views),
      usable: detailed ? usable.map(usableBlock) : [],
      usableTable: detailed ? null : usableTable(usable),
      fixable: fixableTable(fixable),
      fixes: detailed ? fixable.map(fixDetails) : [],
      efforts: effortTable(fixable),
      unusable: unusableTable(unusable),
      categories: categoryTable(unusable),
      blocks: detailed ? unusable.map(unusableBlock) : [],
      notJudged: notJudgedTable(notJudged, analysis),
      recommendations: recommendations(analysis, rules),
      perfChanges: perfChangeTable(views),
      perfChangeFolder: code(perfChangeFolder(views)),
    };
  },
});

/** Sets up to this size carry every block on the page; above it the blocks stand on the commits' own pages only. */
const DETAILED = 40;

function answerLine(
  usable: number,
  fixable: number,
  unusable: number,
  notJudged: number,
  total: number,
): string {
  const rest = notJudged === 0 ? "" : `, ${notJudged} not judged`;
  return `${usable} of ${total} commits can be benchmarked as they are, ${fixable} after a fix, ${unusable} are unusable${rest}.`;
}

const statuses = ["usable", "fixable", "unusable", "not-judged"] as const;

function summaryTable(views: readonly CommitView[]): Table | null {
  const rows = statuses
    .map((status) => ({ status, n: views.filter(({ verdict }) => verdict.status === status).length }))
    .filter(({ status, n }) => status !== "not-judged" || n > 0);
  return table(rows, [
    { title: "Status", value: ({ status }) => statusCell(status) },
    { title: "Commits", value: ({ n }) => n, total: "sum" },
    {
      title: "Share",
      value: ({ n }) => share(n, views.length),
      align: "right",
      total: share(views.length, views.length),
    },
  ]);
}

function keyMetrics(views: readonly CommitView[]): Table | null {
  const curated = (field: string, value: string | boolean) => (view: CommitView) =>
    view.commit.curation.some((entry) => entry.field === field && entry.value === value);
  const rows: (readonly [name: string, holds: (view: CommitView) => boolean])[] = [
    ["Shows positive perf change", (view) => perfSign(view) === 1],
    ["correct_domain = yes", curated("correct-domain", "yes")],
    ["has_baseline = true", curated("has-baseline", true)],
    ["Baseline comparable with human", hasComparableBaseline],
    ["Shows regression", (view) => perfSign(view) === -1],
  ];
  return table(rows, [
    { title: "Metric", value: ([name]) => name },
    {
      title: "Commits",
      value: ([, holds]) => share(views.filter(holds).length, views.length),
      align: "right",
    },
  ]);
}

function hasComparableBaseline({ commit, findings }: CommitView): boolean {
  return commit.comparableBaseline && !findings.some(({ rule }) => rule === "baseline-missing");
}

function usableBlock(view: CommitView) {
  const { commit, findings } = view;
  const fields: (readonly [name: Value, value: Value])[] = [
    ["Pull request", prCell(view)],
    ["Hardware", hardwareCell(view)],
    ["Perf change", perfChangeCell(view)],
    ...commit.curation
      .filter(({ field }) => field !== "perf-change")
      .map(({ field, value }) => [field, String(value)] as const),
    ...findings.map(({ rule, message }) => [ruleLink(rule), message] as const),
  ];
  const facts = table(fields, [
    { title: "Field", value: ([name]) => name },
    { title: "Value", value: ([, value]) => value },
  ]);
  return { ...heading(view), table: facts };
}

function heading(view: CommitView) {
  const { instanceId } = view.commit;
  const title = instanceId === null ? idCell(view) : phrase`${idCell(view)} · ${instanceId.value}`;
  return { title, subject: wholeSubject(view) };
}

function unusableBlock(view: CommitView) {
  const blocking = view.findings.filter(({ severity }) => severity === "blocking");
  const others = new Set(
    view.findings.filter(({ severity }) => severity === "fixable").map(({ rule }) => rule),
  );
  const proposal = view.commit.corrected?.client ?? null;
  const reason = view.verdict.curated?.reason;
  return {
    ...heading(view),
    pr: prCell(view),
    published: reason == null ? null : inline(reason),
    findings: blocking.map(findingLine),
    others: others.size === 0 ? null : joined([...others].map(ruleLink), ", "),
    proposal: proposal === null ? null : code(proposal),
  };
}

/** Rule, message, and the way back: the words that prove it and where they stand. */
function findingLine({ rule, message, evidence }: Finding): Phrase {
  const [first] = evidence;
  if (first === undefined) return phrase`${ruleLink(rule)}: ${inline(message)}`;
  const quote =
    first.quote === undefined ? originCode(first) : phrase`${code(first.quote)} at ${originCode(first)}`;
  return phrase`${ruleLink(rule)}: ${inline(message)}. Seen in ${quote}`;
}
