import path from "node:path";
import { countsLine } from "../export/verdictTable.ts";
import { historyOf, nothingBefore, type Past } from "../history/history.ts";
import { recordPieces, stableJson, stablePieces } from "../io/json.ts";
import type { Content, OutputFile } from "../io/output.ts";
import type { Analysis } from "../model/analysis.ts";
import { pairCounts } from "../model/comparedPairs.ts";
import { writeFolder } from "./writeFolder.ts";
import type { Finished } from "../model/finished.ts";
import { manifestSchema } from "../model/manifest.ts";
import { shellText } from "../plan/commandsSh.ts";
import { makeManifest } from "../plan/manifest.ts";
import { reports } from "../report/index.ts";
import { noticeText } from "../report/readme/notice.ts";
import type { ReportContext } from "../report/page/report.ts";
import { analyse } from "./analyse.ts";
import { exitCodeFor, refuseFirst } from "./failOn.ts";
import { NONE, pastOf, recordFiles } from "./history.ts";
import { layersFor } from "../knowledge/linear.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { loadKnowledge } from "../knowledge/loadKnowledge.ts";
import { commandLine, type Given, type JudgeOptions, reportOptions } from "./options.ts";
import { ruleTexts } from "./pages.ts";
import { pagesAndIndex } from "./pagesAndIndex.ts";
import { readPaths } from "./givenShards.ts";
import { readLines } from "./readLines.ts";
import { wideTableOf } from "./wideTable.ts";
import { planKnowledge } from "../plan/planKnowledge.ts";
import { missingWords } from "../report/words/missing.ts";

export type ReportOptions = JudgeOptions & Given<typeof reportOptions>;

/** Reads, judges, and writes the folder of the report: pages, analysis.json, manifest.json, commands.sh. */
export async function report(paths: readonly string[], options: ReportOptions): Promise<Finished> {
  const layers = await layersFor(options.knowledge);
  const past = pastOf(options, () => loadKnowledge(layers));
  // a report without an earlier one is made again by a folder without one
  const asked = { ...options, since: options.since === NONE ? undefined : options.since };
  const { analysis, knowledge } = await analyse(
    paths,
    options,
    commandLine("report", readPaths(paths), asked, reportOptions),
  );
  const context = contextOf(analysis, past, knowledge, asked);
  // the same data again are held against the report of them
  const before = context.history.earlier.at(-1) ?? past.records.at(-1);
  refuseFirst(options.failOn, before);
  const files = filesOf(context);
  writeFolder(options.out, files, "a report");
  return {
    stdout: options.json !== true && options.notice === true ? noticeText(context) : "",
    ...(options.json === true ? { pieces: stablePieces(context.analysis) } : {}),
    stderr: options.quiet === true ? "" : screen(analysis, options.out, files),
    exitCode: exitCodeFor(analysis, options.failOn, before),
  };
}

/** Every file of a report, as values; without knowledge the package's own. */
export function reportFiles(
  analysis: Analysis,
  past: Past = nothingBefore,
  knowledge: Knowledge = loadKnowledge(),
  asked?: ReportContext["asked"],
): OutputFile[] {
  return filesOf(contextOf(analysis, past, knowledge, asked)).map((file) => ({
    ...file,
    content: textOf(file.content),
  }));
}

function textOf(content: Content): string {
  if (typeof content === "string") return content;
  return content instanceof Uint8Array ? Buffer.from(content).toString("utf8") : [...content].join("");
}

function filesOf(context: ReturnType<typeof contextOf>): OutputFile<Content>[] {
  const { analysis, manifest, history } = context;
  return [
    ...recordFiles(history.earlier, history.current),
    { name: "analysis.json", content: recordPieces(analysis) },
    { name: "manifest.json", content: stableJson(manifestSchema.parse(manifest)) },
    { name: "commands.sh", content: shellText(manifest, missingWords), executable: true },
    ...pagesAndIndex(reports, context),
  ];
}

/** What the pages are made from. */
export function contextOf(
  analysis: Analysis,
  past: Past,
  knowledge: Knowledge,
  asked?: ReportContext["asked"],
): ReportContext & Required<Pick<ReportContext, "history">> {
  const manifest = makeManifest(analysis, planKnowledge(knowledge));
  const history = historyOf(analysis, manifest, past);
  return {
    analysis: { ...analysis, actions: history.current.actions },
    manifest,
    history,
    rules: ruleTexts(),
    wideTable: wideTableOf(analysis),
    pages: reports.flatMap(({ name, answers }) => (answers === undefined ? [] : [{ name, answers }])),
    ...(asked === undefined ? {} : { asked }),
  };
}

/** From here on a browser takes its time with a page. */
const LARGE = 5 * 1024 * 1024;

/** What to say of a page that has become too large to be opened with pleasure; nothing as a rule. */
export function sizeLines(files: readonly OutputFile<Content>[]): string[] {
  const size = Buffer.byteLength(textOf(files.find(({ name }) => name === "index.html")?.content ?? ""));
  return size < LARGE
    ? []
    : [`note      index.html has ${(size / 1024 / 1024).toFixed(1)} MiB; --commits makes a smaller report`];
}

function screen(analysis: Analysis, out: string, written: readonly OutputFile<Content>[]): string {
  const { verdicts, comparisons } = analysis;
  const disagreements = verdicts.filter(({ disagreement }) => disagreement).length;
  return [
    readLines(analysis),
    `judged    ${countsLine(verdicts)}`,
    `compared  ${pairCounts(comparisons)}`,
    ...(disagreements === 0
      ? []
      : [`attention ${disagreements} published verdicts do not hold under these rules`]),
    ...sizeLines(written),
    `wrote     ${path.join(out, "README.md")}, index.html and ${written.length - 2} more files`,
  ].join("\n");
}
