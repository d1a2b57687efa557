import { createHash } from "node:crypto";
import type { DatasetRecord } from "../model/records.ts";
import { isOwn, isValid, type Run } from "../model/runState.ts";
import { groupsOf } from "../table/keys.ts";
import { columns, measurementGrid } from "./measurementRows.ts";

export interface DatasetFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What is told of a set besides its records. */
export interface CardFacts {
  readonly name: string;
  /** As the Hugging Face hub spells licences; `other` where nobody said. */
  readonly license: string;
  readonly version: string;
  /** Stamped runs, for what is said of each pipeline. */
  readonly runs: readonly Run[];
  /** Places that could not be read. */
  readonly problems: number;
}

/** Counts, span of days and fill of the columns: what a card and a dry run tell. */
export interface DatasetSummary {
  readonly counts: readonly { readonly kind: string; readonly records: number }[];
  readonly rows: number;
  /** Days of the first and the last dated run. */
  readonly from: string | null;
  readonly to: string | null;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly filled: number }[];
}

export function summaryOf(records: readonly DatasetRecord[]): DatasetSummary {
  const days = records.flatMap((each) =>
    each.kind === "run" && each.time !== undefined ? [each.time.slice(0, 10)] : [],
  );
  const sorted = days.toSorted();
  const { rows } = measurementGrid(records);
  return {
    counts: groupsOf(
      records.filter(({ kind }) => kind !== "dataset"),
      ({ kind }) => kind,
    ).map(({ key, rows: all }) => ({ kind: key, records: all.length })),
    rows: rows.length,
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    columns: columns.map(({ name, type }, at) => ({
      name,
      type,
      filled: rows.filter((row) => row[at] !== null).length,
    })),
  };
}

/** README.md of the folder: the head that the hub reads, then what a stranger must know. */
export function cardText(
  records: readonly DatasetRecord[],
  files: readonly DatasetFile[],
  facts: CardFacts,
): string {
  const summary = summaryOf(records);
  const example = records.find((each) => each.kind === "run");
  return [
    ...headOf(files, summary, facts),
    "",
    `# ${facts.name}`,
    "",
    "Measurements of performance commits of LLM inference engines. Each commit is measured as *baseline* (its parent), *human* (the merged change) and *agent* (a coding agent's patch).",
    "",
    `${summary.counts.map(({ kind, records: count }) => `${count} ${kind} records`).join(", ")}; ${summary.rows} measurements${summary.from === null ? "" : `, ${summary.from} to ${summary.to}`}.`,
    "",
    "## Files",
    "",
    "| File | Bytes | Holds |",
    "| --- | ---: | --- |",
    ...files.map(({ name, content }) => `| \`${name}\` | ${Buffer.byteLength(content)} | ${holds(name)} |`),
    "",
    "## Fields",
    "",
    "A row of the Parquet file is one measurement; the JSONL files hold the same records whole, each value with the file and the JSON pointer it was read from.",
    "",
    "| Column | Type | Filled |",
    "| --- | --- | ---: |",
    ...summary.columns.map(
      ({ name, type, filled }) => `| \`${name}\` | ${type} | ${shareOf(filled, summary.rows)} |`,
    ),
    "",
    "## How far each pipeline can be believed",
    "",
    "Computed from the runs: *valid* is a healthy run of the commit's own benchmark under its own load, with a metric of its mode.",
    "",
    "| Pipeline | Rows | Told again, sums, timings of functions | Executions | Valid |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...reliability(facts.runs),
    "",
    "## Limits",
    "",
    `- ${facts.problems} places of the source files could not be read and are not in the set.`,
    "- One execution is one trial: requests inside a run are no repetitions. Most runs were made once, so a difference of two of them may be noise.",
    "- Two values may be compared only where model, data set, load and engine are the same.",
    "- A row that tells another run again is no evidence of its own.",
    "",
    "## Reproduce",
    "",
    "```sh",
    "npx benchtriage report jsonl --out report     # judges the set",
    "npx benchtriage plan jsonl                    # the corrected commands of what is open",
    "```",
    "",
    ...(example === undefined
      ? []
      : ["## One record", "", "```json", JSON.stringify(example, null, 1), "```", ""]),
  ].join("\n");
}

