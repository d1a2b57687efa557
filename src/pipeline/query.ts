import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { stableJson } from "../io/json.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { csvOf } from "../table/csv.ts";

/** As much of `@duckdb/node-api` as is called. It is large and most need none of it: who asks in SQL installs it. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      place: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<Connection> }>;
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(
    sql: string,
  ): Promise<{ columnNames(): readonly string[]; getRowsJS(): readonly (readonly unknown[])[] }>;
  closeSync(): void;
}

/** Finds the engine; throws where it is not installed. */
export type Engine = () => Promise<unknown>;

export const PEER = "@duckdb/node-api";

interface QueryOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Beside the program, or where the user works. */
async function installed(): Promise<unknown> {
  const name: string = PEER;
  try {
    return await import(name);
  } catch {
    const here = createRequire(path.join(process.cwd(), "package.json"));
    return await import(pathToFileURL(here.resolve(name)).href);
  }
}

/**
 * Answers SQL over the Parquet tables of `export --format tables`: each is a view of its name, and those of several folders
 * are one.
 * @throws UserError where there are no tables, no engine, or the SQL is wrong
 */
export async function query(
  sql: string,
  folders: readonly string[],
  options: QueryOptions,
  engine: Engine = installed,
): Promise<Finished> {
  const tables = tablesIn(folders);
  const connection = await connected(engine);
  try {
    for (const [name, files] of tables) await connection.run(viewOf(name, files));
    const answer = await asked(connection, sql, [...tables.keys()]);
    return { stdout: printed(answer, options), stderr: "", exitCode: 0 };
  } finally {
    connection.closeSync();
  }
}

/** Files by the name of their table. */
function tablesIn(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((place) => {
    if (!existsSync(place)) throw new UserError(`no such file or folder: ${place}`, ADVICE);
    if (!statSync(place).isDirectory()) return [place];
    return readdirSync(place)
      .filter((name) => name.endsWith(".parquet"))
      .toSorted()
      .map((name) => path.join(place, name));
  });
  const tables = new Map<string, string[]>();
  for (const file of files) {
    const name = path.basename(file, ".parquet");
    const known = tables.get(name);
    if (known === undefined) tables.set(name, [file]);
    else known.push(file);
  }
  if (tables.size === 0) throw new UserError(`${folders.join(", ")} holds no Parquet table`, ADVICE);
  return tables;
}

const ADVICE = "benchtriage export RESULTS --format tables --out tables, then benchtriage query 'SQL' tables";

async function connected(engine: Engine): Promise<Connection> {
  let module: DuckDb;
  try {
    module = (await engine()) as DuckDb;
  } catch (error) {
    throw new UserError(
      `query needs ${PEER}, which is not installed: it has 70 MB and is never installed with benchtriage`,
      `npm install ${PEER}`,
      { cause: error },
    );
  }
  // nothing is fetched: an extension that is not there is an error
  const settings = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
  const instance = await module.DuckDBInstance.create(":memory:", settings);
  return instance.connect();
}

function viewOf(name: string, files: readonly string[]): string {
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ");
  const view = `"${name.replaceAll('"', '""')}"`;
  return `CREATE VIEW ${view} AS SELECT * FROM read_parquet([${list}], union_by_name = true)`;
}

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

async function asked(connection: Connection, sql: string, tables: readonly string[]): Promise<Answer> {
  try {
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new UserError(words.trim(), `the tables are ${tables.join(", ")}; DESCRIBE runs shows columns`, {
      cause: error,
    });
  }
}

/** A value as JSON has it: whole numbers as numbers where they fit, times as ISO 8601. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function printed({ columns, rows }: Answer, { json, csv }: QueryOptions): string {
  if (json === true)
    return stableJson(
      rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
    );
  if (csv === true) return csvOf({ columns, rows: rows.map((row) => row.map(csvCell)) });
  const cells = rows.map((row) => row.map(cellText));
  const widths = columns.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        typeof rows[0]?.[at] === "number" ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!),
      )
      .join("  ")
      .trimEnd();
  return [line(columns), widths.map((width) => "-".repeat(width)).join("  "), ...cells.map(line)].join("\n");
}

function csvCell(value: unknown): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : cellText(value);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
