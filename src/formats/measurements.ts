import { compareText } from "../model/order.ts";
import type { SourceFile } from "../io/file.ts";
import { costTimes } from "../logs/costTime.ts";
import { latencyBlock } from "../logs/latencyBlock.ts";
import type { PrintedValue } from "../logs/printedValue.ts";
import { resultBlock, resultBlocks } from "../logs/servingBlock.ts";
import { isEngineGauge, throughputLine } from "../logs/throughputLine.ts";
import { metric, type MetricId } from "../model/metrics.ts";
import type { Measurement, Mode, Problem, RunRecord } from "../model/records.ts";
import { withoutZeros } from "./doubts.ts";
import { type Fields, number, type Place, pointer, text } from "./fields.ts";
import { isAmbiguous, type MetricName, metricName } from "./metricNames.ts";

/** A metrics object with what decides what its keys mean. */
export interface MetricsPlace {
  readonly file: SourceFile;
  readonly fields: Fields;
  readonly at: Place;
  readonly mode: Mode | undefined;
  /** What the benchmark printed, and where that stands. */
  readonly printed: string;
  readonly printedAt: string;
}

export interface Measured {
  readonly measurements: readonly Measurement[];
  readonly problems: readonly Problem[];
  /** Printed blocks that only repeat another one; absent where there are none. */
  readonly echoes: RunRecord["echoes"];
}

/**
 * The measurements of a metrics object, and after them what only the printed text has (many files kept a mean and
 * printed the percentiles beside it). The file's own number stands where both have it.
 */
export function measurementsOf(place: MetricsPlace): Measured {
  const problems: Problem[] = [];
  const structured = Object.entries(place.fields).flatMap(([key, raw]): Measurement[] => {
    const name = nameOf(place, key, number(raw));
    if (name === null) return [];
    const at = pointer(...place.at, key);
    const value = number(raw);
    if (value === undefined) {
      if (typeof raw === "number") problems.push(nonFinite(place.file, at));
      else if (text(raw) !== undefined) problems.push(noNumber(place.file, at));
      return [];
    }
    if (value < 0) {
      problems.push(negative(place.file, at));
      return [];
    }
    if (typeof raw === "string" && place.file.table() === undefined)
      problems.push(numberAsText(place.file, at, value));
    const unit = metric(name.metric).unit;
    const { metric: id, statistic, factor } = name;
    return [
      { metric: id, statistic, value: value * factor, unit, key, pointer: at, parser: "result-fields" },
    ];
  });
  const known = new Set(structured.map((each) => `${each.metric} ${each.statistic}`));
  const printed = printedMeasurements(place).filter((each) => !known.has(`${each.metric} ${each.statistic}`));
  const counts = resultBlock(place.printed)?.counts ?? {};
  const believed = withoutZeros(place.file.path, [...structured, ...printed].toSorted(byPlace), counts);
  return {
    measurements: believed.measurements,
    problems: [...problems, ...believed.problems],
    echoes: echoesIn(place),
  };
}

function echoesIn({ printed, printedAt }: MetricsPlace): RunRecord["echoes"] {
  const { echoes } = resultBlocks(printed);
  if (echoes.length === 0) return undefined;
  return echoes.map(({ line, of }) => ({
    pointer: `${printedAt} line ${line}`,
    of: `${printedAt} line ${of}`,
  }));
}

function byPlace(a: Measurement, b: Measurement): number {
  return (
    compareText(a.pointer, b.pointer) ||
    compareText(a.metric, b.metric) ||
    compareText(a.statistic, b.statistic)
  );
}

function noNumber(file: SourceFile, at: string): Problem {
  return {
    file: file.path,
    pointer: at,
    reason: "a measurement is a text and no number",
    advice: "write it as a JSON number with a decimal point, or as null where there is none",
  };
}

/** In a CSV every value is text; in JSON it shows that something else than the benchmark wrote the number. */
function numberAsText(file: SourceFile, at: string, value: number): Problem {
  return {
    file: file.path,
    pointer: at,
    reason: `a measurement is written as text; it was read as ${value}`,
    advice: "write it as a JSON number",
  };
}

