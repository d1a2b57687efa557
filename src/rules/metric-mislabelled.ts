import type { Mislabelled } from "../model/facts.ts";
import { metric } from "../model/metrics.ts";
import { quoteOf } from "../model/origin.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "metric-mislabelled",
  axis: "data",
  title: "A number's name does not tell what it is",
  rationale:
    "Requests per second under the name of tokens per second make a run thousands of times slower than its neighbour; a bare `throughput` holds whichever of the two a pattern caught.",
  advice: "Store every throughput under a name with its unit: requests, output tokens or all tokens.",
  needs: ["mislabelled"],
  messages: {
    unit: { text: "{side} in pipeline {pipeline}: {key} {value} is in {unit}, {promise}", severity: "note" },
    unlike: {
      text: "{side} in pipeline {pipeline}: {key} {value} is none of what the run printed: {printed}",
      severity: "note",
    },
    unknown: {
      text: "{side} in pipeline {pipeline}: nothing tells what {key} {value} counts",
      severity: "note",
    },
  },
  check: ({ mislabelled }) => mislabelled.filter(isWrong).map(report),
});

/** A bare `throughput` that the text showed to be of tokens is what everybody takes it for. */
function isWrong({ promised, measurement }: Mislabelled): boolean {
  return promised !== null || metric(measurement.metric).unit !== "tok/s";
}

function report(fact: Mislabelled): Report<"unit" | "unlike" | "unknown"> {
  const { run, measurement, promised, printed } = fact;
  const { key, value, pointer } = measurement;
  const { unit } = metric(measurement.metric);
  const shared = { side: sideName(run), pipeline: run.pipeline, key, value };
  const own = { file: run.file, pointer, quote: quoteOf(`${key}: ${value}`) };
  if (unit !== "?") {
    const promise = promised === null ? "which its name does not say" : `not in ${promised}`;
    return { messageId: "unit", args: { ...shared, unit, promise }, evidence: [own] };
  }
  if (printed.length === 0) return { messageId: "unknown", args: shared, evidence: [own] };
  const words = printed.map((each) => `${each.value} ${metric(each.metric).unit}`).join(", ");
  const places = printed.map((each) => ({
    file: run.file,
    pointer: each.pointer,
    quote: quoteOf(`${each.key}: ${each.value}`),
  }));
  return { messageId: "unlike", args: { ...shared, printed: words }, evidence: [own, ...places] };
}
