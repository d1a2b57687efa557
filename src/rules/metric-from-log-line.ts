import { quoteOf } from "../model/origin.ts";
import type { Measurement, RunRecord, StatedEffect } from "../model/records.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "metric-from-log-line",
  axis: "data",
  title: "A line of the engine's log was taken for a result",
  rationale:
    "The engine prints its prompt throughput every few seconds, in whole windows: 51.1 becomes 102.1 when one window holds a second batch, and the record calls it twice as fast.",
  advice: "Read the results the benchmark prints, and leave throughput out where it prints none.",
  needs: ["runs"],
  messages: {
    taken: {
      text: "{side} in pipeline {pipeline}: {key} {value} tok/s is a line of the engine's log",
      severity: "note",
    },
    called: {
      text: "{side} in pipeline {pipeline}: {key} {value} tok/s is a line of the engine's log, and was called {claim}",
      severity: "note",
    },
  },
  check: ({ runs }) => Object.values(runs).flat().flatMap(reports),
});

function reports(run: RunRecord): Report<"taken" | "called">[] {
  const { pipeline, file } = run;
  return run.measurements
    .filter(({ metric }) => metric === "engine_log_throughput")
    .map((measurement) => {
      const { key, value, pointer } = measurement;
      const args = { side: sideName(run), pipeline, key, value };
      const own = { file, pointer, quote: quoteOf(`${key}: ${value}`) };
      const called = claims(run, measurement);
      if (called.length === 0) return { messageId: "taken", args, evidence: [own] };
      return {
        messageId: "called",
        args: { ...args, claim: called.map(claimWords).join(" and ") },
        evidence: [own, ...called.map((each) => claimOrigin(run, each))],
      };
    });
}

function claims({ statedEffects = [] }: RunRecord, { key }: Measurement): StatedEffect[] {
  return statedEffects.filter((each) => each.key === key);
}

/** `+99.8 % against baseline`. */
function claimWords({ pct, against }: StatedEffect): string {
  return `${pct > 0 ? "+" : ""}${pct.toFixed(1)} % against ${against}`;
}

function claimOrigin({ file }: RunRecord, { pointer, key, pct }: StatedEffect) {
  return { file, pointer, quote: quoteOf(`${key}: ${pct}`) };
}
