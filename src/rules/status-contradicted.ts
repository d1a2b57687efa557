import { hasValues, isMicro, type Run } from "../model/runState.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "status-contradicted",
  axis: "data",
  title: "The status says one thing and the numbers another",
  rationale:
    "A success without a number is counted as measured by whoever reads the status, and a failure with numbers is lost to them.",
  advice: "Derive the status from what was measured, and state it for each variant.",
  needs: ["runs"],
  messages: {
    empty: { text: "{side} in pipeline {pipeline} says {status} and has no number", severity: "note" },
    measured: { text: "{side} in pipeline {pipeline} says {status} and has numbers", severity: "note" },
  },
  check: ({ runs }) => Object.values(runs).flat().flatMap(report),
});

function report(run: Run): Report<"empty" | "measured">[] {
  const { statusText: status, file, pointer, pipeline } = run;
  const hasNumbers = hasValues(run);
  const args = { side: sideName(run), pipeline, status };
  const evidence = [{ file, pointer, quote: status }] as const;
  if (status === "success" && !hasNumbers) return [{ messageId: "empty", args, evidence }];
  // a micro-benchmark's status is of its patched side; its baseline may well have been timed
  const failed = status !== "success" && status !== "no status" && !isMicro(run);
  return failed && hasNumbers ? [{ messageId: "measured", args, evidence }] : [];
}
