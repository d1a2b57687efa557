import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric, type MetricId, metricIds } from "../../model/metrics.ts";
import type { RunRecord } from "../../model/records.ts";
import { benchmarkRuns, hasValues } from "../../model/runState.ts";
import { Table } from "../../table/table.ts";
import { code, dash, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped, share } from "../cells/numbers.ts";
import { crossed, listed, TOTAL, totalled } from "../page/totalled.ts";

const right = { align: "right" } as const;

/** Commits by project and mode of their command. */
export function modeTable({ commits }: Analysis): MarkdownTable {
  const rows = commits.map(({ mode, project }) => [mode ?? "not known", project ?? "not known"] as const);
  const table = Table.from(["mode", "project"], rows)
    .sortBy([{ column: "mode" }])
    .crossTable("mode", "project", { totals: TOTAL });
  return crossed(table, "Mode");
}

/** Runs by pipeline and variant: results of different pipelines are never compared with each other. */
export function pipelineTable({ runs }: Analysis): MarkdownTable | null {
  if (runs.length === 0) return null;
  const table = Table.from(
    ["pipeline", "variant"],
    runs.map(({ pipeline, variant }) => [pipeline, variant]),
  )
    .sortBy([{ column: "pipeline" }])
    .crossTable("pipeline", "variant", { colOrder: ["baseline", "human", "agent"], totals: TOTAL });
  return crossed(table, "Pipeline", code);
}

/** Every metric with its unit and direction, and how many runs hold it. */
export function metricTable({ runs }: Analysis): MarkdownTable | null {
  const measured = runs.filter(hasValues);
  if (measured.length === 0) return null;
  const having = metricIds()
    .map((id) => ({ id, n: measured.filter((run) => holds(run, id)).length }))
    .filter(({ n }) => n > 0);
  return listed(
    {
      head: [
        { title: "Metric" },
        { title: "Unit" },
        { title: "Better" },
        { title: "Modes" },
        { title: "Runs that hold it", ...right },
      ],
      rows: having.map(({ id, n }) => {
        const { label, unit, better } = metric(id);
        const modes = new Set(
          measured.filter((run) => holds(run, id)).map(({ mode }) => mode ?? "not known"),
        );
        return [
          text(label),
          text(unit),
          text(better),
          text([...modes].sort().join(", ")),
          share(n, measured.length),
        ];
      }),
    },
    "metric",
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
export function pipelineMetricTable({ runs }: Analysis): MarkdownTable | null {
  const measured = benchmarkRuns(runs).filter(hasValues);
  if (measured.length === 0) return null;
  const groups = new Map<string, RunRecord[]>();
  for (const run of measured) {
    const key = JSON.stringify([run.pipeline, run.mode ?? "not known"]);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return totalled(
    [
      { title: "Pipeline" },
      { title: "Mode" },
      { title: "Runs", total: "sum" },
      ...shownMetrics.map(([id, statistic]) => ({
        title: `${metric(id).label}${statistic === "mean" ? "" : `, ${statistic}`}`,
        total: "sum" as const,
      })),
    ],
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, own]) => {
        const { pipeline, mode } = own[0]!;
        const having = shownMetrics.map(
          ([id, statistic]) =>
            own.filter(({ measurements }) =>
              measurements.some((m) => m.metric === id && m.statistic === statistic && m.parser === FIELD),
            ).length,
        );
        return [code(pipeline), text(mode ?? "not known"), own.length, ...having];
      }),
  );
}

/** Every format that was read. */
export function formatTable({ inputs }: Analysis): { count: Phrase; table: MarkdownTable } {
  const { formats } = inputs;
  return {
    count: text(`${formats.length} formats`),
    table: totalled(
      [{ title: "Format" }, { title: "Files", total: "sum" }, { title: "Records", total: "sum" }],
      formats.map(({ name, files, records }) => [code(name), files, records]),
    ),
  };
}

/** Where records come from, by folder; depth is cut so that a folder per commit does not make a row each. */
export function layoutTable(analysis: Analysis): { count: Phrase; table: MarkdownTable } | null {
  const rows = [
    ...analysis.runs.map(({ file }) => [folderOf(file), "runs"] as const),
    ...analysis.attempts.map(({ file }) => [folderOf(file), "attempts"] as const),
    ...analysis.commits.flatMap((commit) =>
      commit.command === null ? [] : [[folderOf(commit.command.origin.file), "commands"] as const],
    ),
  ];
  if (rows.length === 0) return null;
  const table = Table.from(["folder", "kind"], rows)
    .sortBy([{ column: "folder" }])
    .crossTable("folder", "kind", { colOrder: ["runs", "attempts", "commands"], totals: TOTAL });
  const printed = crossed(table, "Folder", code);
  return { count: text(`${table.height - 1} folders`), table: printed };
}

/** At most four parts, and none that is a commit. */
function folderOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  const commit = parts.findIndex((part) => /^[0-9a-f]{7,40}$/.test(part));
  return parts.slice(0, commit < 0 ? 4 : Math.min(4, commit)).join("/") || ".";
}

/** The figures that a README of a result set quotes, each with its definition. */
export function headlineTable(analysis: Analysis): MarkdownTable {
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
  const shown = (count: number, total: number) => (total === 0 ? dash : share(count, total));
  const rows: [string, string, Phrase][] = [
    ["Commits", "known to any file of the set", text(grouped(commits.length))],
    ["Runs", "one execution of one variant, copies left out", text(grouped(runs.length))],
    ["Attempts", "one run of a coding agent", text(grouped(attempts.length))],
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
  return listed(
    {
      head: [{ title: "Figure" }, { title: "Definition" }, { title: "Value", ...right }],
      rows: rows.map(([name, definition, value]) => [text(name), text(definition), value]),
    },
    "figure",
  );
}

/** Which agents' results the set holds. */
export function agentList(analysis: Analysis): Phrase {
  const names = [...new Set(analysis.agents.results.map(({ agent }) => agent))].sort();
  return names.length === 0
    ? text("The set holds no results of agents.")
    : phrase`Agents with results: ${joined(names.map(code), ", ")}.`;
}
