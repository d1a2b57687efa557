import { condenser } from "../../src/dataset/condenser.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DatasetRecord, RunRecord, SamplesRecord } from "../../src/model/records.ts";
import { ingest } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { temporary } from "./cli.ts";
import { formats } from "./formats.ts";

/** Writes files into an empty folder and reads them as any input: text as it is, anything else as JSON. */
export function reading(files: Readonly<Record<string, unknown>>) {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  }
  const ingested = ingest([folder], condenser(loadKnowledge()), { formats });
  const of = <K extends DatasetRecord["kind"]>(kind: K) =>
    ingested.records.filter((record): record is Extract<DatasetRecord, { kind: K }> => record.kind === kind);
  const runs: RunRecord[] = of("run");
  const samples: SamplesRecord[] = of("samples");
  return { ...ingested, runs, samples, commits: of("commit") };
}

/** `ttft mean: 100` of every record, or `ttft request: 100, 200`. */
export function told(samples: readonly SamplesRecord[]): string[] {
  return samples.map(({ metric, quantity, statistic, unitOf, values }) => {
    const what = `${metric ?? quantity ?? ""} ${unitOf === "run" ? (statistic ?? "") : unitOf}`.trim();
    return `${what}: ${values.map((value) => Number(value.toPrecision(6))).join(", ")}`;
  });
}
