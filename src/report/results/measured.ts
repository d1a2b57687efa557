import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { metric, type MetricId, metricsShown } from "../../model/metrics.ts";
import type { Mode } from "../../model/records.ts";
import { ranBenchmark, type Run } from "../../model/runState.ts";
import { link } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitAndPr, commitLink, type CommitView, commitViews } from "../cells/commits.ts";
import { counted, grouped, originCode, quantity } from "../cells/numbers.ts";
import { agentName } from "../completeness/presence.ts";
import { crossed, folded, table } from "../page/table.ts";

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
  return groupsOf(runs, modeOf)
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .map(({ key }) => key);
}

export function modePage(mode: string): string {
  return `results-${mode.replaceAll(" ", "-")}`;
}

/** Runs by mode and variant; the mode leads to its page. */
export function modeTable(runs: readonly Run[]): Table | null {
  return crossed(
    runs,
    { title: "Mode", of: modeOf, order: modesOf(runs), words: (mode) => link(mode, `${modePage(mode)}.md`) },
    { of: ({ variant }) => variant, order, all: true },
  );
}

/** The runs of one mode, pipeline by pipeline: results of two pipelines are never in one table. */
export function pipelineFolds(analysis: Analysis, runs: readonly Run[], mode: ModeName): (Fold | null)[] {
  const own = runs.filter((run) => modeOf(run) === mode);
  const metrics = columnsOf(mode, own);
  const views = new Map(commitViews(analysis).map((view) => [view.commit.short, view]));
  return groupsOf(own, ({ pipeline }) => pipeline).map(({ key, rows }) => {
    const commits = new Set(rows.map(({ commit }) => commit.slice(0, 8))).size;
    return folded(
      `Pipeline ${key}: ${counted(rows.length, "run")} of ${counted(commits, "commit")}`,
      resultTable(numbered(rows), metrics, views),
    );
  });
}

/** What the registry shows of the mode, where it says so. */
export function columnsOf(mode: ModeName, runs: readonly Run[]): readonly MetricId[] {
  const shown = mode === "mode not named" ? [] : metricsShown(mode);
  return shown.length > 0 ? shown : commonMetrics(runs);
}

function commonMetrics(runs: readonly Run[]): MetricId[] {
  const values = runs.flatMap(({ measurements }) => measurements);
  return groupsOf(
    values.filter(({ metric: id }) => metric(id).family !== "log"),
    ({ metric: id }) => id,
  )
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .slice(0, MOST_COLUMNS)
    .map(({ key }) => key);
}

const order = ["baseline", "human", "agent"] as const;

/** By commit, variant and time; runs of one variant on one workload are numbered. */
function numbered(runs: readonly Run[]): Result[] {
  const key = new Map(runs.map((run) => [run, sortKey(run)]));
  return groupsOf(
    runs.toSorted((a, b) => ((key.get(a) ?? "") < (key.get(b) ?? "") ? -1 : 1)),
    alike,
  )
    .flatMap(({ rows }) => rows.map((run, at) => ({ run, at: at + 1, of: rows.length })))
    .sort((a, b) => ((key.get(a.run) ?? "") < (key.get(b.run) ?? "") ? -1 : 1));
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
): Table | null {
  const commit = ({ run }: Result) => {
    const view = views.get(run.commit.slice(0, 8));
    return view === undefined ? commitLink(run.commit) : commitAndPr(view);
  };
  return table(
    results,
    [
      { title: "Commit", value: commit },
      { title: "Variant", value: ({ run }) => (run.variant === "agent" ? agentName(run) : run.variant) },
      { title: "Run", value: ({ at, of }) => `${at} of ${of}` },
      ...metrics.map((id) => ({
        title: `${metric(id).label}, mean (${metric(id).unit})`,
        value: ({ run }: Result) => valueWords(run, id),
        align: "right" as const,
      })),
      { title: "Workload", value: ({ run }) => workloadWords(run) },
      { title: "File", value: ({ run }) => originCode(run) },
    ],
    { count: "run" },
  );
}

/** The mean where the run has one; another statistic says its name. */
export function valueWords({ measurements }: Run, id: MetricId): string | undefined {
  const own = measurements.filter((each) => each.metric === id);
  const mean = own.find(({ statistic }) => statistic === "mean");
  if (mean !== undefined) return quantity(mean.value);
  const median = own.find(({ statistic }) => statistic === "median");
  return median && `${quantity(median.value)} (median)`;
}

/** The workload in few words; what the file does not tell is left out. */
export function workloadWords({ workload }: Run): string {
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
