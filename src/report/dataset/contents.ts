import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric, type MetricId, metricIds } from "../../model/metrics.ts";
import type { RunRecord } from "../../model/records.ts";
import { benchmarkRuns, hasValues } from "../../model/runState.ts";
import { code, joined, phrase } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { share } from "../cells/numbers.ts";
import { crossed, folded, table } from "../page/table.ts";

const modeOf = ({ mode }: { readonly mode?: string | null | undefined }) => mode ?? "not known";

/** Commits by project and mode of their command. */
export function modeTable({ commits }: Analysis): Table | null {
  return crossed(
    commits.toSorted((a, b) => (modeOf(a) < modeOf(b) ? -1 : 1)),
    { title: "Mode", of: modeOf },
    { of: ({ project }) => project ?? "not known" },
  );
}

/** Runs by pipeline and variant: results of different pipelines are never compared with each other. */
export function pipelineTable({ runs }: Analysis): Table | null {
  return crossed(
    runs,
    {
      title: "Pipeline",
      of: ({ pipeline }) => pipeline,
      order: [...new Set(runs.map(({ pipeline }) => pipeline))].sort(),
      words: code,
    },
    { of: ({ variant }) => variant, order: ["baseline", "human", "agent"], all: true },
  );
}

/** Every metric with its unit and direction, and how many runs hold it. */
export function metricTable({ runs }: Analysis): Table | null {
  const measured = runs.filter(hasValues);
  const rows = metricIds()
    .map((id) => ({ ...metric(id), holding: measured.filter((run) => holds(run, id)) }))
    .filter(({ holding }) => holding.length > 0);
  return table(
    rows,
    [
      { title: "Metric", value: ({ label }) => label },
      { title: "Unit", value: ({ unit }) => unit },
      { title: "Better", value: ({ better }) => better },
      { title: "Modes", value: ({ holding }) => [...new Set(holding.map(modeOf))].sort().join(", ") },
      {
        title: "Runs that hold it",
        value: ({ holding }) => share(holding.length, measured.length),
        align: "right",
      },
    ],
    { count: "metric" },
  );
}

function holds({ measurements }: RunRecord, id: MetricId): boolean {
  return measurements.some((each) => each.metric === id);
}

const FIELD = "result-fields";
const shownMetrics = [
  ["ttft", "mean"],
  ["tpot", "mean"],
  ["request_throughput", "mean"],
  ["output_throughput", "mean"],
  ["latency", "mean"],
  ["latency", "p99"],
] as const;

/** Which metrics the result files of a pipeline hold as fields: a zero is a parser that never found one. */
export function pipelineMetricTable({ runs }: Analysis): Table | null {
  const measured = benchmarkRuns(runs).filter(hasValues);
  const groups = groupsOf(measured, (run) => ({ pipeline: run.pipeline, mode: modeOf(run) }));
  type Own = (typeof groups)[number];
  return table(groups, [
    { title: "Pipeline", value: ({ key }) => code(key.pipeline) },
    { title: "Mode", value: ({ key }) => key.mode },
    { title: "Runs", value: ({ rows }) => rows.length, total: "sum" },
    ...shownMetrics.map(([id, statistic]) => ({
      title: `${metric(id).label}${statistic === "mean" ? "" : `, ${statistic}`}`,
      value: ({ rows }: Own) => rows.filter((run) => hasField(run, id, statistic)).length,
      total: "sum" as const,
    })),
  ]);
}

function hasField({ measurements }: RunRecord, id: MetricId, statistic: string): boolean {
  return measurements.some(
    (each) => each.metric === id && each.statistic === statistic && each.parser === FIELD,
  );
}

/** Every format that was read. */
export function formatFold({ inputs: { formats } }: Analysis): Fold | null {
  const list = table(formats, [
    { title: "Format", value: ({ name }) => code(name) },
    { title: "Files", value: ({ files }) => files, total: "sum" },
    { title: "Records", value: ({ records }) => records, total: "sum" },
  ]);
  return folded(`${formats.length} formats`, list);
}

