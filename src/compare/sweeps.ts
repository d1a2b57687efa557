import type { Workload } from "../model/records.ts";
import type { Trial } from "../effects/trial.ts";

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
  a: readonly Trial[],
  b: readonly Trial[],
): readonly [readonly Trial[], readonly Trial[]] {
  const swept = new Set([...sweptNames(a), ...sweptNames(b)]);
  if (swept.size === 0) return [a, b];
  const all = workloadsByName([...a, ...b]);
  const labels = new Map([...swept].map((name) => [name, fieldsThatVary(all.get(name) ?? new Set())]));
  const renamed = (trial: Trial): Trial => {
    const fields = labels.get(trial.benchmark ?? "");
    if (fields === undefined || Object.keys(trial.workload).length === 0) return trial;
    const label = fields.map(([field, words]) => {
      const value = trial.workload[field];
      return value === undefined ? `${field} unknown` : words(String(value));
    });
    return { ...trial, benchmark: `${trial.benchmark ?? ""}, ${label.join(", ")}` };
  };
  return [a.map(renamed), b.map(renamed)];
}

/** Names under which one side has several workloads. */
function sweptNames(trials: readonly Trial[]): string[] {
  return [...workloadsByName(trials)].flatMap(([name, workloads]) =>
    fieldsThatVary(workloads).length > 0 ? [name] : [],
  );
}

function workloadsByName(trials: readonly Trial[]): Map<string, Set<Workload>> {
  const known = new Map<string, Set<Workload>>();
  for (const { benchmark = "", workload } of trials) {
    const workloads = known.get(benchmark);
    if (workloads === undefined) known.set(benchmark, new Set([workload]));
    else workloads.add(workload);
  }
  return known;
}

function fieldsThatVary(workloads: ReadonlySet<Workload>): typeof varied {
  if (workloads.size < 2) return [];
  // What one does not state is unknown, and no difference.
  return varied.filter(
    ([field]) => new Set([...workloads].flatMap((workload) => workload[field] ?? [])).size > 1,
  );
}
