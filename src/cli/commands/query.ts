import type { Define } from "../define.ts";

export const queryCommand: Define = (program, finish) => {
  program
    .command("query")
    .argument("<sql>", "what is asked, in DuckDB's SQL")
    .argument("[tables...]", "folders or files of `export --format tables`", ["tables"])
    .summary("ask exported tables in SQL")
    .description(
      "Answers SQL over the Parquet tables of an export: each table is a view of its name. Needs @duckdb/node-api, which is never installed with benchtriage.",
    )
    .option("--json", "print a JSON list of rows")
    .option("--csv", "print CSV")
    .addHelpText(
      "after",
      `
examples
  benchtriage export results/ --format tables --out tables
  npm install @duckdb/node-api
  benchtriage query 'SELECT status, count(*) AS commits FROM verdicts GROUP BY status ORDER BY 2 DESC'
  benchtriage query 'SELECT short, metric, effect_pct FROM comparisons JOIN commits USING (commit) WHERE conclusion = $$improved$$' tables --csv
  benchtriage query 'SELECT name, len(values) AS n, list_avg(values) AS mean FROM samples' week-1 week-2 --json
  benchtriage query 'DESCRIBE measurements'`,
    )
    .action(async (sql: string, tables: string[], options: { json?: boolean; csv?: boolean }) => {
      const { query } = await import("../../pipeline/query.ts");
      finish(await query(sql, tables, options));
    });
};