function headOf(
  files: readonly DatasetFile[],
  { rows }: DatasetSummary,
  { name, license }: CardFacts,
): string[] {
  const configs = files.map(({ name: file }) => [
    `- config_name: ${(file.split("/").at(-1) ?? file).replace(/\.\w+$/, "")}`,
    "  data_files:",
    "  - split: train",
    `    path: ${file}`,
  ]);
  return [
    "---",
    `pretty_name: ${JSON.stringify(name)}`,
    `license: ${license}`,
    "size_categories:",
    `- ${sizeCategory(rows)}`,
    "tags:",
    "- benchmark",
    "- llm-inference",
    "- performance",
    "configs:",
    ...configs.flat(),
    "---",
  ];
}

function sizeCategory(rows: number): string {
  if (rows < 1_000) return "n<1K";
  return rows < 10_000 ? "1K<n<10K" : rows < 100_000 ? "10K<n<100K" : "100K<n<1M";
}

function holds(name: string): string {
  if (name.endsWith(".parquet")) return "a row a measurement, and every record whole";
  return `a line a record of \`${(name.split("/").at(-1) ?? name).replace(".jsonl", "")}\`, after a line that names the format`;
}

function shareOf(filled: number, rows: number): string {
  return rows === 0 ? "–" : `${Math.round((100 * filled) / rows)} %`;
}

function reliability(runs: readonly Run[]): string[] {
  return groupsOf(runs, ({ pipeline }) => pipeline)
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .map(({ key, rows }) => {
      const own = rows.filter(isOwn);
      const valid = own.filter(isValid);
      return `| ${key} | ${rows.length} | ${rows.length - own.length} | ${own.length} | ${valid.length} (${shareOf(valid.length, own.length)}) |`;
    });
}

const types = { STRING: "sc:Text", DOUBLE: "sc:Float", BOOLEAN: "sc:Boolean", INT32: "sc:Integer" } as const;

/** The same for machines: Croissant 1.0, as https://docs.mlcommons.org/croissant/docs/croissant-spec.html asks. */
export function croissantOf(
  records: readonly DatasetRecord[],
  files: readonly DatasetFile[],
  { name, license, version }: CardFacts,
): object {
  const parquet = files.find((file) => file.name.endsWith(".parquet"));
  const { to } = summaryOf(records);
  return {
    "@context": {
      "@language": "en",
      "@vocab": "https://schema.org/",
      sc: "https://schema.org/",
      cr: "http://mlcommons.org/croissant/",
      dct: "http://purl.org/dc/terms/",
      conformsTo: "dct:conformsTo",
      recordSet: "cr:recordSet",
      field: "cr:field",
      dataType: { "@id": "cr:dataType", "@type": "@vocab" },
      source: "cr:source",
      fileObject: "cr:fileObject",
      extract: "cr:extract",
      column: "cr:column",
    },
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name,
    description: "Measurements of performance commits of LLM inference engines: baseline, human and agent.",
    license,
    url: ".",
    version,
    creator: { "@type": "sc:SoftwareApplication", name: "benchtriage" },
    ...(to === null ? {} : { datePublished: to }),
    distribution: files.map(({ name: file, content }) => ({
      "@type": "cr:FileObject",
      "@id": file,
      name: file,
      contentUrl: file,
      encodingFormat: file.endsWith(".parquet") ? "application/x-parquet" : "application/jsonlines",
      contentSize: `${Buffer.byteLength(content)} B`,
      sha256: createHash("sha256").update(content).digest("hex"),
    })),
    recordSet:
      parquet === undefined
        ? []
        : [
            {
              "@type": "cr:RecordSet",
              "@id": "measurements",
              name: "measurements",
              field: columns.map((column) => ({
                "@type": "cr:Field",
                "@id": `measurements/${column.name}`,
                name: column.name,
                dataType: types[column.type],
                source: { fileObject: { "@id": parquet.name }, extract: { column: column.name } },
              })),
            },
          ],
  };
}
