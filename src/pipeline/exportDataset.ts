import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { cardText, croissantOf, type CardFacts, type DatasetFile, summaryOf } from "../export/datasetCard.ts";
import { datasetFiles, datasetRecords } from "../export/jsonl.ts";
import { parquetFile } from "../export/parquet.ts";
import { stableJson, stableLine } from "../io/json.ts";
import type { DatasetRecord } from "../model/records.ts";

/** A folder ready to publish: the records as JSONL and Parquet, a card, and Croissant metadata. The same set gives the same bytes. */
export function datasetFolder(records: readonly DatasetRecord[], facts: CardFacts): DatasetFile[] {
  if (records.length === 0) return [];
  const data: DatasetFile[] = [
    ...datasetFiles(records, stableLine).map(({ name, lines }) => ({
      name: `jsonl/${name}`,
      content: `${[...lines].join("\n")}\n`,
    })),
    {
      name: "parquet/measurements.parquet",
      content: parquetFile(datasetRecords(records, stableLine), stableLine),
    },
  ];
  return [
    ...data,
    { name: "README.md", content: cardText(records, data, facts) },
    { name: "croissant.json", content: stableJson(croissantOf(records, data, facts)) },
  ];
}

/** What would be written, and what would change in a folder that is there already; nothing is. */
export function dryRunText(
  records: readonly DatasetRecord[],
  files: readonly DatasetFile[],
  out: string,
): string {
  const { counts, rows, from, to, columns } = summaryOf(records);
  const full = (filled: number) => (rows === 0 ? "-" : `${Math.round((100 * filled) / rows)} %`);
  return [
    ...counts.map(({ kind, records: count }) => `${kind.padEnd(10)}${count} records`),
    `rows      ${rows} measurements${from === null ? "" : `, ${from} to ${to}`}`,
    ...columns.map(
      ({ name, type, filled }) => `column    ${name} ${type.toLowerCase()}, ${full(filled)} filled`,
    ),
    ...files.map(
      ({ name, content }) =>
        `file      ${name}, ${Buffer.byteLength(content)} bytes, ${changeOf(path.join(out, name), content)}`,
    ),
  ].join("\n");
}

function changeOf(place: string, content: string | Uint8Array): string {
  if (!existsSync(place)) return "new";
  const before = readFileSync(place);
  if (before.equals(Buffer.from(content))) return "unchanged";
  if (typeof content !== "string") return "changed";
  const [old, now] = [before.toString("utf8"), content].map((text) => new Set(text.split("\n")));
  const added = [...(now ?? [])].filter((line) => old?.has(line) === false).length;
  const gone = [...(old ?? [])].filter((line) => now?.has(line) === false).length;
  return `${added} lines more, ${gone} less`;
}
