import { documentOf, fieldsOf, isFields } from "../fields.ts";
import type { Fields } from "../fields.ts";
import type { SampleFormat, ValueSet } from "./valueSet.ts";

/**
 * pyperf: `benchmarks[].runs[].values`. A run is one process: its values share its memory layout, so the mean of each
 * process is a trial. One process alone leaves its iterations, which are called that.
 */
export const pyperf: SampleFormat = {
  name: "pyperf",
  read(file) {
    const document = documentOf(file);
    const benchmarks = document?.["benchmarks"];
    if (document === undefined || !Array.isArray(benchmarks)) return null;
    if (!benchmarks.some((each) => isFields(each) && Array.isArray(each["runs"]))) return null;
    const shared = fieldsOf(document["metadata"]);
    return benchmarks.map((each) => read(fieldsOf(each), shared));
  },
};

function read(benchmark: Fields, shared: Fields): ValueSet {
  const runs = Array.isArray(benchmark["runs"]) ? benchmark["runs"].map(fieldsOf) : [];
  const own = fieldsOf(benchmark["metadata"]);
  const meta = (key: string): unknown =>
    own[key] ??
    runs.map(({ metadata }) => fieldsOf(metadata)[key]).find((value) => value !== undefined) ??
    shared[key];
  const [name, unit] = [meta("name"), meta("unit")];
  const processes = runs
    .map(({ values }) => (Array.isArray(values) ? values.map(Number) : []))
    .filter((values) => values.length > 0);
  const several = processes.length > 1;
  return {
    name: typeof name === "string" ? name : "benchmark",
    metric: "time",
    // The unit's name elsewhere, so that a file of another tool meets this one.
    unit: typeof unit !== "string" || unit === "second" ? "s" : unit,
    better: "lower",
    values: several ? processes.map(meanOf) : processes.flat(),
    unitOf: several ? "run" : "iteration",
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
