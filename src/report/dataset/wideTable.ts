import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import type { MetricId, Statistic } from "../../model/metrics.ts";
import type { Variant } from "../../model/records.ts";
import { isValid, type Run } from "../../model/runState.ts";
import { overall } from "../agents/outcomes.ts";
import { code, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { listed } from "../page/totalled.ts";

/*
 * The published wide table (schema version 5): one row per commit and agent, every metric a column. Its fill rates
 * are worked out here from the runs, so that they can be held against those of the table itself.
 */

interface Row {
  readonly commit: AnalysedCommit;
  readonly runs: readonly Run[];
}

interface Column {
  readonly name: string;
  readonly has: (row: Row) => boolean;
}

const variants: readonly Variant[] = ["baseline", "human", "agent"];
const serving = (["ttft", "tpot", "itl"] as const).flatMap((metric) =>
  (["mean", "median", "p99"] as const).map((statistic) => ({
    name: `${metric}_${statistic}`,
    metrics: [metric] as readonly MetricId[],
    statistic: statistic as Statistic,
  })),
);
/** A bare `throughput` may be any of three quantities, which is what makes the column hard to read. */
const standalone = [
  { name: "latency_avg", metrics: ["latency"] as readonly MetricId[], statistic: "mean" as Statistic },
  {
    name: "throughput",
    metrics: ["output_throughput", "total_throughput", "request_throughput"] as readonly MetricId[],
    statistic: "mean" as Statistic,
  },
];
const values = [...serving, ...standalone];

const metadata: readonly Column[] = [
  { name: "commit_hash", has: ({ commit }) => commit.commit.length === 40 },
  { name: "commit_subject", has: ({ commit }) => commit.subject !== null },
  { name: "perf_command", has: ({ commit }) => commit.command !== null },
  { name: "files_changed", has: ({ commit }) => commit.changedFiles.length > 0 },
  { name: "pr_url", has: ({ commit }) => commit.prUrl !== null },
  { name: "parent_commit", has: ({ commit }) => commit.parent !== null },
  { name: "gpu_config", has: ({ commit }) => commit.hardware !== null },
  { name: "benchmark_mode", has: ({ commit }) => commit.mode !== null },
  {
    name: "model",
    has: ({ commit, runs }) => commit.model !== null || runs.some((run) => run.workload.model !== undefined),
  },
  { name: "benchmark_date", has: ({ runs }) => runs.some(({ time }) => time !== undefined) },
];

function columns(): Column[] {
  const measured = variants.flatMap((variant) =>
    values.map(({ name, metrics, statistic }) => ({
      name: `${variant}_${name}`,
      has: ({ runs }: Row) => hasValue(runs, variant, metrics, statistic),
    })),
  );
  const effects = (
    [
      ["human_improvement", "baseline", "human"],
      ["agent_improvement", "baseline", "agent"],
      ["agent_vs_human", "human", "agent"],
    ] as const
  ).flatMap(([prefix, from, to]) =>
    values.map(({ name, metrics, statistic }) => ({
      name: `${prefix}_${name}`,
      has: ({ runs }: Row) =>
        hasValue(runs, from, metrics, statistic) && hasValue(runs, to, metrics, statistic),
    })),
  );
  return [...metadata, ...measured, ...effects];
}

function hasValue(
  runs: readonly Run[],
  variant: Variant,
  metrics: readonly MetricId[],
  statistic: Statistic,
): boolean {
  return runs.some(
    (run) =>
      run.variant === variant &&
      run.measurements.some((each) => metrics.includes(each.metric) && each.statistic === statistic),
  );
}

/** Rows of the wide table: every commit and agent with a result; every commit once where no agent has one. */
function rowsOf(analysis: Analysis): Row[] {
  const own = new Map<string, Run[]>();
  for (const run of analysis.runs) {
    if (!isValid(run)) continue;
    const key = run.commit.slice(0, 8);
    own.set(key, [...(own.get(key) ?? []), run]);
  }
  const commits = new Map(analysis.commits.map((commit) => [commit.commit, commit]));
  const pairs = overall(analysis);
  if (pairs.length === 0)
    return analysis.commits.map((commit) => ({ commit, runs: own.get(commit.short) ?? [] }));
  return pairs.flatMap(({ commit: hash, agent }) => {
    const commit = commits.get(hash);
    if (commit === undefined) return [];
    const runs = (own.get(commit.short) ?? []).filter(
      (run) => run.variant !== "agent" || (run.agent !== undefined && agentLabel(run.agent) === agent),
    );
    return [{ commit, runs }];
  });
}

/** Column by column, in how many rows it can be filled. */
export function schemaTable(analysis: Analysis): { count: Phrase; table: MarkdownTable } {
  const rows = rowsOf(analysis);
  const all = columns();
  return {
    count: text(`${all.length} columns over ${rows.length} rows`),
    table: listed(
      {
        head: [{ title: "Column" }, { title: "Filled", align: "right" }],
        rows: all.map(({ name, has }) => [code(name), share(rows.filter(has).length, rows.length)]),
      },
      "column",
    ),
  };
}
