import { metric, type MetricId, metricLabels } from "../model/metrics.ts";
import type { Measurement, Problem, Workload } from "../model/records.ts";

/*
 * Numbers that cannot be what their keys say. They are no measurements; a problem names where they stand, what they would have
 * been taken for and what to do.
 */

type Value = Pick<Measurement, "metric" | "statistic" | "value">;

/**
 * A time or a rate of exactly 0 was not measured: nothing was streamed, or nothing answered. What is counted may be none, and
 * values that do not differ have no spread.
 */
function isEmptyZero({ metric: id, statistic, value }: Value): boolean {
  const { family, exact } = metric(id);
  return value === 0 && statistic !== "std" && !exact && (family === "latency" || family === "throughput");
}

/** Takes the zeros out of the measurements of one object, with one problem for all of them. */
export function withoutZeros<V extends Measurement>(
  file: string,
  measurements: readonly V[],
  workload: Workload,
): { readonly measurements: readonly V[]; readonly problems: readonly Problem[] } {
  const zeros = measurements.filter(isEmptyZero);
  const [first] = zeros;
  if (first === undefined) return { measurements, problems: [] };
  const ids = [...new Set(zeros.map((each) => each.metric))];
  const { reason, advice } = zeroWords(ids, workload);
  return {
    // nor is the spread of such zeros one
    measurements: measurements.filter((each) => each.value !== 0 || !ids.includes(each.metric)),
    problems: [{ file, pointer: first.pointer, reason, advice }],
  };
}

function zeroWords(
  ids: readonly MetricId[],
  { completed, outputTokens, outputLen }: Workload,
): Pick<Problem, "reason" | "advice"> {
  const told = `${metricLabels(ids)} of exactly 0 ${ids.length === 1 ? "is" : "are"} no measurement`;
  const isOneToken = outputLen === 1 || (outputTokens !== undefined && outputTokens === completed);
  if (isOneToken && ids.every((id) => metric(id).quantity === "time per output token"))
    return {
      reason: `${told}: no request was asked for a second token`,
      advice: "compare the time to the first token, or ask for more tokens",
    };
  return {
    reason: `${told}: ${completed === undefined ? "nothing" : `none of ${completed} requests`} was streamed`,
    advice: "look at the log of the server whether it streams its answers, and run it again",
  };
}

/** Times whose unit is neither in the key nor proven by the rest of the result. */
export function unitUnproven(file: string, pointer: string, keys: readonly string[]): Problem {
  return {
    file,
    pointer,
    reason: `${keys.join(", ")}: no unit in the key, and nothing in the file proves milliseconds or seconds`,
    advice: `write the unit into the key (${keys[0]}_ms or ${keys[0]}_s)`,
  };
}

/** Of a result that belongs to no commit nothing is left but this. */
export function allFailed(file: string, pointer: string, { failed, prompts = failed }: Workload): Problem {
  return {
    file,
    pointer,
    reason: `the run failed: ${prompts === undefined ? "no request succeeded" : `${prompts} of ${prompts} requests failed`}`,
    advice: "look at the log of the server, and run it again",
  };
}
