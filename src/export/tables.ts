import type { Analysis } from "../model/analysis.ts";
import { metric } from "../model/metrics.ts";
import { saysCopied } from "../model/runState.ts";
import type { DatasetRecord, RunRecord, SamplesRecord, Workload } from "../model/records.ts";

/*
 * The set and what was judged of it as eight tables for DuckDB, Arrow, pandas and Spark: counts are whole numbers, times
 * points in time (without a zone in the file: taken for UTC), repeated values lists. `run` joins measurements to runs and
 * `commit` (all of the digits that are known) joins everything.
 */

type Cell = string | number | boolean | null | readonly number[];
type Type = "text" | "count" | "number" | "truth" | "time" | "numbers";

interface Column<Row> {
  readonly name: string;
  readonly type: Type;
  readonly of: (row: Row) => Cell | undefined;
}

export interface ExportTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: Type }[];
  readonly rows: Iterable<readonly Cell[]>;
}

type Columns<Row> = Readonly<Record<string, readonly [Type, Column<Row>["of"]]>>;

function table<Row>(name: string, rows: Iterable<Row>, named: Columns<Row>): ExportTable {
  const columns = Object.entries(named).map(([column, [type, of]]) => ({ name: column, type, of }));
  const made = function* () {
    for (const row of rows) yield columns.map(({ of }) => of(row) ?? null);
  };
  return { name, columns, rows: made() };
}

/** What a workload states, under the names of `measurements` of old. */
function workloadColumns<Row>(of: (row: Row) => Workload | undefined): Columns<Row> {
  return {
    model: ["text", (row) => of(row)?.model],
    dataset: ["text", (row) => of(row)?.dataset],
    prompts: ["count", (row) => of(row)?.prompts],
    completed: ["count", (row) => of(row)?.completed],
    failed: ["count", (row) => of(row)?.failed],
    // `inf` is a rate too: no limit
    request_rate: ["text", (row) => of(row)?.requestRate],
    input_len: ["count", (row) => of(row)?.inputLen],
    output_len: ["count", (row) => of(row)?.outputLen],
    input_tokens: ["count", (row) => of(row)?.inputTokens],
    output_tokens: ["count", (row) => of(row)?.outputTokens],
    batch_size: ["count", (row) => of(row)?.batchSize],
    concurrency: ["count", (row) => of(row)?.concurrency],
    seed: ["count", (row) => of(row)?.seed],
    dtype: ["text", (row) => of(row)?.dtype],
    engine: ["text", (row) => of(row)?.engine],
    engine_version: ["text", (row) => of(row)?.engineVersion],
    gpu: ["text", (row) => of(row)?.gpu],
    gpu_count: ["count", (row) => of(row)?.gpuCount],
  };
}

/** The tables of what was read. Runs that were found to be copies are among them, as in the other forms. */
export function readTables(records: readonly DatasetRecord[]): ExportTable[] {
  const of = <K extends DatasetRecord["kind"]>(kind: K) =>
    records.filter((each): each is Extract<DatasetRecord, { kind: K }> => each.kind === kind);
  const runs = of("run");
  return [
    table("runs", runs, {
      run: ["text", (run) => run.id],
      commit: ["text", (run) => run.commit],
      project: ["text", (run) => run.project],
      parent: ["text", (run) => run.parent],
      variant: ["text", (run) => run.variant],
      agent: ["text", (run) => run.agent?.name],
      agent_model: ["text", (run) => run.agent?.model],
      pipeline: ["text", (run) => run.pipeline],
      block: ["text", (run) => run.block],
      mode: ["text", (run) => run.mode],
      status: ["text", (run) => run.status],
      error: ["text", (run) => run.error],
      time: ["time", (run) => run.time],
      duration_s: ["number", (run) => run.durationS],
      ...workloadColumns<RunRecord>((run) => run.workload),
      command: ["text", (run) => run.command],
      image: ["text", (run) => run.image],
      attempt: ["text", (run) => run.attempt],
      copy: ["truth", saysCopied],
      format: ["text", (run) => run.format],
      file: ["text", (run) => run.file],
      pointer: ["text", (run) => run.pointer],
    }),
    table("measurements", measured(runs), {
      run: ["text", ({ run }) => run.id],
      commit: ["text", ({ run }) => run.commit],
      variant: ["text", ({ run }) => run.variant],
      agent: ["text", ({ run }) => run.agent?.name],
      agent_model: ["text", ({ run }) => run.agent?.model],
      pipeline: ["text", ({ run }) => run.pipeline],
      mode: ["text", ({ run }) => run.mode],
      time: ["time", ({ run }) => run.time],
      metric: ["text", ({ each }) => each.metric],
      statistic: ["text", ({ each }) => each.statistic],
      value: ["number", ({ each }) => each.value],
      unit: ["text", ({ each }) => each.unit],
      better: ["text", ({ each }) => metric(each.metric).better],
      key: ["text", ({ each }) => each.key],
      parser: ["text", ({ each }) => each.parser],
      file: ["text", ({ run }) => run.file],
      pointer: ["text", ({ each }) => each.pointer],
    }),
    table("attempts", of("attempt"), {
      attempt: ["text", ({ id }) => id],
      commit: ["text", ({ commit }) => commit],
      project: ["text", ({ project }) => project],
      agent: ["text", ({ agent }) => agent?.name],
      agent_model: ["text", ({ agent }) => agent?.model],
      status: ["text", ({ status }) => status],
      status_text: ["text", ({ statusText }) => statusText],
      return_code: ["count", ({ returnCode }) => returnCode],
      started_at: ["time", ({ startedAt }) => startedAt],
      written_at: ["time", ({ writtenAt }) => writtenAt],
      duration_s: ["number", ({ durationS }) => durationS],
      first_edit_s: ["number", ({ firstEditS }) => firstEditS],
      budget_s: ["number", ({ budgetS }) => budgetS],
      tokens_input: ["count", ({ tokens }) => tokens?.input],
      tokens_output: ["count", ({ tokens }) => tokens?.output],
      tokens_cached: ["count", ({ tokens }) => tokens?.cached],
      cost_usd: ["number", ({ costUsd }) => costUsd],
      steps: ["count", ({ steps }) => steps],
      max_steps: ["count", ({ maxSteps }) => maxSteps],
      agent_says_done: ["truth", ({ agentSaysDone }) => agentSaysDone],
      format: ["text", ({ format }) => format],
      file: ["text", ({ file }) => file],
    }),
    table("samples", of("samples"), {
      name: ["text", ({ name }) => name],
      unit_of: ["text", ({ unitOf }) => unitOf],
      quantity: ["text", ({ quantity }) => quantity],
      metric: ["text", (each) => each.metric],
      statistic: ["text", ({ statistic }) => statistic],
      unit: ["text", ({ unit }) => unit],
      better: ["text", ({ better }) => better],
      values: ["numbers", ({ values }) => values],
      mode: ["text", ({ mode }) => mode],
      ...workloadColumns<SamplesRecord>((each) => each.workload),
      command: ["text", ({ command }) => command],
      format: ["text", ({ format }) => format],
      file: ["text", ({ file }) => file],
      pointer: ["text", ({ pointer }) => pointer],
    }),
  ];
}

