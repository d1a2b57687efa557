import { createHash } from "node:crypto";
import { mean, median } from "simple-statistics";
import type { Side, WorkloadDifference } from "../model/comparison.ts";
import type { Cohort, Pair, Value } from "./pairs.ts";
import { unstatedLoad } from "./statedLoad.ts";
import { isWorkloadUnknown } from "../dataset/workload.ts";

/** One side of a comparison as it is printed: size, centre, and the way back to the runs. */
export function sideOf(cohort: Cohort, values: readonly Value[]): Side {
  const numbers = values.map(valueOf);
  const agent = cohort.runs[0]?.agent;
  return {
    variant: cohort.variant,
    ...(agent === undefined ? {} : { agent }),
    n: numbers.length,
    mean: mean(numbers),
    median: median(numbers),
    runs: values.map(({ run }) => run.id),
    origins: values.map(({ run, measurement }) => ({ file: run.file, pointer: measurement.pointer })),
  };
}

/** A short name that depends on what is compared and on nothing else. */
export function idOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}

export function valueOf({ measurement }: Value): number {
  return measurement.value;
}

/** A difference of the workloads in words. */
export function differenceWords({ field, reference, candidate }: WorkloadDifference): string {
  return `${field}: ${reference} against ${candidate}`;
}

/** What a reader must know where the workload, or the load in it, is not stated. */
export function trust({ reference, candidate }: Pair): string[] {
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  const unknown = [reference, candidate].some(({ runs }) => runs.some(isWorkloadUnknown));
  if (unknown || a === undefined || b === undefined) return ["workload unknown: compared on trust"];
  return unstatedLoad(a, b).trusted.map((words) => `${words}: compared on trust`);
}
