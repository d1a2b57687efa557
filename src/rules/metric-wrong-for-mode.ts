import { kindOf } from "../model/evidence.ts";
import { metricLabels, metricsAnswering } from "../model/metrics.ts";
import type { Mode } from "../model/records.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "metric-wrong-for-mode",
  axis: "data",
  title: "The metrics are not those of the benchmark that was meant",
  rationale:
    "A serving benchmark that tells only a throughput was another program: its number says nothing of the latency the commit is about.",
  advice: "Run the benchmark the commit names and keep all it prints.",
  needs: ["runs", "own"],
  messages: {
    other: {
      text: "{side} in pipeline {pipeline}: a {mode} benchmark was meant, and the run has {found} without {wanted}",
      severity: "note",
    },
    program: {
      text: "{side} in pipeline {pipeline}: a {mode} benchmark was meant, and a {ran} benchmark ran",
      severity: "note",
    },
    unknown: {
      text: "{side} in pipeline {pipeline}: nothing tells what benchmark was meant, and {found} is no result",
      severity: "note",
    },
  },
  check: ({ runs, own }) => benchmarkRuns(Object.values(runs).flat()).flatMap((run) => report(run, own.mode)),
});

function report(run: Run, meant: Mode | null): Report<"other" | "program" | "unknown">[] {
  const { pipeline, measurements, file } = run;
  const [first] = measurements;
  if (kindOf(run) !== "wrong-metric" || first === undefined) return [];
  const mode = meant ?? run.mode;
  const found = metricLabels(measurements.map((each) => each.metric));
  const shared = { side: sideName(run), pipeline, found };
  const evidence = [{ file, pointer: first.pointer }] as const;
  if (mode === undefined) return [{ messageId: "unknown", args: shared, evidence }];
  if (run.mode !== undefined && run.mode !== mode)
    return [
      { messageId: "program", args: { ...shared, mode, ran: run.mode, wanted: `a ${mode} run` }, evidence },
    ];
  const wanted = metricLabels(metricsAnswering(mode));
  return [{ messageId: "other", args: { ...shared, mode, wanted }, evidence }];
}
