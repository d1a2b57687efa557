import { metric } from "../model/metrics.ts";
import { quoteOf } from "../model/origin.ts";
import type { Measurement, RunRecord } from "../model/records.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

/** A number whose name in the file promises another unit than it has, or does not tell it. */
interface Mislabelled {
  readonly run: RunRecord;
  readonly measurement: Measurement;
  /** The unit the name promises; null where it promises none. */
  readonly promised: string | null;
  /** What the run printed as its throughputs, where the number is none of them. */
  readonly printed: readonly Measurement[];
}

export default defineRule({
  id: "metric-mislabelled",
  axis: "data",
  title: "A number's name does not tell what it is",
  rationale:
    "Requests per second under the name of tokens per second make a run thousands of times slower than its neighbour; a bare `throughput` holds whichever of the two a pattern caught.",
  advice: "Store every throughput under a name with its unit: requests, output tokens or all tokens.",
  needs: ["runs"],
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
  check: ({ runs }) => Object.values(runs).flat().flatMap(mislabelledIn).filter(isWrong).map(report),
});

function mislabelledIn(run: RunRecord): Mislabelled[] {
  return run.measurements.flatMap((measurement) => {
    const { unit } = metric(measurement.metric);
    const promised = promisedUnit(measurement.key);
    if (measurement.parser !== "result-fields" || promised === undefined || unit === promised) return [];
    // a log line has a rule of its own
    if (metric(measurement.metric).family === "log") return [];
    const printed = unit === "?" ? run.measurements.filter(isPrintedThroughput) : [];
    return [{ run, measurement, promised, printed }];
  });
}

function isPrintedThroughput({ parser, metric: id }: Measurement): boolean {
  return parser !== "result-fields" && metric(id).family === "throughput";
}

/** What the name of a throughput says of its unit: null for one that says nothing, undefined for any other name. */
function promisedUnit(key: string): string | null | undefined {
  if (key === "throughput") return null;
  if (key.endsWith("_tok_s")) return "tok/s";
  return key.endsWith("_req_s") ? "req/s" : undefined;
}

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
