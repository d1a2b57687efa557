import { DATASET_VERSION, type DatasetRecord } from "../model/records.ts";

export interface ExportFile {
  readonly name: string;
  readonly lines: readonly DatasetRecord[];
}

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
export function datasetFiles(records: readonly DatasetRecord[]): ExportFile[] {
  return files.flatMap(([name, kind, description]) => {
    const own = records
      .filter((record) => record.kind === kind)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const head: DatasetRecord = { kind: "dataset", version: DATASET_VERSION, description };
    return own.length === 0 ? [] : [{ name, lines: [head, ...own] }];
  });
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
