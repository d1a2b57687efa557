import type { Analysis } from "../../model/analysis.ts";
import type { RunRecord } from "../../model/records.ts";
import type { MetricId } from "../../model/metrics.ts";
import { overall } from "./outcomes.ts";
import { commitLink } from "../cells/commits.ts";
import { dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { quantity } from "../cells/numbers.ts";
import { listed } from "../page/totalled.ts";

const right = { align: "right" } as const;

/** The measured results with the figures the documents sample: one row per agent and commit, its best run. */
export function measuredTable(analysis: Analysis): { count: Phrase; table: MarkdownTable } | null {
  const runs = new Map(analysis.runs.map((run) => [run.id, run]));
  const rows = overall(analysis).flatMap(({ agent, commit, run: id, outcome }) => {
    const run = runs.get(id);
    if (outcome !== "valid" || run === undefined) return [];
    return [
      [
        text(agent),
        commitLink(commit),
        text(run.workload.model?.split("/").at(-1) ?? "?"),
        mean(run, "ttft"),
        mean(run, "latency"),
        mean(run, "request_throughput"),
        mean(run, "output_throughput"),
      ],
    ];
  });
  if (rows.length === 0) return null;
  const head = [
    { title: "Agent" },
    { title: "Commit" },
    { title: "Model" },
    { title: "TTFT (ms)", ...right },
    { title: "Batch latency (ms)", ...right },
    { title: "Requests (req/s)", ...right },
    { title: "Output (tok/s)", ...right },
  ];
  return { count: text(`${rows.length} measured results`), table: listed({ head, rows }, "result") };
}

function mean({ measurements }: RunRecord, id: MetricId): Phrase {
  const found = measurements.find(({ metric, statistic }) => metric === id && statistic === "mean");
  return found === undefined ? dash : text(quantity(found.value));
}
