import { hash } from "node:crypto";
import type { SourceFile } from "../io/file.ts";
import type { Measurement, RunRecord, Variant } from "../model/records.ts";
import { commitRecord } from "./commitFacts.ts";
import { type Fields, fieldsOf, longestHash, type Place, pointer, present, text } from "./fields.ts";
import type { FormatRow } from "./format.ts";
import { Placed } from "./placed.ts";
import { merged, type ObjectReader, type Parsed, problemOnly } from "./reader.ts";
import { agentOf, errorOf, gpuOf, modeOf, projectOf, runId, timeOf } from "./runs.ts";
import { nonEmpty, statedColumns, statedEffects } from "./statedEffects.ts";
import { variantRun } from "./variantRun.ts";

/*
 * Published tables: one row a commit and agent, the numbers of three variants in columns `<variant>_<metric>`. They are
 * exports of runs that other files hold, so every run is marked as a copy. Baseline and human stand in the row of every
 * agent of a commit: they are one run with one id, and the join counts it once.
 */

const variants: readonly Variant[] = ["baseline", "human", "agent"];

const facts: FormatRow["facts"] = {
  subject: "/commit_subject",
  parent: "/parent_commit",
  prUrl: "/pr_url",
  instanceId: "/instance_id",
  command: "/perf_command",
};

/** A row of a table, in whatever container. */
export const published: ObjectReader = {
  object: ({ file, format, fields, at }) =>
    publishedRow({ file, format, row: fields, at, keysOf: (column) => [column] }),
};

interface PublishedRow {
  readonly file: SourceFile;
  readonly format: FormatRow;
  readonly row: Fields;
  readonly at: Place;
  /**
   * Where a file keeps what the tables have in one column, below its row: of files that were brought into the form of the
   * tables, evidence must name what stands in the file.
   */
  readonly keysOf: (column: string) => Place;
}

/** A row as records: what it says of the commit, and its runs. */
export function publishedRow(line: PublishedRow): Parsed {
  const { file, format, row, at } = line;
  const commit = longestHash(row["commit_hash_full"], row["commit_hash"], row["commit"]);
  if (commit === undefined) {
    const place = pointer(...at, "commit_hash");
    return problemOnly(file, place, "the row names no commit", "add the commit's hash to the row");
  }
  const about = { file, format: format.name, commit, project: projectOf(row["repo"]) };
  const record = commitRecord(about, new Placed({ file, format, value: row, at }), facts);
  const runs = variants.map((variant) => publishedRun({ ...line, commit, variant }));
  return merged([{ records: [record], problems: [] }, ...runs]);
}

interface PublishedRun extends PublishedRow {
  readonly commit: string;
  readonly variant: Variant;
}

/** A variant without a number is told of only where the row says why. */
function publishedRun(run: PublishedRun): Parsed {
  const { file, format, row, at, commit, variant } = run;
  const metrics = metricsOf(row, variant);
  if (Object.keys(metrics).length === 0 && !saysWhy(run)) return { records: [], problems: [] };
  const command = text(row["perf_command"]);
  const parsed = variantRun({
    file,
    format: format.name,
    pipeline: `published ${format.name}`,
    commit,
    variant,
    at,
    metrics,
    status: "success",
    mode: modeOf(row["benchmark_mode"], command),
    printed: text(row[`${variant}_raw`]),
    printedAt: [...at, `${variant}_raw`],
    workload: present({
      model: text(row["model"]) ?? text(row["model_id"]),
      ...gpuOf(text(row["gpu_config"])),
    }),
    more: {
      copied: true,
      statedEffects: statedIn(run),
      project: projectOf(row["repo"]),
      parent: longestHash(row["parent_commit"]),
      agent: variant === "agent" ? (agentIn(row) ?? agentOf(file.path)) : undefined,
      command,
      time: timeOf(row["benchmark_timestamp"]),
    },
  });
  return {
    problems: parsed.problems.map((each) => ({ ...each, pointer: columnOf(run, each.pointer) })),
    records: parsed.records.flatMap((record) => (record.kind === "run" ? told(run, record) : [])),
  };
}

/** A place in the variant's own metrics as the place of its column. */
function columnOf({ at, variant, keysOf }: PublishedRun, place: string): string {
  const row = `${pointer(...at)}/`;
  const key = place.startsWith(row) ? place.slice(row.length) : "";
  return key === "" || key.startsWith(`${variant}_`) ? place : pointer(...at, ...keysOf(`${variant}_${key}`));
}

/** The row's status tells of one run, the first. */
function saysWhy({ row, variant }: PublishedRun): boolean {
  const status = text(row["status"]);
  return variant === "baseline" && status !== undefined && status !== "success";
}

function told(run: PublishedRun, record: RunRecord): RunRecord[] {
  const { row, at, commit, variant, format, keysOf } = run;
  const measurements = record.measurements
    .filter(({ parser }) => parser === "result-fields")
    .map((each): Measurement => ({ ...each, pointer: pointer(...at, ...keysOf(`${variant}_${each.key}`)) }));
  const failed = measurements.length === 0;
  if (failed && !saysWhy(run)) return [];
  const status = text(row["status"]);
  const values = measurements.map(({ metric, statistic, value }) => [metric, statistic, value]);
  const content = JSON.stringify([format.name, commit.slice(0, 8), record.agent ?? null, values]);
  const sha256 = hash("sha256", content);
  const outcome = failed
    ? { status: "error" as const, statusText: status ?? "", ...present({ error: errorOf(row["error"]) }) }
    : { statusText: status ?? "no status" };
  const id = runId({ sha256 }, "", variant);
  return [present({ ...record, id, measurements, echoes: undefined, ...outcome })];
}

function statedIn({ row, at, variant, keysOf }: PublishedRun): RunRecord["statedEffects"] {
  if (variant === "baseline") return undefined;
  const stated = (name: string, against: Variant) => [
    ...statedEffects(fieldsOf(row[name]), [...at, name], against),
    ...statedColumns(row, `${name}_`, at, against, keysOf),
  ];
  return nonEmpty([
    ...stated(`${variant}_improvement`, "baseline"),
    ...(variant === "agent" ? stated("agent_vs_human", "human") : []),
  ]);
}

/** The columns of one variant under the names they have in a result file; a table has a cell for what is absent too. */
function metricsOf(row: Fields, variant: Variant): Fields {
  const prefix = `${variant}_`;
  const keys = Object.keys(row).filter(
    (key) => key.startsWith(prefix) && row[key] !== null && row[key] !== "",
  );
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), row[key]]));
}

function agentIn(row: Fields): RunRecord["agent"] {
  const name = text(row["agent_name"]) ?? text(row["agent"]);
  return name === undefined ? undefined : { name, model: text(row["agent_model"]) ?? null };
}
