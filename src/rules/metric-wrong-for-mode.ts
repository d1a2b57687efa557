import { metric, type MetricId, metricsAnswering } from "../model/metrics.ts";
import type { RunRecord } from "../model/records.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "metric-wrong-for-mode",
  axis: "data",
  title: "The metrics are not those of the benchmark that was meant",
  rationale:
    "A serving benchmark that tells only a throughput was another program: its number says nothing of the latency the commit is about.",
  advice: "Run the benchmark the commit names and keep all it prints.",
  needs: ["runs"],
  messages: {
    other: {
      text: "{side} in pipeline {pipeline}: a {mode} run with {found} and without {wanted}",
      severity: "note",
    },
  },
  check: ({ runs }) => Object.values(runs).flat().flatMap(report),
});

function report(run: RunRecord): Report<"other">[] {
  const { mode, pipeline, measurements, file } = run;
  const [first] = measurements;
  if (mode === undefined || first === undefined) return [];
  const wanted = metricsAnswering(mode);
  if (measurements.some((each) => wanted.includes(each.metric))) return [];
  const labels = (ids: readonly MetricId[]) => [...new Set(ids.map((id) => metric(id).label))].join(", ");
  const found = labels(measurements.map((each) => each.metric));
  return [
    {
      messageId: "other",
      args: { side: sideName(run), pipeline, mode, found, wanted: labels(wanted) },
      evidence: [{ file, pointer: first.pointer }],
    },
  ];
}