function* measured(runs: readonly RunRecord[]) {
  for (const run of runs) for (const each of run.measurements) yield { run, each };
}

/** The tables of what was judged. */
export function judgedTables({ commits, comparisons, findings, verdicts }: Analysis): ExportTable[] {
  return [
    table("commits", commits, {
      commit: ["text", ({ commit }) => commit],
      short: ["text", ({ short }) => short],
      project: ["text", ({ project }) => project],
      subject: ["text", ({ subject }) => subject?.value],
      date: ["time", ({ date }) => date?.value],
      parent: ["text", ({ parent }) => parent?.value],
      pr_url: ["text", ({ prUrl }) => prUrl?.value],
      instance_id: ["text", ({ instanceId }) => instanceId?.value],
      hardware: ["text", ({ hardware }) => hardware?.value],
      mode: ["text", ({ mode }) => mode],
      model: ["text", ({ model }) => model?.value],
      command: ["text", ({ command }) => command?.value],
      component: ["text", ({ components }) => components[0]?.id],
      changed_files: ["count", ({ changedFiles }) => changedFiles.length],
      baseline: ["text", ({ evidence }) => evidence.baseline.is],
      human: ["text", ({ evidence }) => evidence.human.is],
      agent: ["text", ({ evidence }) => evidence.agent.is],
    }),
    table("comparisons", comparisons, {
      comparison: ["text", ({ id }) => id],
      commit: ["text", ({ commit }) => commit],
      pipeline: ["text", ({ pipeline }) => pipeline],
      mode: ["text", ({ mode }) => mode],
      metric: ["text", (each) => each.metric],
      statistic: ["text", ({ statistic }) => statistic],
      unit: ["text", ({ unit }) => unit],
      better: ["text", ({ better }) => better],
      reference: ["text", ({ reference }) => reference.variant],
      reference_n: ["count", ({ reference }) => reference.n],
      reference_mean: ["number", ({ reference }) => reference.mean],
      candidate: ["text", ({ candidate }) => candidate.variant],
      candidate_agent: ["text", ({ candidate }) => candidate.agent?.name],
      candidate_model: ["text", ({ candidate }) => candidate.agent?.model],
      candidate_n: ["count", ({ candidate }) => candidate.n],
      candidate_mean: ["number", ({ candidate }) => candidate.mean],
      // positive is better, in percent
      effect_pct: ["number", ({ effectPct }) => effectPct],
      ci95_low: ["number", ({ ci95 }) => ci95?.[0]],
      ci95_high: ["number", ({ ci95 }) => ci95?.[1]],
      p: ["number", ({ p }) => p],
      q: ["number", ({ q }) => q],
      test: ["text", ({ test }) => test],
      conclusion: ["text", ({ conclusion }) => conclusion],
      noise_floor_pct: ["number", ({ noiseFloorPct }) => noiseFloorPct],
      trials_needed: ["count", ({ trialsNeeded }) => trialsNeeded],
      primary_metric: ["truth", ({ primary }) => primary],
    }),
    table("findings", findings, {
      rule: ["text", ({ rule }) => rule],
      commit: ["text", ({ commit }) => commit],
      attempt: ["text", ({ attempt }) => attempt],
      severity: ["text", ({ severity }) => severity],
      message: ["text", ({ message }) => message],
      message_id: ["text", ({ messageId }) => messageId],
      file: ["text", ({ evidence }) => evidence[0]?.file],
      pointer: ["text", ({ evidence }) => evidence[0]?.pointer],
    }),
    table("verdicts", verdicts, {
      commit: ["text", ({ commit }) => commit],
      status: ["text", ({ status }) => status],
      category: ["text", ({ category }) => category],
      effort: ["text", ({ effort }) => effort],
      decided_by: ["text", ({ decidedBy }) => decidedBy],
      ruled: ["text", ({ ruled }) => ruled],
      curated: ["text", ({ curated }) => curated?.status],
      disagreement: ["truth", ({ disagreement }) => disagreement],
      rules: ["text", ({ reasons }) => reasons.map(({ rule }) => rule).join(" ")],
    }),
  ];
}