function nonFinite(file: SourceFile, at: string): Problem {
  return {
    file: file.path,
    pointer: at,
    reason: "a measurement is NaN or infinite",
    advice: "the benchmark divided by zero: look why no request succeeded, and run it again",
  };
}

/** No time and no rate is below zero. */
export function negative(file: Pick<SourceFile, "path">, at: string): Problem {
  return {
    file: file.path,
    pointer: at,
    reason: "a measurement is below zero",
    advice:
      "look what wrote it (a clock that was set back, a difference in the place of a value), and run it again",
  };
}

function nameOf(place: MetricsPlace, key: string, value: number | undefined): MetricName | null {
  if (isAmbiguous(key)) return ambiguousName(place, key, value);
  const name = metricName(key);
  return name?.metric === "latency" ? (costTimeName(place, name, value) ?? name) : name;
}

/** A "latency" that is what the prefix caching benchmark printed as cost time: of the warm-up or of what was measured. */
function costTimeName({ printed }: MetricsPlace, name: MetricName, value = NaN): MetricName | null {
  const seconds = (value * name.factor) / 1000;
  const same = costTimes(printed).find((each) => Math.abs(each.value / seconds - 1) < 1e-9);
  return same === undefined ? null : { ...name, metric: same.metric, factor: name.factor / 1000 };
}

/**
 * `throughput` and `throughput_tok_s` are whatever a loose pattern caught first. The printed text
 * decides where it shows the number, then the company the key keeps; else the unit stays unknown.
 */
function ambiguousName(place: MetricsPlace, key: string, value: number | undefined) {
  const id = value === undefined ? "throughput_ambiguous" : throughputOf(place, key, value);
  return { metric: id, statistic: "mean" as const, factor: 1 };
}

function throughputOf({ fields, mode, printed }: MetricsPlace, key: string, value: number): MetricId {
  const hasLatency = "latency_avg" in fields || "latency_avg_ms" in fields;
  if (hasLatency || mode === "latency") return "engine_log_throughput";
  const seen = [...throughputLine(printed), ...(resultBlock(printed)?.values ?? [])];
  const same = seen.find((each) => each.value === value && metric(each.metric).family === "throughput");
  if (same !== undefined) return same.metric;
  const requests = number(
    fields["request_throughput"] ?? fields["request_throughput_req_s"] ?? fields["throughput_req_s"],
  );
  if (requests === value) return "request_throughput";
  const counted = countedThroughput(fields, value);
  if (counted !== null) return counted;
  if (isEngineGauge(printed, value)) return "engine_log_throughput";
  return key === "throughput_tok_s" && mode === "serving" ? "output_throughput" : "throughput_ambiguous";
}

/** Tokens by duration, where the record states both, tell which tokens were counted. */
function countedThroughput(fields: Fields, value: number): MetricId | null {
  const seconds = number(fields["benchmark_duration_s"]) ?? number(fields["elapsed_time_s"]);
  const output = number(fields["total_generated_tokens"]);
  if (seconds === undefined || output === undefined || !(seconds > 0)) return null;
  const isNear = (tokens: number) => Math.abs(tokens / seconds / value - 1) < 0.01;
  if (isNear(output)) return "output_throughput";
  const input = number(fields["total_input_tokens"]);
  return input !== undefined && isNear(input + output) ? "total_throughput" : null;
}

function printedMeasurements({ printed, printedAt }: MetricsPlace): Measurement[] {
  if (printed === "") return [];
  const make =
    (parser: string) =>
    (each: PrintedValue): Measurement => ({
      metric: each.metric,
      statistic: each.statistic,
      value: each.value,
      unit: metric(each.metric).unit,
      key: each.label,
      pointer: `${printedAt} line ${each.line}`,
      parser,
    });
  return [
    ...(resultBlock(printed)?.values ?? []).map(make("serving-block")),
    ...latencyBlock(printed).map(make("latency-block")),
    ...throughputLine(printed).map(make("throughput-line")),
    ...costTimes(printed).map(make("cost-time-line")),
  ];
}