/** Where records come from, by folder; depth is cut so that a folder per commit does not make a row each. */
export function layoutFold({ runs, attempts, commits }: Analysis): Fold | null {
  const places = [
    ...runs.map(({ file }) => ({ folder: folderOf(file), kind: "runs" })),
    ...attempts.map(({ file }) => ({ folder: folderOf(file), kind: "attempts" })),
    ...commits.flatMap(({ command }) =>
      command === null ? [] : [{ folder: folderOf(command.origin.file), kind: "commands" }],
    ),
  ];
  const folders = [...new Set(places.map(({ folder }) => folder))].sort();
  const list = crossed(
    places,
    { title: "Folder", of: ({ folder }) => folder, order: folders, words: code },
    { of: ({ kind }) => kind, order: ["runs", "attempts", "commands"], all: true },
  );
  return folded(`${folders.length} folders`, list);
}

/** At most four parts, and none that is a commit. */
function folderOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  const commit = parts.findIndex((part) => /^[0-9a-f]{7,40}$/.test(part));
  return parts.slice(0, commit < 0 ? 4 : Math.min(4, commit)).join("/") || ".";
}

/** The figures that a README of a result set quotes, each with its definition. */
export function headlineTable(analysis: Analysis): Table | null {
  const { commits, runs, attempts, agents, comparisons } = analysis;
  const byId = new Map(comparisons.map((each) => [each.id, each]));
  const duels = agents.headToHead.flatMap(({ against, comparison }) => {
    const found = byId.get(comparison);
    return against === "human" && found !== undefined ? [found] : [];
  });
  const sound = duels.filter(({ conclusion }) => conclusion !== "not-comparable");
  const overall = agents.results.filter(({ set }) => set === null);
  const distinct = (list: readonly { readonly commit: string }[]) =>
    new Set(list.map(({ commit }) => commit)).size;
  const matches = (list: readonly Comparison[]) =>
    list.filter(({ effectPct }) => effectPct !== null && effectPct >= -5).length;
  const shown = (count: number, total: number) => (total === 0 ? null : share(count, total));
  const rows: (readonly [string, string, string | number | null])[] = [
    ["Commits", "known to any file of the set", commits.length],
    ["Runs", "one execution of one variant, copies left out", runs.length],
    ["Attempts", "one run of a coding agent", attempts.length],
    [
      "Commits with a comparable human and agent run",
      "of commits with any pair of them: same model, workload, engine and machine as far as the files tell",
      shown(distinct(sound), distinct(duels)),
    ],
    [
      "Agent matches or beats human, as the documents count",
      "pairs of a commit and an agent not worse than −5 %, also where the runs are not comparable",
      shown(matches(duels), duels.length),
    ],
    [
      "The same of comparable pairs",
      "not worse than −5 %; a single run each way says little",
      shown(matches(sound), sound.length),
    ],
    [
      "Agent shown to match or beat human",
      "comparable pairs whose conclusion is improved or equivalent",
      shown(
        sound.filter(({ conclusion }) => conclusion === "improved" || conclusion === "equivalent").length,
        sound.length,
      ),
    ],
    [
      "Agent results without a measurement",
      "of an agent's commits with any result",
      shown(overall.filter(({ outcome }) => outcome !== "valid").length, overall.length),
    ],
  ];
  return table(
    rows,
    [
      { title: "Figure", value: ([name]) => name },
      { title: "Definition", value: ([, definition]) => definition },
      { title: "Value", value: ([, , value]) => value },
    ],
    { count: "figure" },
  );
}

/** Which agents' results the set holds. */
export function agentList(analysis: Analysis): Phrase | string {
  const names = [...new Set(analysis.agents.results.map(({ agent }) => agent))].sort();
  return names.length === 0
    ? "The set holds no results of agents."
    : phrase`Agents with results: ${joined(names.map(code), ", ")}.`;
}
