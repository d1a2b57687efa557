import { boundByRate } from "../model/measured.ts";
import type { RunRecord } from "../model/records.ts";
import type { Thresholds } from "../model/thresholds.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "throughput-rate-limited",
  axis: "data",
  title: "The throughput is the rate the requests were sent at",
  rationale:
    "A server that keeps up serves a fixed rate at that rate, whatever it could do: two engines then show the same throughput, and an equal number proves nothing.",
  advice: "Compare latencies of these runs, or measure throughput with requests sent as fast as they can be.",
  needs: ["runs", "thresholds"],
  messages: {
    bound: {
      text: "{side} in pipeline {pipeline}: {served} req/s were served of {rate} req/s sent",
      severity: "note",
    },
  },
  check: ({ runs, thresholds }) =>
    Object.values(runs)
      .flat()
      .flatMap((run) => bound(run, thresholds)),
});

function bound(run: RunRecord, thresholds: Thresholds): Report<"bound">[] {
  const rate = boundByRate(run, thresholds);
  const served = run.measurements.find(({ metric }) => metric === "request_throughput");
  if (rate === null || served === undefined) return [];
  const { pointer, key, value } = served;
  return [
    {
      messageId: "bound",
      args: { side: sideName(run), pipeline: run.pipeline, served: value, rate },
      evidence: [{ file: run.file, pointer, quote: `${key}: ${value}` }],
    },
  ];
}
