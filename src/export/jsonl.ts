import { compareText } from "../model/order.ts";
import { DATASET_VERSION, type DatasetRecord } from "../model/records.ts";

export interface ExportFile {
  readonly name: string;
  /** One record each, without line ends; printed one by one, so that a large set never stands in memory as text. */
  readonly lines: Iterable<string>;
}

/** One record as a line, keys in one order: the same record always gives the same text. */
export type PrintRecord = (record: DatasetRecord) => string;

const files: readonly (readonly [name: string, kind: DatasetRecord["kind"], description: string])[] = [
  ["commits.jsonl", "commit", "Commits: facts with their place, and what was read from each diff."],
  ["runs.jsonl", "run", "Runs: one execution of one variant, with its measurements."],
  [
    "attempts.jsonl",
    "attempt",
    "Attempts: one run of a coding agent, with what its files tell; no patch and no prompt text.",
  ],
  [
    "samples.jsonl",
    "samples",
    "Samples: repeated values that belong to no commit, and the raw values inside runs.",
  ],
  ["curation.jsonl", "curation", "What persons wrote about the commits; judgement, not fact."],
];

/** benchtriage's own format as files, one kind each, records sorted: the same records give the same bytes. */
export function datasetFiles(records: readonly DatasetRecord[], print: PrintRecord): ExportFile[] {
  return files.flatMap(([name, kind, description]) => {
    const own = sorted(records, kind, print);
    return own.length === 0 ? [] : [{ name, lines: printed([headOf(description), ...own], print) }];
  });
}

function* printed(records: readonly DatasetRecord[], print: PrintRecord): Generator<string> {
  for (const record of records) yield print(record);
}

/** The same records as one list, the head first. */
export function datasetRecords(records: readonly DatasetRecord[], print: PrintRecord): DatasetRecord[] {
  const head = headOf("Commits, runs, attempts, curation and samples; one row a measurement.");
  return [head, ...files.flatMap(([, kind]) => sorted(records, kind, print))];
}

function headOf(description: string): DatasetRecord {
  return { kind: "dataset", version: DATASET_VERSION, description };
}

/** By place; records of one place by what they say, whatever the order of reading. */
function sorted(
  records: readonly DatasetRecord[],
  kind: DatasetRecord["kind"],
  print: PrintRecord,
): DatasetRecord[] {
  return records
    .filter((record) => record.kind === kind)
    .map((record) => ({ record, key: keyOf(record) }))
    .toSorted((a, b) => {
      const [left, right] = a.key === b.key ? [print(a.record), print(b.record)] : [a.key, b.key];
      return compareText(left, right);
    })
    .map(({ record }) => record);
}

function keyOf(record: DatasetRecord): string {
  if (record.kind === "run")
    return `${record.commit} ${record.pipeline} ${record.variant} ${record.file} ${record.id}`;
  if (record.kind === "commit") return `${record.commit} ${record.format} ${record.file}`;
  if (record.kind === "curation")
    return `${record.commit} ${record.format} ${record.origin.pointer} ${record.field}`;
  if (record.kind === "attempt") return `${record.commit} ${record.id}`;
  if (record.kind === "samples") {
    const { metric, statistic, quantity, pointer } = record;
    return [record.format, record.file, record.name, metric, quantity, statistic, pointer].join(" ");
  }
  return "";
}
