import type { Analysis } from "../model/analysis.ts";

/** What a report may know besides the analysis: the rules themselves, as text. */
export interface RuleText {
  readonly id: string;
  readonly axis: string;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly needs: readonly string[];
  readonly messages: readonly { readonly id: string; readonly text: string; readonly severity: string }[];
}

export interface ReportContext {
  readonly analysis: Analysis;
  readonly rules: readonly RuleText[];
}

/** A page: analysis to view. The template of the same name turns the view into Markdown. */
export interface Report {
  /** File name without ending; the template has the same name. */
  readonly name: string;
  /** Every table of the page ends with its total (totalled.ts); a test holds the page to it. */
  readonly totalled?: true;
  view(context: ReportContext): object;
  /** Pictures and other files that stand beside the page. */
  files?(context: ReportContext): readonly { readonly name: string; readonly content: string }[];
}

export function defineReport(report: Report): Report {
  return report;
}
