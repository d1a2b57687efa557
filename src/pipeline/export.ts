import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { condensed } from "../dataset/condense.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { workloadDifferences } from "../dataset/workload.ts";
import { datasetFiles, datasetRecords } from "../export/jsonl.ts";
import { stableJson, stableLine } from "../io/json.ts";
import { writeFileAtomic } from "../io/output.ts";
import type { Finished } from "../model/finished.ts";
import { compareText } from "../model/order.ts";
import { DATASET_VERSION } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { type ReadSet, readSet } from "./readSet.ts";
import { ruleNames } from "./ruleNames.ts";
import { layersFor } from "../knowledge/linear.ts";
import { layersOf } from "../knowledge/layers.ts";
import { loadKnowledge } from "../knowledge/loadKnowledge.ts";
import { filesWords, nothingFound, problemWords } from "../read/nothingFound.ts";
import { type JudgeOptions, wantedCommits } from "./options.ts";
import { policyOf } from "../knowledge/policy.ts";
import { ownTable } from "../model/ownTable.ts";

interface Written {
  /** Under the folder of a format that is a folder; else the file's own default name. */
  readonly name: string;
  readonly content: string | Uint8Array | Iterable<string>;
}

interface Form {
  /** A folder of files; otherwise one file. */
  readonly isFolder: boolean;
  /** Nothing where the format has no place for what was read: a table of a head alone passes for an answer. */
  readonly write: (set: ReadSet, options: ExportOptions) => Promise<readonly Written[]>;
  /** What a reader must know of what was written. */
  readonly notes?: (set: ReadSet) => Promise<readonly string[]>;
}

const forms = ownTable<Form>({
  jsonl: {
    isFolder: true,
    write: async ({ records }) =>
      datasetFiles(records, stableLine).map(({ name, lines }) => ({ name, content: withLineEnds(lines) })),
  },
  parquet: {
    isFolder: false,
    async write({ records }) {
      const { parquetFile } = await import("../export/parquet.ts");
      if (records.length === 0) return [];
      const content = parquetFile(datasetRecords(records, stableLine), stableLine);
      return [{ name: "dataset.parquet", content }];
    },
  },
  dataset: {
    isFolder: true,
    async write(set, options) {
      const { datasetFolder } = await import("./exportDataset.ts");
      return datasetFolder(set.records, factsOf(set, options));
    },
  },
  csv: {
    isFolder: false,
    async write({ records }) {
      const { measurementGrid } = await import("../export/measurementRows.ts");
      return tableFile("measurements.csv", measurementGrid(records));
    },
  },
  "schema-v5": {
    isFolder: false,
    async write({ commits }, options) {
      const { schemaV5Grid } = await import("../export/schemaV5.ts");
      const layers = layersOf(options.knowledge);
      const { tokenTolerancePct } = policyOf(options, { layers, ruleNames });
      const grid = schemaV5Grid(
        commits.map(v5Commit),
        (a, b) => workloadDifferences(a, b, tokenTolerancePct).length === 0,
      );
      return tableFile("schema-v5.csv", grid);
    },
    async notes({ commits }) {
      const { leftEmpty } = await import("../export/schemaV5.ts");
      const counts = [...leftEmpty(commits)].toSorted(([a], [b]) => compareText(a, b));
      const all = counts.reduce((sum, [, count]) => sum + count, 0);
      const words = counts.map(([kind, count]) => `${count} ${kind.replace("-", " ")}`).join(", ");
      return all === 0
        ? []
        : [`note      ${all} variants have numbers and no valid run, their cells are empty: ${words}`];
    },
  },
});

export interface ExportOptions extends JudgeOptions {
  readonly format: string;
  readonly out: string;
  readonly condensed?: boolean;
  /** Of a dataset: what it is called, its licence, and only to tell what would be written. */
  readonly name?: string;
  readonly license?: string;
  readonly dryRun?: boolean;
}

function factsOf({ commits, problems }: ReadSet, { name, license, out }: ExportOptions) {
  return {
    name: name ?? path.basename(path.resolve(out)),
    license: license ?? "other",
    version: `${DATASET_VERSION}.0.0`,
    runs: commits.flatMap(({ runs }) => runs),
    problems: problems.length,
  };
}

/** Writes what was read in benchtriage's own format (JSONL folder, Parquet) or as a table (CSV, schema-v5). */
export async function exportSet(paths: readonly string[], options: ExportOptions): Promise<Finished> {
  const form = forms[options.format];
  if (form === undefined)
    throw new UserError(`unknown format ${options.format}`, `--format ${Object.keys(forms).join(", ")}`);
  refuseWrongPlace(options.out, options.format, form);
  const knowledge = loadKnowledge(await layersFor(options.knowledge));
  const set = await readSet(paths, { ...options, bundledCuration: false, mayBeEmpty: true }, knowledge);
  const records =
    options.condensed === true
      ? [
          ...condensed(set.commits, knowledge.precedence.formats["parent"] ?? []),
          ...set.records.filter((record) => !("commit" in record)),
        ]
      : set.records;
  if (options.dryRun === true) return dryRun({ ...set, records }, options);
  const places: string[] = [];
  const isPiped = options.out === STANDARD_OUTPUT;
  const piped: string[] = [];
  for (const { name, content } of await form.write({ ...set, records }, options)) {
    if (isPiped) {
      piped.push(textOf(content));
      places.push("standard output");
      continue;
    }
    const place = form.isFolder || isFolder(options.out) ? path.join(options.out, name) : options.out;
    refuseLoss(place, name, paths);
    writeFileAtomic(place, content);
    places.push(place);
  }
  const { files, formats } = set.ingested;
  const runs = set.commits.reduce((sum, commit) => sum + commit.runs.length, 0);
  const attempts = set.records.filter(({ kind }) => kind === "attempt").length;
  const summary = { files, formats, commits: set.commits.length, runs, attempts };
  // bad input is no failure of ours: it is listed, and --fail-on decides
  const isAllBad = records.length === 0 && set.problems.length > 0;
  if (places.length === 0 && !isAllBad)
    return nothingWritten(summary, whyNothing(paths, { ...set, records }, options), options);
  return {
    stdout: isPiped ? piped.join("") : options.json === true ? stableJson(summary) : "",
    stderr: options.quiet === true ? "" : screen(paths, set, places, (await form.notes?.(set)) ?? []),
    exitCode: options.failOn === "problem" && set.problems.length > 0 ? 1 : 0,
  };
}

