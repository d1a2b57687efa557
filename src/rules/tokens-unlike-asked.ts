import type { Origin } from "../model/origin.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "tokens-unlike-asked",
  axis: "data",
  title: "The run generated other amounts of tokens than were asked for",
  rationale:
    "An engine that stops early does less work and looks faster; MLPerf accepts 90 to 110 % of the reference's tokens.",
  advice:
    "Let every answer run to its length (--ignore-eos), or compare runs that generated the same tokens.",
  needs: ["runs", "validity"],
  messages: {
    off: {
      text: "{side} in pipeline {pipeline}: {generated} tokens per request, {asked} asked for ({share} %)",
      severity: "note",
    },
  },
  check: ({ runs, validity: { tokensPct } }) =>
    benchmarkRuns(Object.values(runs).flat()).flatMap((run) => {
      const { generated, asked } = perRequest(run) ?? {};
      if (generated === undefined || asked === undefined) return [];
      const share = (100 * generated) / asked;
      if (Math.abs(share - 100) <= tokensPct) return [];
      const { file, pointer, pipeline } = run;
      const args = {
        side: sideName(run),
        pipeline,
        generated: Math.round(generated),
        asked,
        share: Math.round(share),
      };
      const origin: Origin = { file, pointer, quote: `output tokens ${run.workload.outputTokens ?? ""}` };
      return [{ messageId: "off" as const, args, evidence: [origin] as const }];
    }),
});

/** Only where the run itself states both, and asks for one length: a dataset of real answers asks for none. */
function perRequest({ workload, command }: Run): { generated: number; asked: number } | null {
  const { outputTokens, outputLen: asked, completed } = workload;
  const requests = completed ?? workload.prompts;
  if (asked === undefined || outputTokens === undefined || requests === undefined || requests <= 0)
    return null;
  // lengths that are drawn from a range have a mean of their own
  if (/--random-range/.test(command ?? "") || /sharegpt|sonnet|hf\b/i.test(workload.dataset ?? ""))
    return null;
  return { generated: outputTokens / requests, asked };
}
