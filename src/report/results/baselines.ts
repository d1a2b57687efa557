import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { metric } from "../../model/metrics.ts";
import type { Run } from "../../model/runState.ts";
import type { Fold } from "../../print/tree.ts";
import { type CommitView, commitAndPr, commitViews } from "../cells/commits.ts";
import { counted, originCode } from "../cells/numbers.ts";
import { foldedIfLong, table } from "../page/table.ts";
import { columnsOf, modeOf, valueWords, workloadWords } from "./measured.ts";

interface Baseline {
  readonly view: CommitView;
  readonly run: Run;
}

/** The valid baseline of each commit: the run that represents it, what it reached and on which load. */
export function baselineTable(analysis: Analysis): Table | Fold | null {
  const runs = new Map(analysis.runs.map((run) => [run.id, run]));
  const baselines = commitViews(analysis).flatMap((view): Baseline[] => {
    const { is, run: id } = view.commit.evidence.baseline;
    const run = id === undefined ? undefined : runs.get(id);
    return is === "valid" && run !== undefined ? [{ view, run }] : [];
  });
  const rows = table(
    baselines,
    [
      { title: "Commit", value: ({ view }) => commitAndPr(view) },
      { title: "Mode", value: ({ run }) => run.mode ?? "–" },
      { title: "Pipeline", value: ({ run }) => run.pipeline },
      { title: "Reached", value: ({ run }) => reached(run) },
      { title: "Workload", value: ({ run }) => workloadWords(run) },
      { title: "Day", value: ({ run }) => run.time?.slice(0, 10) },
      { title: "File", value: ({ run }) => originCode(run) },
    ],
    { count: "baseline" },
  );
  return foldedIfLong(counted(baselines.length, "baseline"), rows);
}

/** `TTFT 656.6 ms, TPOT 12.1 ms`: means of what its mode is run for. */
function reached(run: Run): string {
  const values = columnsOf(modeOf(run), [run]).flatMap((id) => {
    const value = valueWords(run, id);
    return value === undefined ? [] : [`${metric(id).label} ${value} ${metric(id).unit}`];
  });
  return values.join(", ") || "–";
}
