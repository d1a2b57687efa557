import type { Analysis } from "../model/analysis.ts";
import { metric } from "../model/metrics.ts";
import { Table } from "../table/table.ts";
import { conflictTable, dataFindings, ruleSections, ruleTable } from "./dataQuality/findings.ts";
import { claimList, claimTable } from "./dataQuality/claims.ts";
import { copiedRuns, copyPlaces, copyTable } from "./dataQuality/copies.ts";
import { code, inline, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import type { MarkdownTable } from "./page/tableNode.ts";
import { grouped, originCode, share, withUnit } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { listed, totalled } from "./page/totalled.ts";

/** data-quality.md: which printed numbers must not be believed, and where the two places stand that contradict. */
export default defineReport({
  name: "data-quality",
  answers: "which numbers must not be believed: contradictions, stale values, copies, problems",
  totalled: true,
  view: (context: ReportContext) => {
    const { analysis } = context;
    return {
      title: text("Which numbers must not be believed"),
      answer: answerOf(context),
      files: fileTable(analysis),
      copiedFiles: text(grouped(analysis.inputs.files.copies)),
      problems: problemTable(analysis),
      advice: adviceTable(analysis),
      rules: ruleTable(context),
      conflicts: conflictTable(analysis),
      sections: ruleSections(context),
      constants: constantTable(analysis),
      claims: claimTable(analysis),
      claimList: claimList(analysis),
      copies: copyTable(analysis),
      places: copyPlaces(analysis),
      runs: copiedRuns(analysis),
    };
  },
});

function answerOf(context: ReportContext): Phrase {
  const findings = dataFindings(context);
  const commits = new Set(findings.map(({ commit }) => commit)).size;
  const { problems, copies } = context.analysis;
  return text(
    `${grouped(findings.length)} findings on the data of ${grouped(commits)} commits; ${grouped(problems.length)} places could not be read; ${grouped(copies.length)} copies count once.`,
  );
}

/** Metrics that hardly differ over commits. */
function constantTable({ constantValues }: Analysis): MarkdownTable | null {
  if (constantValues.length === 0) return null;
  return listed(
    {
      head: [
        { title: "Pipeline" },
        { title: "Metric" },
        { title: "Commits", align: "right" },
        { title: "Mean", align: "right" },
        { title: "s.d. over commits, %", align: "right" },
      ],
      rows: constantValues.map(({ pipeline, metric: id, commits, mean, spreadPct }) => [
        code(pipeline),
        text(metric(id).label),
        text(String(commits)),
        withUnit(mean, metric(id).unit),
        text(spreadPct.toFixed(2)),
      ]),
    },
    "metric",
  );
}

/** Every file seen is exactly one of the three. */
function fileTable({ inputs: { files } }: Analysis): MarkdownTable {
  const rows: [string, number][] = [
    ["read", files.parsed],
    ["of no known format", files.unknown],
    ["cannot be read", files.problems],
  ];
  return totalled(
    [
      { title: "Files" },
      { title: "Count", total: "sum" },
      { title: "Share", align: "right", total: share(files.seen, files.seen) },
    ],
    rows.map(([name, count]) => [text(name), count, share(count, files.seen)]),
  );
}

function problemTable({ problems }: Analysis): MarkdownTable | null {
  if (problems.length === 0) return null;
  return listed(
    {
      head: [{ title: "Why" }, { title: "What to do" }, { title: "Where" }],
      rows: problems.map(({ file, pointer, reason, advice }) => [
        inline(reason),
        inline(advice),
        originCode({ file, pointer }),
      ]),
    },
    "problem",
  );
}

/** What to do about the problems, most frequent first. */
function adviceTable({ problems }: Analysis): MarkdownTable | null {
  if (problems.length === 0) return null;
  const counts = Table.from(
    ["advice"],
    problems.map(({ advice }) => [advice]),
  )
    .groupBy(["advice"])
    .agg({ n: ["advice", "size"] })
    .sortBy([{ column: "n", descending: true }, { column: "advice" }]);
  return totalled(
    [{ title: "What to do" }, { title: "Places", total: "sum" }],
    counts.rows().map(([advice, n]) => [inline(String(advice)), Number(n)]),
  );
}
