import type { Analysis } from "../model/analysis.ts";
import type { FailedExecution } from "../model/failures.ts";
import { isAggregate, isCopy, isMicro, isOwn, ranBenchmark, succeeded } from "../model/runState.ts";
import { counted, grouped } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { baselineTable } from "./results/baselines.ts";
import { campaignTable } from "./results/campaigns.ts";
import { classTable, pipelineTable, publishedTable, retryTable, sideTable } from "./results/failed.ts";
import { measuredRuns, modeTable } from "./results/measured.ts";
import { wrongMetricFold } from "./results/wrongMetric.ts";

/** results.md: what was measured, what failed and why, which numbers are of another benchmark. */
export default defineReport({
  name: "results",
  answers:
    "what was measured on which workload, which runs failed by which root cause, and what to run again",
  totalled: true,
  view: ({ analysis, history }: ReportContext) => {
    const actions = history?.current.actions;
    const runs = measuredRuns(analysis);
    const { failures } = analysis;
    return {
      title: `What was measured: ${counted(runs.length, "run")}, ${counted(failures.length, "failed execution")}`,
      answer: answer(analysis),
      modes: modeTable(runs),
      leftOut: leftOutWords(analysis),
      campaigns: campaignTable(analysis.runs),
      baselines: baselineTable(analysis),
      failed: sideTable(failures),
      pipelines: pipelineTable(failures),
      classes: classTable(failures),
      published: publishedTable(failures),
      publishedWords: publishedWords(failures),
      retry: retryTable(failures, actions),
      wrong: wrongMetricFold(analysis, actions),
    };
  },
});

function answer(analysis: Analysis): string {
  const commits = new Set(measuredRuns(analysis).map(({ commit }) => commit.slice(0, 8))).size;
  const { failures } = analysis;
  const of = (side: FailedExecution["side"]) => failures.filter((each) => each.side === side).length;
  const attributed = failures.filter((each) => each.attributed).length;
  return `${counted(commits, "commit")} of ${grouped(analysis.commits.length)} have a measured run. Of ${counted(failures.length, "failed execution")} ${grouped(of("infrastructure"))} are the infrastructure's, ${grouped(of("command") + of("model") + of("hardware"))} come from command, model or hardware, ${grouped(attributed)} from a patch; ${grouped(of("unknown"))} cannot be explained from what was kept.`;
}

function publishedWords(failures: readonly FailedExecution[]): string {
  const crashed = failures.filter(({ error }) => /after applying patch/i.test(error ?? ""));
  const other = crashed.filter(({ side }) => side !== "patch" && side !== "unknown");
  const blamed = crashed.filter(({ attributed }) => attributed);
  if (crashed.length === 0) return "No file says that a server crashed after a patch.";
  return `${counted(crashed.length, "file")} say that the server crashed after the patch was applied; the log of ${grouped(other.length)} shows a cause that is not the patch, ${grouped(other.filter(({ side }) => side === "infrastructure").length)} of them infrastructure, and ${grouped(blamed.length)} can be attributed to it.`;
}

/** Runs that are not in the tables, and why; null where all are. */
function leftOutWords({ runs }: Analysis): string | null {
  const held = runs.filter(succeeded);
  const micro = held.filter(isMicro);
  const copied = held.filter(isCopy);
  const others = held.filter((run) => isOwn(run) && !ranBenchmark(run));
  const sums = held.filter(isAggregate);
  const words = [
    ...(others.length === 0 ? [] : [`${counted(others.length, "run")} without a metric of their benchmark`]),
    ...(sums.length === 0 ? [] : [`${counted(sums.length, "sum")} of other runs`]),
    ...(micro.length === 0 ? [] : [`${counted(micro.length, "run")} of single functions`]),
    ...(copied.length === 0
      ? []
      : [`${counted(copied.length, "row")} of published tables whose original is not in the set`]),
  ];
  return words.length === 0 ? null : `Not in these tables: ${words.join(", ")}.`;
}
