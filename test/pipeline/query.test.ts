import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PEER, query } from "../../src/pipeline/query.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const folder = temporary();
const tables = path.join(folder, "tables");
const absent = () => Promise.reject(new Error("Cannot find package"));

/** Answers as the engine does, and keeps what it was asked. */
function stub(columns: readonly string[], rows: readonly (readonly unknown[])[]) {
  const said: string[] = [];
  const connection = {
    run: async (sql: string) => void said.push(sql),
    runAndReadAll: async (sql: string) => {
      said.push(sql);
      if (sql === "wrong") throw new Error("Parser Error: syntax error\n");
      return { columnNames: () => columns, getRowsJS: () => rows };
    },
    closeSync: () => undefined,
  };
  return {
    said,
    engine: async () => ({ DuckDBInstance: { create: async () => ({ connect: async () => connection }) } }),
  };
}

describe("query", () => {
  const one = path.join(folder, "o'ne");
  beforeAll(() => {
    for (const place of [one, path.join(folder, "two")]) {
      mkdirSync(place);
      for (const name of ["runs", "verdicts"]) writeFileSync(path.join(place, `${name}.parquet`), "PAR1");
    }
  });

  test("without the engine the message says what to install, and why it is not there", async () => {
    await expect(query("SELECT 1", [one], {}, absent)).rejects.toMatchObject({
      message: expect.stringContaining("@duckdb/node-api, which is not installed") as string,
      advice: "npm install @duckdb/node-api",
    });
  });

  test("tables of one name in several folders are one view, whatever the folders are called", async () => {
    const { said, engine } = stub(["n"], [[1n]]);
    await query("SELECT 1", [one, path.join(folder, "two")], {}, engine);
    expect(said).toEqual([
      `CREATE VIEW "runs" AS SELECT * FROM read_parquet(['${folder}/o''ne/runs.parquet', '${folder}/two/runs.parquet'], union_by_name = true)`,
      `CREATE VIEW "verdicts" AS SELECT * FROM read_parquet(['${folder}/o''ne/verdicts.parquet', '${folder}/two/verdicts.parquet'], union_by_name = true)`,
      "SELECT 1",
    ]);
  });

  test("rows are a table, JSON or CSV", async () => {
    const { engine } = stub(
      ["status", "n", "at", "list"],
      [
        ["usable", 12n, new Date(0), [1.5, 2]],
        ["a,b", 3n, null, []],
      ],
    );
    expect((await query("q", [one], {}, engine)).stdout).toBe(
      [
        "status   n  at                        list",
        "------  --  ------------------------  -------",
        "usable  12  1970-01-01T00:00:00.000Z  [1.5,2]",
        "a,b      3                            []",
      ].join("\n"),
    );
    expect(JSON.parse((await query("q", [one], { json: true }, engine)).stdout)).toEqual([
      { status: "usable", n: 12, at: "1970-01-01T00:00:00.000Z", list: [1.5, 2] },
      { status: "a,b", n: 3, at: null, list: [] },
    ]);
    expect((await query("q", [one], { csv: true }, engine)).stdout).toContain('"a,b",3,,[]');
  });

  test("wrong SQL and missing tables are messages", async () => {
    await expect(query("wrong", [one], {}, stub([], []).engine)).rejects.toMatchObject({
      message: "Parser Error: syntax error",
      advice: expect.stringContaining("the tables are runs, verdicts") as string,
    });
    await expect(query("q", [path.join(folder, "none")], {}, absent)).rejects.toThrow(
      "no such file or folder",
    );
    mkdirSync(path.join(folder, "empty"));
    await expect(query("q", [path.join(folder, "empty")], {}, absent)).rejects.toThrow(
      "holds no Parquet table",
    );
  });
});

describe("tables", () => {
  let rows: Record<string, number> = {};
  beforeAll(async () => {
    const made = await benchtriage(
      "export",
      path.join(root, "data/vllm-14"),
      "--format",
      "tables",
      "--out",
      tables,
      "--json",
    );
    expect(made.status).toBe(0);
    rows = JSON.parse(made.stdout) as Record<string, number>;
  });

  test("eight of them, with a row a run, a measurement, a verdict", () => {
    expect(Object.keys(rows).toSorted()).toEqual(
      [
        "attempts",
        "commits",
        "comparisons",
        "findings",
        "measurements",
        "runs",
        "samples",
        "verdicts",
      ].toSorted(),
    );
    expect(rows).toMatchObject({ commits: 14, verdicts: 14 });
    expect(rows["measurements"]).toBeGreaterThan(rows["runs"]!);
  });

  const peer = import(PEER as string).then(
    () => true,
    () => false,
  );
  test("DuckDB counts them and knows their types", async ({ skip }) => {
    if (!(await peer)) skip(`${PEER} is not installed`);
    const asked = async (sql: string) =>
      JSON.parse((await benchtriage("query", sql, tables, "--json")).stdout) as Record<string, unknown>[];
    for (const [name, count] of Object.entries(rows))
      expect(await asked(`SELECT count(*) AS n FROM ${name}`)).toEqual([{ n: count }]);
    const types = await asked("SELECT column_name, column_type FROM (DESCRIBE runs)");
    expect(types).toContainEqual({ column_name: "prompts", column_type: "BIGINT" });
    expect(types).toContainEqual({ column_name: "time", column_type: "TIMESTAMP" });
    expect(await asked("SELECT column_type FROM (DESCRIBE samples) WHERE column_name = 'values'")).toEqual([
      { column_type: "DOUBLE[]" },
    ]);
  });
});
