import type { Finished } from "../model/finished.ts";
import { sarifOf } from "../export/sarif.ts";
import { countsLine, verdictTable } from "../export/verdictTable.ts";
import { stableJson } from "../io/json.ts";
import { gfmPrinter } from "../print/gfm.ts";
import { verdictPage } from "../report/suitability/verdictPage.ts";
import { rules } from "../rules/index.ts";
import { analyse } from "./analyse.ts";
import { readLines } from "./readLines.ts";
import { exitCodeFor } from "./failOn.ts";
import { commandLine, type JudgeOptions } from "./options.ts";

/** The verdict table in the asked form; nothing is written. */
export async function check(
  paths: readonly string[],
  options: JudgeOptions & { readonly format: string },
): Promise<Finished> {
  const { analysis } = await analyse(paths, options, commandLine("check", paths, options));
  const format = options.json === true ? "json" : options.format;
  const printers: Readonly<Record<string, () => string>> = {
    table: () => verdictTable(analysis),
    json: () => stableJson(analysis),
    markdown: () => gfmPrinter(String)(verdictPage(analysis)),
    sarif: () => stableJson(sarifOf(analysis, rules)),
  };
  const print = printers[format] ?? printers["table"];
  return {
    stdout: print?.() ?? "",
    stderr:
      options.quiet === true ? "" : format === "table" ? readLines(analysis) : countsLine(analysis.verdicts),
    exitCode: exitCodeFor(analysis, options.failOn),
  };
}
