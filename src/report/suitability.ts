import type { Analysis } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";
import type { Verdict } from "../model/verdict.ts";
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
import { lackWords, supplyWords } from "./words/lacks.ts";
import { fixDetails } from "./cells/corrections.ts";
import { code, inline, joined, phrase, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import type { MarkdownTable } from "./page/tableNode.ts";
import { counted, originCode, share } from "./cells/numbers.ts";
import { perfChangeFolder, perfChangeTable } from "./suitability/perfChanges.ts";
import { disagreementLine, disagreementTable, publishedIn } from "./suitability/published.ts";
import { defineReport, type ReportContext, type RuleText } from "./page/report.ts";
import {
  categoryTable,
  effortTable,
  fixableTable,
  unusableTable,
  usableTable,
} from "./suitability/tables.ts";
import { Table } from "../table/table.ts";

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
      title: text(`Suitability of ${views.length} commits as benchmark tasks`),
      answer: answerLine(usable.length, fixable.length, unusable.length, notJudged.length, views.length),
      policy: text(analysis.policy.description),
      summary: summaryTable(views),
      keyMetrics: keyMetrics(views),
      disagreements: disagreementTable(views),
      disagreementLine: disagreementLine(views),
      publishedIn: publishedIn(views),
      usable: detailed ? usable.map(usableBlock) : [],
      usableTable: detailed || usable.length === 0 ? null : usableTable(usable),
      fixable: fixable.length === 0 ? null : fixableTable(fixable),
      fixes: detailed ? fixable.map(fixDetails) : [],
      efforts: fixable.length === 0 ? null : effortTable(fixable),
      unusable: unusable.length === 0 ? null : unusableTable(unusable),
      categories: unusable.length === 0 ? null : categoryTable(unusable),
      blocks: detailed ? unusable.map(unusableBlock) : [],
      notJudged: notJudged.length === 0 ? null : notJudgedTable(notJudged, analysis),
      perfChanges: perfChangeTable(views),
      perfChangeFolder: code(perfChangeFolder(views)),
      recommendations: recommendations(analysis, rules),
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
): Phrase {
  const rest = notJudged === 0 ? "" : `, ${notJudged} not judged`;
  return text(
    `${usable} of ${total} commits can be benchmarked as they are, ${fixable} after a fix, ${unusable} are unusable${rest}.`,
  );
}

const statuses = ["usable", "fixable", "unusable", "not-judged"] as const;

function summaryTable(views: readonly CommitView[]): MarkdownTable {
  const counts = Table.from(
    ["status"],
    views.map(({ verdict }) => [verdict.status]),
  )
    .groupBy(["status"])
    .agg({ n: ["status", "size"] });
  const of = (status: string) => Number(counts.records().find((row) => row["status"] === status)?.["n"] ?? 0);
  const shown = statuses.filter((status) => status !== "not-judged" || of(status) > 0);
  return {
    head: [{ title: "Status" }, { title: "Commits", align: "right" }, { title: "Share", align: "right" }],
    rows: [
      ...shown.map((status) => [
        statusCell(status),
        text(String(of(status))),
        share(of(status), views.length),
      ]),
      [text("Total"), text(String(views.length)), share(views.length, views.length)],
    ],
  };
}

function keyMetrics(views: readonly CommitView[]): MarkdownTable {
  const curated = (field: string, value: string | boolean) =>
    views.filter(({ commit }) =>
      commit.curation.some((entry) => entry.field === field && entry.value === value),
    ).length;
  const rows: [string, number][] = [
    ["Shows positive perf change", views.filter((view) => perfSign(view) === 1).length],
    ["correct_domain = yes", curated("correct-domain", "yes")],
    ["has_baseline = true", curated("has-baseline", true)],
    ["Baseline comparable with human", views.filter(hasComparableBaseline).length],
    ["Shows regression", views.filter((view) => perfSign(view) === -1).length],
  ];
  const table = Table.from(["metric", "count"], rows);
  return {
    head: [{ title: "Metric" }, { title: "Commits", align: "right" }],
    rows: table.rows().map(([name, count]) => [text(String(name)), share(Number(count), views.length)]),
  };
}

function hasComparableBaseline({ commit, findings }: CommitView): boolean {
  return commit.comparableBaseline && !findings.some(({ rule }) => rule === "baseline-missing");
}

function usableBlock(view: CommitView) {
  const { commit, findings } = view;
  const rows: (readonly Phrase[])[] = [
    [text("Pull request"), prCell(view)],
    [text("Hardware"), hardwareCell(view)],
    [text("Perf change"), perfChangeCell(view)],
    ...commit.curation
      .filter(({ field }) => field !== "perf-change")
      .map(({ field, value }) => [text(field), text(String(value))]),
    ...findings.map((finding) => [ruleLink(finding.rule), text(finding.message)]),
  ];
  return { ...heading(view), table: { head: [{ title: "Field" }, { title: "Value" }], rows } };
}

function heading(view: CommitView) {
  const { instanceId } = view.commit;
  const title = instanceId === null ? idCell(view) : phrase`${idCell(view)} · ${text(instanceId.value)}`;
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

/** Why, and what would let it be judged: what the set lacks, or a crash to report. */
function notJudgedTable(views: readonly CommitView[], { outcomes }: Analysis): MarkdownTable {
  const crashes = outcomes.flatMap((outcome) => (outcome.kind === "crashed" ? [outcome] : []));
  return {
    head: [{ title: "Commit" }, { title: "Why" }, { title: "What to do" }],
    rows: views.flatMap((view) => {
      const crashed = crashes.filter(({ commit }) => commit === view.commit.commit);
      const { lacks } = view.verdict;
      if (crashed.length === 0)
        return [[idCell(view), text(lackWords(lacks)), text(`supply ${supplyWords(lacks)}`)]];
      return crashed.map(({ rule, error }) => [
        idCell(view),
        phrase`${ruleLink(rule)} crashed`,
        text(`report it, it is a bug of the tool: ${error}`),
      ]);
    }),
  };
}

/** One line per rule that decides about several commits, most commits first: what to do about the whole set. */
function recommendations(analysis: Analysis, rules: readonly RuleText[]): Phrase[] {
  const deciding = analysis.findings.filter(({ severity }) => severity !== "note");
  if (deciding.length === 0) return [text("Nothing to do: no rule objects.")];
  const counts = Table.from(
    ["rule", "commit"],
    deciding.map(({ rule, commit }) => [rule, commit ?? ""]),
  )
    .groupBy(["rule"])
    .agg({ commits: ["commit", "distinct"] })
    .sortBy([{ column: "commits", descending: true }, { column: "rule" }]);
  return counts.rows().map(([rule, commits]) => {
    const advice = rules.find(({ id }) => id === rule)?.advice ?? "";
    return phrase`${inline(advice)} (${ruleLink(String(rule))}, ${text(counted(Number(commits), "commit"))})`;
  });
}
