import { documentOf, type Fields, fieldsOf, isFields } from "../fields.ts";
import type { SampleFormat, ValueSet } from "./valueSet.ts";

/**
 * hyperfine --export-json: `results[].times`, seconds, one a process. Without times only the mean is left: one value. With
 * --ignore-failure an execution that failed was timed like the others: how long it took to fail is no measurement.
 */
export const hyperfine: SampleFormat = {
  name: "hyperfine",
  read(file) {
    const results = documentOf(file)?.["results"];
    if (!Array.isArray(results) || results.length === 0) return null;
    if (!results.every((each) => isFields(each) && typeof each["command"] === "string" && "mean" in each))
      return null;
    return results.map((each) => read(fieldsOf(each)));
  },
};

function read({ command, times, mean, exit_codes: codes }: Fields): ValueSet {
  const all = Array.isArray(times) && times.length > 0 ? times.map(Number) : [Number(mean)];
  const exits = Array.isArray(codes) ? codes : [];
  const isFailed = (code: unknown) => code !== 0 && code !== undefined;
  const failed = exits.filter(isFailed).length;
  const good = all.filter((_, index) => !isFailed(exits[index]));
  const values = good.length > 0 ? good : all.map(() => Number.NaN);
  return {
    name: String(command),
    metric: "time",
    unit: "s",
    better: "lower",
    values,
    unitOf: "run",
    ...(failed === 0 ? {} : { workload: healthOf(exits.find(isFailed), failed, exits.length) }),
  };
}

function healthOf(code: unknown, failed: number, executions: number): NonNullable<ValueSet["workload"]> {
  return { failed, settings: { executions, ...(typeof code === "number" ? { exit_code: code } : {}) } };
}
