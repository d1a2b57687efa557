import { mkdirSync } from "node:fs";
import path from "node:path";
import { judgedTables, readTables } from "../export/tables.ts";
import { stableJson } from "../io/json.ts";
import { writeFileAtomic } from "../io/output.ts";
import { parquetTable } from "../io/parquetTable.ts";
import type { Finished } from "../model/finished.ts";
import { analyse } from "./analyse.ts";
import { commandLine, type JudgeOptions } from "./options.ts";

/** Reads, judges, and writes a folder of Parquet tables, one row a run, a measurement, a comparison, a verdict and so on. */
export async function exportTables(
  paths: readonly string[],
  options: JudgeOptions & { readonly out: string },
): Promise<Finished> {
  const { analysis, set } = await analyse(paths, options, commandLine("export", paths, options));
  mkdirSync(options.out, { recursive: true });
  const written: Record<string, number> = {};
  for (const { name, columns, rows } of [...readTables(set.records), ...judgedTables(analysis)]) {
    let count = 0;
    const counted = function* () {
      for (const row of rows) {
        count += 1;
        yield row;
      }
    };
    writeFileAtomic(path.join(options.out, `${name}.parquet`), parquetTable({ columns, rows: counted() }));
    written[name] = count;
  }
  const lines = Object.entries(written).map(
    ([name, rows]) => `wrote     ${path.join(options.out, `${name}.parquet`)}, ${rows} rows`,
  );
  return {
    stdout: options.json === true ? stableJson(written) : "",
    stderr: options.quiet === true ? "" : lines.join("\n"),
    exitCode: 0,
  };
}
