import { createHash } from "node:crypto";
import { mean, median } from "simple-statistics";
import type { AnySide } from "../model/comparison.ts";
import { type Cohort, numbersOf, type Value } from "./cohorts.ts";

/** One side of a comparison as it is printed: size, centre, and the way back to the runs. */
export function sideOf(cohort: Cohort, values: readonly Value[]): AnySide {
  // what is no finite number is no observation; a reason names its place
  const numbers = numbersOf(values).filter((value) => Number.isFinite(value));
  const agent = cohort.runs[0]?.agent;
  const isEmpty = numbers.length === 0;
  return {
    ...(cohort.variant === null ? {} : { variant: cohort.variant }),
    ...(agent === undefined ? {} : { agent }),
    n: numbers.length,
    mean: isEmpty ? null : mean(numbers),
    median: isEmpty ? null : median(numbers),
    runs: cohort.benchmark === null ? values.map(({ run }) => run.id) : [],
    origins: values.map(({ run, measurement }) => ({ file: run.file, pointer: measurement.pointer })),
  };
}

/** A short name that depends on what is compared and on nothing else. */
export function idOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}