const STANDARD_OUTPUT = "-";

function textOf(content: string | Uint8Array | Iterable<string>): string {
  if (typeof content === "string") return content;
  return content instanceof Uint8Array ? Buffer.from(content).toString("utf8") : [...content].join("");
}

async function dryRun(set: ReadSet, options: ExportOptions): Promise<Finished> {
  const { datasetFolder, dryRunText } = await import("./exportDataset.ts");
  const files = datasetFolder(set.records, factsOf(set, options));
  return { stdout: dryRunText(set.records, files, options.out), stderr: "", exitCode: 0 };
}

/** Why nothing was written: there was nothing, or the format has no row for what there was. */
function whyNothing(
  paths: readonly string[],
  { records, ingested, problems }: ReadSet,
  { format, commits }: { readonly format: string; readonly commits?: string | undefined },
): UserError {
  if (records.length === 0) return nothingFound(paths, { ...ingested, problems }, wantedCommits(commits));
  return new UserError(
    `${paths.join(", ")} holds no ${format === "csv" ? "run, and csv has a row a measurement" : "commit, and schema-v5 has a row a commit and agent"} (${records.length} records of other kinds were read)`,
    "--format jsonl holds every record",
  );
}

/** Who asked for JSON gets the account of what was read all the same, with the error in it. */
function nothingWritten(
  summary: Readonly<Record<string, unknown>>,
  error: UserError,
  { json }: { readonly json?: boolean | undefined },
): Finished {
  if (json !== true) throw error;
  const { message, advice } = error;
  return {
    stdout: stableJson({ ...summary, error: { message, advice } }),
    stderr: `error: ${message}\n  try: ${advice}`,
    exitCode: 2,
  };
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Before the work starts: a wrong place should not cost a minute. */
function refuseWrongPlace(out: string, format: string, { isFolder: wantsFolder }: Form): void {
  if (out === STANDARD_OUTPUT && (wantsFolder || format === "parquet"))
    throw new UserError(
      `${format} is no text for standard output`,
      "--format csv --out -, or a place for --out",
    );
  if (wantsFolder && existsSync(out) && !statSync(out).isDirectory())
    throw new UserError(`${out} is a file, and the ${format} export is a folder`, "give --out a folder");
}

/** A file that was read, or one of another kind, is never written over. */
function refuseLoss(place: string, name: string, paths: readonly string[]): void {
  if (!existsSync(place)) return;
  const real = realpathSync(place);
  const isInput = paths
    .map((each) => realpathSync(each))
    .some((read) => real === read || real.startsWith(read + path.sep));
  if (isInput)
    throw new UserError(`${place} is one of the files that were read`, "choose another place with --out");
  if (path.extname(place) !== path.extname(name))
    throw new UserError(
      `${place} is there already and no ${path.extname(name)} file`,
      "choose another place with --out",
    );
}

function isFolder(out: string): boolean {
  return out.endsWith("/") || (existsSync(out) && statSync(out).isDirectory());
}

async function tableFile(
  name: string,
  {
    columns,
    rows,
  }: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  },
): Promise<readonly Written[]> {
  if (rows.length === 0) return [];
  const { Table } = await import("../table/table.ts");
  return [{ name, content: Table.from(columns, rows).toCsv() }];
}

function v5Commit(commit: JoinedCommit) {
  const best = <T>(facts: readonly { readonly value: T }[]) => facts[0]?.value ?? null;
  return {
    hash: commit.hash,
    project: commit.project,
    subject: best(commit.subject),
    command: best(commit.command),
    files: commit.change?.value.files.map((file) => file.path) ?? null,
    prUrl: best(commit.prUrl),
    models: best(commit.models),
    parent: best(commit.parent),
    runs: commit.runs,
    attempts: commit.attempts,
  };
}

const SHOWN = 20;

function screen(
  paths: readonly string[],
  { ingested, problems }: ReadSet,
  places: readonly string[],
  notes: readonly string[],
): string {
  const { files, disguised } = ingested;
  const more = problems.length - SHOWN;
  return [
    `read      ${files.seen} file${files.seen === 1 ? "" : "s"}: ${filesWords(files)}`,
    ...problems.slice(0, SHOWN).map((problem) => `problem   ${problemWords(problem)}`),
    ...(more > 0
      ? [`          and ${more} more; benchtriage check ${paths.join(" ")} --json lists all`]
      : []),
    ...disguised.map((file) => `cache     ${file} had changed behind the same size and time; read again`),
    ...notes,
    `wrote     ${places.length === 0 ? "nothing: no record could be read; correct the files named above" : places.join(", ")}`,
  ].join("\n");
}
