import type { SourceFile } from "../io/file.ts";
import type { Measurement, Problem, RunRecord, Variant } from "../model/records.ts";
import { type Fields, fieldsOf, number, type Place, pointer, text } from "./fields.ts";
import { errorOf, runId, runRecord, statusOf, type RunFields } from "./runs.ts";
import type { Parsed } from "./reader.ts";

/** A micro-benchmark of one function, before and after an agent's patch. */
export interface MicroPair {
  readonly file: SourceFile;
  readonly format: string;
  readonly pipeline: string;
  readonly commit: string;
  readonly result: Fields;
  readonly at: Place;
  readonly more: Pick<RunFields, "project" | "parent" | "agent" | "block" | "time" | "attempt">;
}

const statistics = [
  ["avg_ms", "mean"],
  ["p50_ms", "p50"],
  ["p95_ms", "p95"],
] as const;

/** The pair as runs: the baseline always, the patched side where it was reached. */
export function microRuns(pair: MicroPair): Parsed {
  const { result } = pair;
  const sides: readonly (readonly [string, Variant])[] = [
    ["baseline", "baseline"],
    ["patched", "agent"],
  ];
  const problems: Problem[] = [];
  const records = sides
    .filter(([name, variant]) => variant === "baseline" || number(result[`${name}_ms`]) !== undefined)
    .map(([name, variant]) => microRun(pair, name, variant, problems));
  return { records, problems };
}

function microRun(pair: MicroPair, name: string, variant: Variant, problems: Problem[]): RunRecord {
  const { file, result, at } = pair;
  const output = fieldsOf(result[`${name}_output`]);
  const isTimed = number(result[`${name}_ms`]) !== undefined;
  const { status, statusText } = statusOf(result["status"]);
  const place = pointer(...at, `${name}_output`);
  const hasNoIterations = number(output["iters"]) === 0;
  if (isTimed && hasNoIterations)
    problems.push(noIterations(file, pointer(...at, `${name}_output`, "iters")));
  return runRecord({
    kind: "run",
    id: runId(file, place, variant),
    commit: pair.commit,
    variant,
    pipeline: pair.pipeline,
    format: pair.format,
    file: file.path,
    pointer: place,
    status: isTimed ? "success" : status,
    statusText,
    error: isTimed ? undefined : (errorOf(result["error_message"]) ?? errorOf(output["error"])),
    mode: "micro",
    command: undefined,
    workload: text(output["dtype"]) === undefined ? {} : { dtype: String(output["dtype"]) },
    durationS: number(result["duration_s"]),
    image: undefined,
    patchSha256: undefined,
    measurements: isTimed && !hasNoIterations ? timings(output, [...at, `${name}_output`]) : [],
    copied: undefined,
    ...pair.more,
    agent: variant === "agent" ? pair.more.agent : undefined,
  });
}

/** Zero iterations give an average of 0.0 ms, which is no measurement. */
function noIterations(file: SourceFile, at: string): Problem {
  const advice = "let the test call the changed function at least once";
  return { file: file.path, pointer: at, reason: "a time over 0 iterations is no measurement", advice };
}

function timings(output: Fields, at: Place): Measurement[] {
  return statistics.flatMap(([key, statistic]) => {
    const value = number(output[key]);
    if (value === undefined) return [];
    const place = pointer(...at, key);
    return [
      { metric: "micro_time", statistic, value, unit: "ms", key, pointer: place, parser: "result-fields" },
    ];
  });
}
