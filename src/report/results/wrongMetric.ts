import type { Analysis } from "../../model/analysis.ts";
import type { Finding } from "../../model/finding.ts";
import { isValid, type Run } from "../../model/runState.ts";
import { commitLink, type CommitView, commitViews } from "../cells/commits.ts";
import { agentName } from "../completeness/presence.ts";
import { phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { originCode } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";

const RULE = "metric-wrong-for-mode";

/** Runs whose metrics are not those of their mode, and whether another run or a command corrects that. */
export function wrongMetricTable(analysis: Analysis): MarkdownTable | null {
  const wrong = wrongMetrics(analysis);
  if (wrong.length === 0) return null;
  const views = new Map(commitViews(analysis).map((view) => [view.commit.short, view]));
  const runs = analysis.runs.filter(isValid);
  const head = ["Commit", "Mode", "Variant", "Has", "Lacks", "Fixable", "Where"].map((title) => ({ title }));
  const rows = wrong.map((finding) => [
    commitLink(finding.commit ?? ""),
    text(String(finding.args["mode"] ?? "?")),
    text(`${String(finding.args["side"] ?? "?")} (${String(finding.args["pipeline"] ?? "?")})`),
    text(String(finding.args["found"] ?? "?")),
    text(String(finding.args["wanted"] ?? "?")),
    fixable(finding, views.get((finding.commit ?? "").slice(0, 8)), runs),
    originCode(finding.evidence[0]!),
  ]);
  return listed({ head, rows }, "run");
}

function wrongMetrics({ findings }: Analysis): Finding[] {
  return findings.filter(({ rule }) => rule === RULE);
}

/** Measured by another run; or to be run with a command that is known; or not, and why. */
function fixable(finding: Finding, view: CommitView | undefined, runs: readonly Run[]): Phrase {
  const mode = String(finding.args["mode"] ?? "");
  const side = String(finding.args["side"] ?? "");
  const other = runs.find(
    (run) => run.commit.slice(0, 8) === (finding.commit ?? "").slice(0, 8) && sideOf(run) === side,
  );
  if (other !== undefined) return text(`yes: pipeline ${other.pipeline} measured it`);
  if (view?.commit.corrected?.client != null)
    return phrase`yes: run the ${text(mode)} benchmark (${text(view.verdict.status)})`;
  return text(`no: ${view?.verdict.category ?? "no command is known"}`);
}

/** The name a finding gives a run's side. */
function sideOf(run: Run): string {
  return run.variant === "agent" && run.agent !== undefined ? `agent ${agentName(run)}` : run.variant;
}

/** Wrong metrics by side, before and now. */
export function wrongBeforeTable(analysis: Analysis, previous: Analysis): MarkdownTable | null {
  const [then, now] = [wrongMetrics(previous), wrongMetrics(analysis)];
  const names = [...new Set([...then, ...now].map(({ args }) => String(args["side"] ?? "?")))].toSorted();
  if (names.length === 0) return null;
  const count = (list: readonly Finding[], name: string) =>
    list.filter(({ args }) => args["side"] === name).length;
  return totalled(
    [{ title: "Variant" }, { title: "Earlier", total: "sum" }, { title: "Now", total: "sum" }],
    names.map((name) => [text(name), count(then, name), count(now, name)]),
  );
}
