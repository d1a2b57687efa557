import type { Analysis } from "../../model/analysis.ts";
import { metric, type MetricId, metricsShown } from "../../model/metrics.ts";
import type { Mode } from "../../model/records.ts";
import { ranBenchmark, type Run } from "../../model/runState.ts";
import { Table } from "../../table/table.ts";
import { commitAndPr, commitLink, type CommitView, commitViews } from "../cells/commits.ts";
import { agentName } from "../completeness/presence.ts";
import { dash, link, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, grouped, originCode, quantity } from "../cells/numbers.ts";
import { crossed, listed, TOTAL } from "../page/totalled.ts";

const MOST_COLUMNS = 4;

export type ModeName = Mode | "mode not named";

/** A measured run of the benchmark, with how many like it there are. */
interface Result {
  readonly run: Run;
  readonly at: number;
  readonly of: number;
}

/** Executions of the benchmarks of their commits that hold a metric of them. */
export function measuredRuns({ runs }: Pick<Analysis, "runs">): Run[] {
  return runs.filter(ranBenchmark);
}

export function modeOf({ mode }: Run): ModeName {
  return mode ?? "mode not named";
}

/** The modes that have a page, most runs first. */
export function modesOf(runs: readonly Run[]): ModeName[] {
  const counts = new Map<ModeName, number>();
  for (const run of runs) counts.set(modeOf(run), (counts.get(modeOf(run)) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([mode]) => mode);
}

export function modePage(mode: ModeName): string {
  return `results-${mode.replaceAll(" ", "-")}`;
}

/** Runs by mode and variant; the mode leads to its page. */
export function modeTable(runs: readonly Run[]): MarkdownTable {
  const cross = Table.from(
    ["mode", "variant"],
    runs.map((run) => [modeOf(run), run.variant] as const),
  ).crossTable("mode", "variant", {
    rowOrder: modesOf(runs),
    colOrder: ["baseline", "human", "agent"],
    totals: TOTAL,
  });
  // a mode is one of our own words
  return crossed(cross, "Mode", (mode) => link(text(mode), `${modePage(mode as ModeName)}.md`));
}

export interface PipelineFold {
  readonly summary: Phrase;
  readonly table: MarkdownTable;
}

/** The runs of one mode, pipeline by pipeline: results of two pipelines are never in one table. */
export function pipelineFolds(analysis: Analysis, runs: readonly Run[], mode: ModeName): PipelineFold[] {
  const own = runs.filter((run) => modeOf(run) === mode);
  const metrics = columnsOf(mode, own);
  const views = new Map(commitViews(analysis).map((view) => [view.commit.short, view]));
  const pipelines = [...new Set(own.map(({ pipeline }) => pipeline))].toSorted();
  return pipelines.map((pipeline) => {
    const results = numbered(own.filter((run) => run.pipeline === pipeline));
    const commits = new Set(results.map(({ run }) => run.commit.slice(0, 8))).size;
    return {
      summary: text(
        `Pipeline ${pipeline}: ${counted(results.length, "run")} of ${counted(commits, "commit")}`,
      ),
      table: resultTable(results, metrics, views),
    };
  });
}

/** What the registry shows of the mode, where it says so. */
function columnsOf(mode: ModeName, runs: readonly Run[]): readonly MetricId[] {
  const shown = mode === "mode not named" ? [] : metricsShown(mode);
  return shown.length > 0 ? shown : commonMetrics(runs);
}

function commonMetrics(runs: readonly Run[]): MetricId[] {
  const counts = new Map<MetricId, number>();
  for (const { metric: id } of runs.flatMap(({ measurements }) => measurements))
    if (metric(id).family !== "log") counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(([id]) => id);
}

const order = ["baseline", "human", "agent"] as const;

/** By commit, variant and time; runs of one variant on one workload are numbered. */
function numbered(runs: readonly Run[]): Result[] {
  const sorted = runs.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const counts = new Map<string, number>();
  for (const run of sorted) counts.set(alike(run), (counts.get(alike(run)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return sorted.map((run) => {
    const at = (seen.get(alike(run)) ?? 0) + 1;
    seen.set(alike(run), at);
    return { run, at, of: counts.get(alike(run)) ?? 1 };
  });
}

/** What a repetition shares with its run: all but how many tokens came out, which differs from run to run. */
function alike(run: Run): string {
  const asked = { ...run.workload, outputTokens: undefined };
  return JSON.stringify([run.commit.slice(0, 8), run.variant, run.agent, asked]);
}

function sortKey(run: Run): string {
  const { commit, variant, time, id } = run;
  return `${commit.slice(0, 8)} ${order.indexOf(variant)} ${agentName(run)} ${alike(run)} ${time ?? ""} ${id}`;
}

function resultTable(
  results: readonly Result[],
  metrics: readonly MetricId[],
  views: ReadonlyMap<string, CommitView>,
): MarkdownTable {
  const head = [
    { title: "Commit" },
    { title: "Variant" },
    { title: "Run" },
    ...metrics.map((id) => ({
      title: `${metric(id).label}, mean (${metric(id).unit})`,
      align: "right" as const,
    })),
    { title: "Workload" },
    { title: "File" },
  ];
  const rows = results.map(({ run, at, of }) => {
    const view = views.get(run.commit.slice(0, 8));
    return [
      view === undefined ? commitLink(run.commit) : commitAndPr(view),
      text(run.variant === "agent" ? agentName(run) : run.variant),
      text(`${at} of ${of}`),
      ...metrics.map((id) => valueCell(run, id)),
      text(workloadWords(run)),
      originCode({ file: run.file, pointer: run.pointer }),
    ];
  });
  return listed({ head, rows }, "run");
}

/** The mean where the run has one; another statistic says its name. */
function valueCell({ measurements }: Run, id: MetricId): Phrase {
  const own = measurements.filter((each) => each.metric === id);
  const mean = own.find(({ statistic }) => statistic === "mean");
  if (mean !== undefined) return text(quantity(mean.value));
  const median = own.find(({ statistic }) => statistic === "median");
  return median === undefined ? dash : text(`${quantity(median.value)} (median)`);
}

/** The workload in few words; what the file does not tell is left out. */
function workloadWords({ workload }: Run): string {
  const { model, dataset, requestRate, inputTokens, outputTokens, inputLen, outputLen, batchSize } = workload;
  const prompts = workload.completed ?? workload.prompts;
  const words = [
    model?.split("/").at(-1),
    dataset,
    prompts === undefined ? undefined : `${grouped(prompts)} prompts`,
    requestRate === undefined ? undefined : `rate ${requestRate}`,
    batchSize === undefined ? undefined : `batch ${batchSize}`,
    tokenWords(inputTokens, outputTokens, "tokens") ?? tokenWords(inputLen, outputLen, "long"),
    workload.engine,
    workload.gpu === undefined ? undefined : `${workload.gpuCount ?? 1}\u00a0×\u00a0${workload.gpu}`,
  ];
  return words.filter((word) => word !== undefined).join(", ") || "unknown";
}

function tokenWords(input: number | undefined, output: number | undefined, noun: string): string | undefined {
  if (input === undefined && output === undefined) return undefined;
  const word = (count: number | undefined) => (count === undefined ? "?" : grouped(count));
  return `${word(input)} → ${word(output)} ${noun}`;
}
