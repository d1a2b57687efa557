import { githubLines, junitText } from "../export/ciForms.ts";
import { sarifOf } from "../export/sarif.ts";
import { countsLine, verdictTable } from "../export/verdictTable.ts";
import { stableJson, stablePieces } from "../io/json.ts";
import { layersOf } from "../knowledge/layers.ts";
import { loadKnowledge } from "../knowledge/loadKnowledge.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Finished } from "../model/finished.ts";
import type { HistoryRecord } from "../model/history.ts";
import { gfmPrinter } from "../print/gfm.ts";
import { verdictPage } from "../report/suitability/verdictPage.ts";
import { rules } from "../rules/index.ts";
import { analyse } from "./analyse.ts";
import { exitCodeFor, newlyUnusable, refuseFirst } from "./failOn.ts";
import { NONE, pastOf } from "./history.ts";
import { commandLine, type JudgeOptions } from "./options.ts";
import { placesUnder } from "./places.ts";
import { herePaths, readPaths } from "./givenShards.ts";
import { readLines } from "./readLines.ts";

export interface CheckOptions extends JudgeOptions {
  readonly format: string;
  /** The folder that places of findings are relative to. */
  readonly root?: string | undefined;
  /** An earlier report. */
  readonly since?: string | undefined;
}

/** The verdict table in the asked form; nothing is written. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<Finished> {
  const before = earlierRecord(options);
  refuseFirst(options.failOn, before);
  const { analysis } = await analyse(paths, options, commandLine("check", readPaths(paths), options));
  const format = options.json === true ? "json" : options.format;
  const account = format === "table" ? readLines(analysis) : countsLine(analysis.verdicts);
  return {
    stdout: printed(analysis, format, () => placesUnder(options.root ?? process.cwd(), herePaths(paths))),
    ...(format === "json" ? { pieces: stablePieces(analysis) } : {}),
    stderr: options.quiet === true ? "" : [account, ...worseLines(analysis, before)].join("\n"),
    exitCode: exitCodeFor(analysis, options.failOn, before),
  };
}

function printed(analysis: Analysis, format: string, places: () => ReturnType<typeof placesUnder>): string {
  const printers: Readonly<Record<string, () => string>> = {
    table: () => verdictTable(analysis),
    // in pieces
    json: () => "",
    markdown: () => gfmPrinter(String)(verdictPage(analysis)),
    sarif: () => stableJson(sarifOf(analysis, rules, places())),
    github: () => githubLines(analysis, places()),
    junit: () => junitText(analysis),
  };
  const print = printers[format] ?? printers["table"];
  return print?.() ?? "";
}

/** The last record of what `--since` names. */
function earlierRecord({ since, knowledge }: CheckOptions): HistoryRecord | undefined {
  if (since === undefined || since === NONE) return undefined;
  const { records } = pastOf({ out: "", since }, () => loadKnowledge(layersOf(knowledge)));
  return records.toSorted((a, b) => a.report - b.report).at(-1);
}

function worseLines({ verdicts }: Analysis, before: HistoryRecord | undefined): string[] {
  if (before === undefined) return [];
  const worse = newlyUnusable(verdicts, before);
  return [
    ...worse.map(
      ({ commit, category }) => `worse     ${commit.slice(0, 8)} is unusable now: ${category ?? "?"}`,
    ),
    `since     ${before.now?.slice(0, 10) ?? "undated"}: ${worse.length} newly unusable`,
  ];
}
