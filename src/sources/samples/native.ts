import { metric, type MetricId } from "../../model/metrics.ts";
import type { Workload } from "../../model/records.ts";
import type { WholeFile } from "../../io/wholeFile.ts";
import { documentOf, type Fields, number, present, text } from "../fields.ts";
import { metricName } from "../metricNames.ts";
import type { SampleSource, ValueSet } from "./values.ts";

/**
 * What the serving benchmarks of vLLM and SGLang write: one flat object a run (vLLM, `--save-result`), or one a line
 * (SGLang, `--output-file`). Every file or line is one trial; the per-request arrays inside are no trials and stay there.
 */
export const native: SampleSource = {
  name: "serving-result",
  read(file) {
    const rows = rowsOf(file);
    const sets = rows.flatMap(readRow);
    return sets.length === 0 ? null : sets;
  },
};

function rowsOf(file: WholeFile): Fields[] {
  const single = documentOf(file);
  if (single !== undefined) return [single];
  if (!file.head().toString("utf8").trimStart().startsWith("{")) return [];
  const rows: Fields[] = [];
  for (const line of file.text().split("\n")) {
    if (!line.trim().startsWith("{")) continue;
    try {
      rows.push(JSON.parse(line) as Fields);
    } catch {
      return [];
    }
  }
  return rows;
}

function readRow(row: Fields): ValueSet[] {
  const workload = workloadOf(row);
  const model = workload.model ?? "benchmark";
  return Object.entries(row).flatMap(([key, value]): ValueSet[] => {
    const known = metricName(key);
    if (known === null || typeof value !== "number" || known.statistic === "std") return [];
    const { unit, better } = metric(known.metric satisfies MetricId);
    return [
      {
        name: model,
        metric: `${known.metric} ${known.statistic}`,
        unit,
        better,
        values: [value * known.factor],
        unitOf: "run",
        workload,
      },
    ];
  });
}

function workloadOf(row: Fields): Workload {
  const rate = row["request_rate"];
  return present({
    model: text(row["model_id"]) ?? text(row["model"]),
    dataset: text(row["dataset_name"]),
    prompts: number(row["num_prompts"]),
    completed: number(row["completed"]),
    requestRate: typeof rate === "string" || typeof rate === "number" ? String(rate) : undefined,
    inputTokens: number(row["total_input_tokens"]),
    outputTokens: number(row["total_output_tokens"]),
    concurrency: number(row["max_concurrency"]),
  });
}
