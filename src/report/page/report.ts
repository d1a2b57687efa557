import type { Analysis } from "../../model/analysis.ts";
import type { Changes } from "../../model/changes.ts";
import type { EffectSeries } from "../../model/effectSeries.ts";
import type { HistoryRecord } from "../../model/history.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Given, reportOptions } from "../../model/options.ts";
import type { Effort } from "../../model/verdict.ts";
import { footerOf } from "./footer.ts";

/** What a report may know besides the analysis: the rules themselves, as text. */
export interface RuleText {
  readonly id: string;
  readonly axis: string;
  /** What pages gather it under, finer than the axis. */
  readonly about?: string;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly needs: readonly string[];
  /** What a finding of it costs where no correction says. */
  readonly effort?: Effort;
  readonly messages: readonly { readonly id: string; readonly text: string; readonly severity: string }[];
}

/** A table as `export --format schema-v5` writes it. */
export interface WideTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface ReportHistory {
  /** The oldest first. */
  readonly earlier: readonly HistoryRecord[];
  readonly current: HistoryRecord;
  /** Null for a first report. */
  readonly changes: Changes | null;
  /** Effects that several reports measured. */
  readonly series: readonly EffectSeries[];
}

export interface ReportContext {
  readonly analysis: Analysis;
  /** Earlier reports, what changed since the last one, and what is to be done. */
  readonly history?: ReportHistory;
  /** The options of the command that writes the pages. */
  readonly asked?: Given<typeof reportOptions>;
  /** The jobs that would settle what is fixable. */
  readonly manifest: Manifest;
  readonly rules: readonly RuleText[];
  /** The table of one row a commit and agent that is exported from the same data. */
  readonly wideTable?: WideTable;
  /** The pages of the report and what each answers, for the page that links them. */
  readonly pages?: readonly { readonly name: string; readonly answers: string }[];
}

interface Named {
  /** Name of the template that turns a view into Markdown. */
  readonly name: string;
  /** The question the page answers, in the list of pages; a page without one is linked from elsewhere. */
  readonly answers?: string;
  /** Every table ends with its total (table.ts); a test holds the pages to it. */
  readonly totalled?: true;
  /** Pictures and other files that stand beside the pages. */
  files?(context: ReportContext): readonly { readonly name: string; readonly content: string }[];
}

/** One page, analysis to view; its file has the template's name. */
interface SinglePage extends Named {
  view(context: ReportContext): object;
}

/** Many pages of one template: one per commit, say. A name may lie in a subfolder (`commits/…`). */
interface PageFamily extends Named {
  pages(context: ReportContext): readonly { readonly name: string; readonly view: object }[];
}

export type Report = SinglePage | PageFamily;

export function defineReport<T extends Report>(report: T): T {
  return report;
}

/** A page ready for its template. Links are written from the report's folder; the renderer finds the way from the page's. */
export interface Page {
  /** Path inside the report, without ending. */
  readonly name: string;
  readonly template: string;
  readonly view: object;
}

/** The pages of a report, whether it is one or a family. */
export function pagesOf(report: Report, context: ReportContext): readonly Page[] {
  const pages =
    "view" in report ? [{ name: report.name, view: report.view(context) }] : report.pages(context);
  const footer = footerOf(context.analysis);
  return pages.map(({ name, view }) => ({ name, template: report.name, view: { ...view, footer } }));
}
