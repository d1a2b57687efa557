import type { LoadGate } from "../effects/loadGate.ts";
import type { Trial } from "../effects/trial.ts";

/** Where the model is varied on purpose, a benchmark that is called by its model goes by its kind, so that two models meet. */
export function namedAlike(trials: readonly Trial[], { vary }: LoadGate): readonly Trial[] {
  if (!vary.has("model")) return trials;
  return trials.map((trial) => {
    const { benchmark, workload, mode } = trial;
    const isModel = benchmark !== undefined && benchmark === workload.model;
    return isModel ? { ...trial, benchmark: `${mode ?? ""} benchmark`.trim() } : trial;
  });
}
