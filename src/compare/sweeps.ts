import type { Workload } from "../model/records.ts";
import type { ValueSet } from "../formats/samples/values.ts";

/** What a sweep varies, with the words of a label. Token counts follow from these and differ from run to run. */
const varied: readonly (readonly [keyof Workload, (value: string) => string])[] = [
  ["model", (value) => value],
  ["dataset", (value) => value],
  ["prompts", (value) => `${value} prompts`],
  ["requestRate", (value) => `rate ${value}`],
  ["concurrency", (value) => `concurrency ${value}`],
  ["inputLen", (value) => `input ${value}`],
  ["outputLen", (value) => `output ${value}`],
  ["batchSize", (value) => `batch ${value}`],
  ["dtype", (value) => value],
  ["gpu", (value) => value],
  ["gpuCount", (value) => `${value} GPUs`],
];

/**
 * A folder of results is often a sweep: one file per request rate or length, under one name. Where a side holds several
 * workloads of a name, each becomes a benchmark of its own on both sides, named by what varies; they are no trials of one
 * another. Where each side holds one, names stay, and a difference between the sides is the gate's to name.
 */
export function bySweep(
  a: readonly ValueSet[],
  b: readonly ValueSet[],
): readonly [readonly ValueSet[], readonly ValueSet[]] {
  const swept = new Map([...sweptNames(a), ...sweptNames(b)].map((name) => [name, [] as Workload[]]));
  if (swept.size === 0) return [a, b];
  for (const { name, workload } of [...a, ...b]) if (workload !== undefined) swept.get(name)?.push(workload);
  const labels = new Map([...swept].map(([name, workloads]) => [name, fieldsThatVary(workloads)]));
  const renamed = (set: ValueSet): ValueSet => {
    const fields = labels.get(set.name);
    if (fields === undefined || set.workload === undefined) return set;
    const label = fields.map(([field, words]) => {
      const value = set.workload?.[field];
      return value === undefined ? `${field} unknown` : words(String(value));
    });
    return { ...set, name: `${set.name}, ${label.join(", ")}` };
  };
  return [a.map(renamed), b.map(renamed)];
}

/** Names under which one side has several workloads. */
function sweptNames(sets: readonly ValueSet[]): string[] {
  const known = new Map<string, Workload[]>();
  for (const { name, workload } of sets)
    if (workload !== undefined) known.set(name, [...(known.get(name) ?? []), workload]);
  return [...known].flatMap(([name, workloads]) => (fieldsThatVary(workloads).length > 0 ? [name] : []));
}

function fieldsThatVary(workloads: readonly Workload[]): typeof varied {
  // What one does not state is unknown, and no difference.
  return varied.filter(([field]) => new Set(workloads.flatMap((workload) => workload[field] ?? [])).size > 1);
}
