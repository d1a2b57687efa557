import type { AttemptRecord } from "../model/attempts.ts";
import { agentOf, evidenceOf } from "../model/evidence.ts";
import { type Agent, type Project, UNNAMED } from "../model/identity.ts";
import { type MetricId, metric, type Statistic } from "../model/metrics.ts";
import type { Measurement, Mode, Variant } from "../model/records.ts";
import { isMicro, isOwn, isValid, type Run, succeeded } from "../model/runState.ts";
import { v5Columns } from "./schemaV5Columns.ts";

/*
 * The published 76-column table: one row a commit and agent, so that who reads today's
 * data set can read ours. A cell holds a number only where the variant has a valid run (evidence.ts). The agent's is the newest of
 * them; baseline and human are the newest of the same pipeline where it has some, else of the next, `data_source` names them all,
 * and an improvement is stated only inside one of them. What the format holds and our records do not (raw texts, test scripts) stays empty.
 */

/** What is known of a commit, the believed source of each fact chosen by the caller. */
export interface V5Commit {
  readonly hash: string;
  readonly project: Project | null;
  readonly subject: string | null;
  readonly command: string | null;
  readonly files: readonly string[] | null;
  readonly prUrl: string | null;
  readonly models: readonly string[] | null;
  readonly parent: string | null;
  readonly runs: readonly Run[];
  readonly attempts: readonly AttemptRecord[];
}

/** Whether nothing known of two workloads differs; without it there is no improvement to state. */
export type SameWorkload = (a: Run, b: Run) => boolean;

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;
type Sides = Readonly<Partial<Record<Variant, Run>>>;

const repositories: Readonly<Record<Project, string>> = {
  vllm: "vllm-project/vllm",
  sglang: "sgl-project/sglang",
};
/** The format knows three modes; what runs without a server is standalone, and its command tells which program. */
const modes: Readonly<Partial<Record<Mode, string>>> = {
  serving: "serving",
  latency: "standalone",
  throughput: "standalone",
  "prefix-caching": "prefix_caching",
};

/** The table as a grid, rows in the order of commits and agents. */
export function schemaV5Grid(commits: readonly V5Commit[], isSame: SameWorkload) {
  const rows = commits.flatMap((commit) => rowsOf(commit, isSame));
  return { columns: v5Columns, rows: rows.map((row) => v5Columns.map((column) => row[column] ?? null)) };
}

function rowsOf(commit: V5Commit, isSame: SameWorkload): Row[] {
  const agents = new Map<string, Agent | null>();
  for (const { agent } of [...commit.runs.filter((run) => !isMicro(run)), ...commit.attempts]) {
    if (agent !== undefined) agents.set(`${agent.name} ${agent.model ?? ""}`, agent);
  }
  // a result whose agent no file names is a row of its own
  const unnamed = commit.runs.some((run) => agentOf(run) === UNNAMED && !isMicro(run));
  if (agents.size === 0 || unnamed) agents.set("", null);
  return [...agents.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, agent]) => rowOf(commit, agent, sidesOf(commit.runs, agent), isSame));
}

function isAgents(agent: Agent | null, other: Agent | undefined): boolean {
  return agent?.name === other?.name && agent?.model === other?.model;
}

/**
 * The runs that represent the variants. The agent's is the one that every page prints; baseline and human come from its pipeline
 * where that has valid ones, so that there is an improvement to state.
 */
function sidesOf(runs: readonly Run[], agent: Agent | null): Sides {
  const valid = runs.filter((run) => isValid(run) && (run.variant !== "agent" || isAgents(agent, run.agent)));
  const of = (variant: Variant) => valid.filter((run) => run.variant === variant);
  const agents = represented(of("agent"));
  const pipelines = [...new Set(valid.map(({ pipeline }) => pipeline))].toSorted(
    (a, b) =>
      Number(b === agents?.pipeline) - Number(a === agents?.pipeline) ||
      variantsIn(valid, b) - variantsIn(valid, a) ||
      (a < b ? -1 : 1),
  );
  const nearest = (variant: Variant) =>
    pipelines.flatMap(
      (name) => represented(of(variant).filter(({ pipeline }) => pipeline === name)) ?? [],
    )[0];
  const sides = { baseline: nearest("baseline"), human: nearest("human"), agent: agents };
  return Object.fromEntries(Object.entries(sides).filter(([, run]) => run !== undefined));
}

