import type { Trial } from "../effects/trial.ts";
import type { ComparedBenchmark } from "../model/comparison.ts";

/** Which benchmarks two sides hold, in the order of their files. */
export function benchmarksOf(reference: readonly Trial[], candidate: readonly Trial[]): ComparedBenchmark[] {
  const [a, b] = [byBenchmark(reference), byBenchmark(candidate)];
  return [...new Set([...a.keys(), ...b.keys()])].map((name) => ({
    name,
    reference: sideOf(a.get(name)),
    candidate: sideOf(b.get(name)),
  }));
}

function byBenchmark(trials: readonly Trial[]): Map<string, Trial[]> {
  const found = new Map<string, Trial[]>();
  for (const trial of trials) {
    const { benchmark = "" } = trial;
    const known = found.get(benchmark);
    if (known === undefined) found.set(benchmark, [trial]);
    else known.push(trial);
  }
  return found;
}

function sideOf(trials: readonly Trial[] | undefined): ComparedBenchmark["reference"] {
  const [first] = trials ?? [];
  if (trials === undefined || first === undefined) return null;
  return { files: [...new Set(trials.map(({ file }) => file))], workload: first.workload };
}
