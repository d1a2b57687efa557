import type { ValueSet } from "../formats/samples/valueSet.ts";
import type { SideSet } from "./trials.ts";

/** Repeated values of a file of some other tool, as a side holds them. */
export function setOf(
  { name, metric, unit, better, values, unitOf, workload }: ValueSet,
  file: string,
): SideSet {
  return {
    benchmark: name,
    metric,
    statistic: null,
    unit,
    better: better ?? null,
    values,
    iterations: unitOf === "iteration",
    ...(workload === undefined ? {} : { workload }),
    file,
    pointer: "",
  };
}
