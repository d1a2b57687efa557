import type { Table } from "mdast";
import type { Analysis } from "../model/analysis.ts";
import { knownWords } from "../model/knownUntil.ts";
import { metric } from "../model/metrics.ts";
import { code, inline } from "../print/nodes.ts";
import { Table as Frame } from "../table/table.ts";
import { strangerWords } from "../model/strangerWords.ts";
import { grouped, originCode, share, withUnit } from "./cells/numbers.ts";
import { copiedRuns, copyPlaces, copyTable } from "./dataQuality/copies.ts";
import { conflictTable, dataFindings, ruleSections, ruleTable } from "./dataQuality/findings.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { table } from "./page/table.ts";

/** data-quality.md: which printed numbers must not be believed, and where the two places stand that contradict. */
export default defineReport({
  name: "data-quality",
  answers: "which numbers must not be believed: contradictions, stale values, copies, problems",
  totalled: true,
  view: (context: ReportContext) => {
    const { analysis } = context;
    return {
      title: "Which numbers must not be believed",
      answer: answerOf(context),
      files: fileTable(analysis),
      copiedFiles: analysis.inputs.files.copies,
      unknown: unknownTable(analysis),
      unplaced: unplacedTable(analysis),
      outdated: outdatedTable(analysis),
      problems: problemTable(analysis),
      advice: adviceTable(analysis),
      rules: ruleTable(context),
      conflicts: conflictTable(analysis),
      sections: ruleSections(context),
      constants: constantTable(analysis),
      copies: copyTable(analysis),
      places: copyPlaces(analysis),
      runs: copiedRuns(analysis),
    };
  },
});

function answerOf(context: ReportContext): string {
  const findings = dataFindings(context);
  const commits = new Set(findings.map(({ commit }) => commit)).size;
  const { problems, copies } = context.analysis;
  return `${grouped(findings.length)} findings on the data of ${grouped(commits)} commits; ${grouped(problems.length)} places could not be read; ${grouped(copies.length)} copies count once.`;
}

/** Metrics that hardly differ over commits. */
function constantTable({ constantValues }: Analysis): Table | null {
  return table(
    constantValues,
    [
      { title: "Pipeline", value: ({ pipeline }) => code(pipeline) },
      { title: "Metric", value: ({ metric: id }) => metric(id).label },
      { title: "Commits", value: ({ commits }) => commits },
      { title: "Mean", value: ({ mean, metric: id }) => withUnit(mean, metric(id).unit), align: "right" },
      { title: "s.d. over commits, %", value: ({ spreadPct }) => spreadPct.toFixed(2), align: "right" },
    ],
    { count: "metric" },
  );
}

/** Projects of which commits are younger than what is known of its flags. */
function outdatedTable({ inputs: { outdated = [] } }: Analysis): Table | null {
  return table(outdated, [
    { title: "Project", value: ({ project }) => project },
    { title: "Flags are known", value: knownWords },
    { title: "Commits after it", value: ({ commits }) => commits },
    { title: "Renewed by", value: ({ project }) => code(`benchtriage learn ${project} --repo CLONE`) },
  ]);
}

/** Every file seen is exactly one of the three. */
function fileTable({ inputs: { files } }: Analysis): Table | null {
  const rows = [
    { name: "read", count: files.parsed },
    { name: "of no known format", count: files.unknown },
    { name: "cannot be read", count: files.problems },
  ];
  return table(rows, [
    { title: "Files", value: ({ name }) => name },
    { title: "Count", value: ({ count }) => count, total: "sum" },
    {
      title: "Share",
      value: ({ count }) => share(count, files.seen),
      align: "right",
      total: share(files.seen, files.seen),
    },
  ]);
}

function unknownTable({ inputs: { unknown = [] } }: Analysis): Table | null {
  return table(
    unknown,
    [
      { title: "File", value: ({ file }) => code(file) },
      { title: "What it looks like", value: (each) => inline(strangerWords(each)) },
    ],
    { count: "file" },
  );
}

function unplacedTable({ inputs: { unplaced = [] } }: Analysis): Table | null {
  return table(
    unplaced,
    [
      { title: "File", value: ({ file }) => code(file) },
      { title: "Format", value: ({ format }) => code(format) },
      { title: "Values", value: ({ records }) => records, total: "sum" },
    ],
    { count: "file" },
  );
}

function problemTable({ problems }: Analysis): Table | null {
  return table(
    problems,
    [
      { title: "Why", value: ({ reason }) => inline(reason) },
      { title: "What to do", value: ({ advice }) => inline(advice) },
      { title: "Where", value: ({ file, pointer }) => originCode({ file, pointer }) },
    ],
    { count: "problem" },
  );
}

/** What to do about the problems, most frequent first. */
function adviceTable({ problems }: Analysis): Table | null {
  const counts = Frame.from(
    ["advice"],
    problems.map(({ advice }) => [advice]),
  )
    .groupBy(["advice"])
    .agg({ places: ["advice", "size"] })
    .sortBy([{ column: "places", descending: true }, { column: "advice" }]);
  return table(counts.rows(), [
    { title: "What to do", value: ([advice]) => inline(String(advice)) },
    { title: "Places", value: ([, places]) => Number(places), total: "sum" },
  ]);
}
