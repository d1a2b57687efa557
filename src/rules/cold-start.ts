import type { Measurement, RunRecord } from "../model/records.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "cold-start",
  axis: "data",
  title: "The number is of a start and not of the steady state",
  rationale:
    "What a server compiles, captures and caches on its first requests is paid once; in a short run it is most of what is measured, and it differs from start to start.",
  advice: "Warm up before measuring, and keep the warm-up out of the result.",
  needs: ["runs", "thresholds"],
  messages: {
    tail: {
      text: "{side} in pipeline {pipeline}: the p99 of {metric} is {ratio} times its median",
      severity: "note",
    },
    warmUp: {
      text: "{side} in pipeline {pipeline}: {key} {value} {unit} is the time of the warm-up",
      severity: "note",
    },
  },
  check: ({ runs, thresholds }) =>
    Object.values(runs)
      .flat()
      .flatMap((run) => [...tails(run, thresholds.coldRatio), ...warmUps(run)]),
});

function tails(run: RunRecord, coldRatio: number): Report<"tail">[] {
  const of = (...statistics: readonly string[]) =>
    run.measurements.find(({ metric, statistic }) => metric === "ttft" && statistics.includes(statistic));
  const [median, p99] = [of("median", "p50"), of("p99")];
  if (median === undefined || p99 === undefined || !(p99.value > coldRatio * median.value)) return [];
  const ratio = Math.round(p99.value / median.value);
  const args = { side: sideName(run), pipeline: run.pipeline, metric: "TTFT", ratio };
  return [{ messageId: "tail", args, evidence: [originOf(run, p99), originOf(run, median)] }];
}

/** Only where a record took the warm-up for a result; as printed it stands beside one. */
function warmUps(run: RunRecord): Report<"warmUp">[] {
  return run.measurements
    .filter(({ metric, parser }) => metric === "warm_up_time" && parser === "result-fields")
    .map((each) => ({
      messageId: "warmUp",
      args: {
        side: sideName(run),
        pipeline: run.pipeline,
        key: each.key,
        value: each.value,
        unit: each.unit,
      },
      evidence: [originOf(run, each)],
    }));
}

function originOf({ file }: RunRecord, { pointer, key, value }: Measurement) {
  return { file, pointer, quote: `${key}: ${value}` };
}
