import type { Analysis } from "../../model/analysis.ts";
import { actionOf } from "../../model/actionOf.ts";
import type { Action } from "../../model/history.ts";
import type { Finding } from "../../model/finding.ts";
import { isValid, type Run } from "../../model/runState.ts";
import { code } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { commitLink, type CommitView, commitViews } from "../cells/commits.ts";
import { counted, originCode } from "../cells/numbers.ts";
import { agentName } from "../completeness/presence.ts";
import { folded, table } from "../page/table.ts";

const RULE = "metric-wrong-for-mode";

/** Runs whose metrics are not those of their mode, and whether another run or a command corrects that. */
export function wrongMetricFold(analysis: Analysis, actions: readonly Action[] = []): Fold | null {
  const wrong = wrongMetrics(analysis);
  const views = new Map(commitViews(analysis).map((view) => [view.commit.short, view]));
  const runs = analysis.runs.filter(isValid);
  const list = table(
    wrong,
    [
      { title: "Commit", value: ({ commit = "" }) => commitLink(commit) },
      { title: "Mode", value: (finding) => said(finding, "mode") },
      { title: "Variant", value: (finding) => `${said(finding, "side")} (${said(finding, "pipeline")})` },
      { title: "Has", value: (finding) => said(finding, "found") },
      { title: "Lacks", value: (finding) => said(finding, "wanted") },
      {
        title: "Fixable",
        value: (finding) => fixable(finding, views.get((finding.commit ?? "").slice(0, 8)), runs),
      },
      { title: "Action", value: (finding) => actionId(finding, actions, measuredBy(finding, runs)) },
      { title: "Where", value: ({ evidence: [place] }) => place && originCode(place) },
    ],
    { count: "run" },
  );
  return folded(`${counted(wrong.length, "run")} with metrics of another mode`, list);
}

/** What runs it again, where no other run has measured it. */
function actionId(
  finding: Finding,
  actions: readonly Action[],
  measured: Run | undefined,
): Phrase | undefined {
  if (measured !== undefined) return undefined;
  const { commit = "" } = finding;
  const variants = actions.flatMap(({ what }) => (what.kind === "rerun" ? [what.variant] : []));
  const side = said(finding, "side");
  const variant = variants.find((each) => `agent ${each}` === side) ?? side;
  const action = actionOf(actions, commit, variant);
  return action && code(action.id);
}

function said({ args }: Finding, name: string): string {
  return String(args[name] ?? "?");
}

function wrongMetrics({ findings }: Analysis): Finding[] {
  return findings.filter(({ rule }) => rule === RULE);
}

/** Measured by another run; or to be run with a command that is known; or not, and why. */
function fixable(finding: Finding, view: CommitView | undefined, runs: readonly Run[]): string {
  const other = measuredBy(finding, runs);
  if (other !== undefined) return `yes: pipeline ${other.pipeline} measured it`;
  if (view?.commit.corrected?.client != null)
    return `yes: run the ${[finding.args["mode"] ?? [], "benchmark"].flat().join(" ")} (${view.verdict.status})`;
  return `no: ${view?.verdict.category ?? "no command is known"}`;
}

function measuredBy(finding: Finding, runs: readonly Run[]): Run | undefined {
  const commit = (finding.commit ?? "").slice(0, 8);
  return runs.find((run) => run.commit.slice(0, 8) === commit && sideOf(run) === said(finding, "side"));
}

/** The name a finding gives a run's side. */
function sideOf(run: Run): string {
  return run.variant === "agent" && run.agent !== undefined ? `agent ${agentName(run)}` : run.variant;
}
