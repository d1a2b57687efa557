import { readFileSync } from "node:fs";
import path from "node:path";
import { auditDocuments } from "../audit/audit.ts";
import type { AuditData } from "../audit/data.ts";
import type { Document } from "../audit/document.ts";
import { readHtml } from "../audit/html.ts";
import { readMarkdown } from "../audit/markdown.ts";
import { readRows, rowsOf } from "../audit/tableFile.ts";
import { auditSarif } from "../export/auditSarif.ts";
import { csvRows } from "../io/csv.ts";
import { parseTolerant, stableJson } from "../io/json.ts";
import { version } from "../io/package.ts";
import { walk } from "../io/walk.ts";
import { layersFor } from "../knowledge/linear.ts";
import { loadCatalogue } from "../knowledge/loadCatalogue.ts";
import type { Audit } from "../model/audit.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { gfmPrinter } from "../print/gfm.ts";
import { auditPage, claimWords } from "../report/audit/page.ts";
import { policyOf } from "../knowledge/policy.ts";
import { ready } from "../stats/specialFunctions.ts";
import { ruleNames } from "./ruleNames.ts";
import { analyse } from "./analyse.ts";
import { commandLine, type JudgeOptions } from "./options.ts";

export interface AuditOptions extends Omit<JudgeOptions, "failOn"> {
  readonly document: readonly string[];
  readonly format: string;
  readonly failOn?: string | undefined;
}

/** Holds the claims of documents against themselves and against the data. What ends in .md or .html is a document. */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<Finished> {
  const isDocument = (file: string) => /\.(md|markdown|html?)$/i.test(file);
  const documents = [...paths.filter(isDocument), ...options.document];
  const folders = paths.filter((each) => !isDocument(each));
  if (documents.length === 0)
    throw new UserError("no document is given", "benchtriage audit REPORT.md [paths of its data…]");
  const read = documents.map(documentAt);
  const layers = await layersFor(options.knowledge);
  const words = loadCatalogue("claims", layers);
  const limits = policyOf(options, { layers, ruleNames }).claims ?? null;
  await ready();
  const audited = auditDocuments(read, { words, limits, data: await dataOf(folders, options) }, version);
  return {
    stdout: printed(audited, options.json === true ? "json" : options.format),
    stderr: options.quiet === true ? "" : summary(audited),
    exitCode:
      options.failOn === "contradicted" && audited.claims.some(({ status }) => status === "contradicted")
        ? 1
        : 0,
  };
}

async function dataOf(paths: readonly string[], options: AuditOptions): Promise<AuditData | null> {
  if (paths.length === 0) return null;
  const { analysis, knowledge } = await analyse(
    paths,
    { ...options, failOn: undefined },
    commandLine("audit", paths, { ...options, failOn: undefined }),
  );
  return { analysis, files: walk(paths).files.map(({ label }) => label), commands: knowledge.commands };
}

function printed(audited: Audit, format: string): string {
  if (format === "json") return stableJson(audited);
  if (format === "sarif") return stableJson(auditSarif(audited, claimWords));
  return gfmPrinter(String)(auditPage(audited));
}

function summary({ documents, claims }: Audit): string {
  const of = (wanted: string) => claims.filter(({ status }) => status === wanted).length;
  return `${documents.length} ${documents.length === 1 ? "document" : "documents"}: ${of("contradicted")} contradicted, ${of("holds")} hold, ${of("undecided")} undecided, ${of("not-understood")} not understood`;
}

function documentAt(file: string): Document {
  const source = textOf(file);
  const name = path.relative(process.cwd(), file) || file;
  if (/\.html?$/i.test(file)) return readHtml(name, source);
  if (/\.csv$/i.test(file)) return readRows(name, csvRows(source) ?? noTable(file));
  if (/\.jsonl?$/i.test(file)) return readRows(name, rowsOf(jsonOf(source)) ?? noTable(file));
  return readMarkdown(name, source);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UserError(`cannot read ${file}`, "give an existing Markdown, HTML, CSV or JSON file");
  }
}

/** One JSON value, or one a line. */
function jsonOf(source: string): unknown {
  const whole = parseTolerant(source);
  if (whole.ok) return whole.value;
  return source.split("\n").flatMap((line) => {
    const row = parseTolerant(line);
    return row.ok ? [row.value] : [];
  });
}

function noTable(file: string): never {
  throw new UserError(`${file} holds no table`, "give a CSV file, or JSON that is a list of objects");
}
