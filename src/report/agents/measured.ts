import type { Analysis } from "../../model/analysis.ts";
import type { MetricId } from "../../model/metrics.ts";
import type { RunRecord } from "../../model/records.ts";
import type { Fold } from "../../print/tree.ts";
import { commitLink } from "../cells/commits.ts";
import { quantity } from "../cells/numbers.ts";
import { type Column, folded, table } from "../page/table.ts";
import { isValid, overall } from "./outcomes.ts";

/** A measured result and its run. */
interface Measured {
  readonly agent: string;
  readonly commit: string;
  readonly run: RunRecord;
}

/** The measured results with the figures the documents sample: one row per agent and commit, its best run. */
export function measuredFold(analysis: Analysis): Fold | null {
  const runs = new Map(analysis.runs.map((run) => [run.id, run]));
  const rows = overall(analysis).flatMap((result): Measured[] => {
    const run = runs.get(result.run);
    return isValid(result) && run !== undefined ? [{ agent: result.agent, commit: result.commit, run }] : [];
  });
  const results = table(
    rows,
    [
      { title: "Agent", value: ({ agent }) => agent },
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Model", value: ({ run }) => run.workload.model?.split("/").at(-1) ?? "?" },
      mean("TTFT (ms)", "ttft"),
      mean("Batch latency (ms)", "latency"),
      mean("Requests (req/s)", "request_throughput"),
      mean("Output (tok/s)", "output_throughput"),
    ],
    { count: "result" },
  );
  return folded(`${rows.length} measured results`, results);
}

function mean(title: string, id: MetricId): Column<Measured> {
  const value = ({ run }: Measured) => {
    const found = run.measurements.find(({ metric, statistic }) => metric === id && statistic === "mean");
    return found && quantity(found.value);
  };
  return { title, value, align: "right" };
}