/** Variants whose cells are empty although runs of them hold numbers, counted by what these are instead. */
export function leftEmpty(commits: readonly Pick<V5Commit, "runs">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { runs } of commits) {
    const sides = new Map<string, Run[]>();
    for (const run of runs.filter((each) => !isMicro(each))) {
      const side = `${run.variant} ${agentOf(run) ?? ""}`;
      sides.set(side, [...(sides.get(side) ?? []), run]);
    }
    for (const side of sides.values()) {
      const { is } = evidenceOf(side);
      if (is === "valid" || !side.some(succeeded)) continue;
      const kind = side.some((run) => isOwn(run) && succeeded(run)) ? is : "copied-row";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

function represented(runs: readonly Run[]): Run | undefined {
  const { run: id } = evidenceOf(runs);
  return runs.find((run) => run.id === id);
}

function variantsIn(runs: readonly Run[], name: string): number {
  return new Set(runs.filter(({ pipeline }) => pipeline === name).map(({ variant }) => variant)).size;
}

function rowOf(commit: V5Commit, agent: Agent | null, sides: Sides, isSame: SameWorkload): Row {
  const { baseline, human, agent: agents } = sides;
  const runs = [agents, human, baseline].flatMap((run) => run ?? []);
  const stated = <T>(of: (run: Run) => T | undefined) =>
    runs.map(of).find((value) => value !== undefined) ?? null;
  const mode = stated((run) => run.mode);
  const attempts = commit.attempts.filter((each) => agent !== null && isAgents(agent, each.agent));
  const attempt = attempts.find(({ patch }) => patch?.empty === false) ?? attempts[0];
  const gpu = stated(({ workload }) => workload.gpu);
  return {
    commit_hash: commit.hash,
    commit_short: commit.hash.slice(0, 8),
    commit_subject: commit.subject,
    repo: commit.project === null ? null : repositories[commit.project],
    perf_command: commit.command,
    files_changed: pythonList(commit.files),
    pr_url: commit.prUrl,
    models: pythonList(commit.models),
    parent_commit: commit.parent,
    gpu_config: gpu === null ? null : `${gpu}:${stated(({ workload }) => workload.gpuCount) ?? 1}`,
    benchmark_mode: mode === null ? null : (modes[mode] ?? mode),
    agent_name: agent?.name ?? null,
    agent_model: agent?.model ?? null,
    benchmark_date: stated((run) => run.time)?.slice(0, 10) ?? null,
    model: stated(({ workload }) => workload.model),
    has_agent_patch: attempt?.patch === undefined ? null : attempt.patch.empty ? "False" : "True",
    patch_path: attempt?.patch?.file ?? null,
    ...values(sides),
    ...improvements("human_improvement", baseline, human, isSame),
    ...improvements("agent_improvement", baseline, agents, isSame),
    ...improvements("agent_vs_human", human, agents, isSame),
    data_source: sourcesOf(runs),
  };
}

function sourcesOf(runs: readonly Run[]): string | null {
  const pipelines = [...new Set(runs.map(({ pipeline }) => pipeline))];
  return pipelines.length === 0 ? null : pipelines.join("; ");
}

/** As pandas writes a list into a cell. */
function pythonList(words: readonly string[] | null): string | null {
  if (words === null) return null;
  return `[${words.map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`).join(", ")}]`;
}

/** Columns of the format by what they hold; `throughput` is whatever the file meant, asked in this order. */
const quantities: readonly (readonly [column: string, metrics: readonly MetricId[], statistic: Statistic])[] =
  [
    ...(["ttft", "tpot", "itl"] as const).flatMap((id) =>
      (["mean", "median", "p99"] as const).map(
        (statistic) => [`${id}_${statistic}`, [id], statistic] as const,
      ),
    ),
    ["latency_avg", ["latency"], "mean"],
    [
      "throughput",
      ["output_throughput", "total_throughput", "request_throughput", "throughput_ambiguous"],
      "mean",
    ],
  ];

function values(sides: Sides): Row {
  return Object.fromEntries(
    (["baseline", "human", "agent"] as const).flatMap((variant) =>
      quantities.map(([column, metrics, statistic]) => [
        `${variant}_${column}`,
        find(sides[variant], commonMetric(Object.values(sides), metrics, statistic), statistic)?.value ??
          null,
      ]),
    ),
  );
}

/** One column means one metric in all variants of a row: the first that most of them have. */
function commonMetric(
  runs: readonly Run[],
  metrics: readonly MetricId[],
  statistic: Statistic,
): MetricId | undefined {
  const having = (id: MetricId) => runs.filter((run) => find(run, id, statistic) !== undefined).length;
  const most = Math.max(...metrics.map(having));
  return most === 0 ? undefined : metrics.find((id) => having(id) === most);
}

function find(run: Run | undefined, id: MetricId | undefined, statistic: Statistic): Measurement | undefined {
  return run?.measurements.find((each) => each.metric === id && each.statistic === statistic);
}

/** In percent, positive is better, recomputed from the row's own values. */
function improvements(
  prefix: string,
  reference: Run | undefined,
  candidate: Run | undefined,
  isSame: SameWorkload,
): Row {
  if (reference === undefined || candidate === undefined) return {};
  if (reference.pipeline !== candidate.pipeline || !isSame(reference, candidate)) return {};
  return Object.fromEntries(
    quantities.flatMap(([column, metrics, statistic]) => {
      const id = commonMetric([reference, candidate], metrics, statistic);
      const [from, to] = [find(reference, id, statistic), find(candidate, id, statistic)];
      if (from === undefined || to === undefined || from.value === 0) return [];
      const sign = metric(from.metric).better === "lower" ? -1 : 1;
      return [[`${prefix}_${column}`, (sign * (to.value - from.value) * 100) / from.value]];
    }),
  );
}
