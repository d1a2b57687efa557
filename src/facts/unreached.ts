import type { JoinedCommit } from "../dataset/join.ts";
import type { Comparison } from "../model/comparison.ts";
import type { ModelCatalogue } from "../model/catalogues.ts";
import type { ComponentMatch, UnreachedRun } from "../model/facts.ts";
import { ranBenchmark } from "../model/runState.ts";
import { modelConditions } from "./exercise.ts";
import { entryOf } from "./namedModel.ts";

/** A comparison whose sides both hold a run of the changed code; null where one has none. */
export function withChange(
  comparison: Comparison | null,
  unreached: readonly UnreachedRun[],
): Comparison | null {
  if (comparison === null) return null;
  const foreign = new Set(unreached.map(({ run }) => run.id));
  const isForeign = ({ runs }: Comparison["reference"]) => runs.every((id) => foreign.has(id));
  return isForeign(comparison.reference) || isForeign(comparison.candidate) ? null : comparison;
}

/**
 * Measured runs whose model never runs the changed code: whatever a source names as their command, they say nothing of
 * the change. Without a component that owns most of it, or without an entry of the model, nothing is known.
 */
export function unreachedRuns(
  { runs }: Pick<JoinedCommit, "runs">,
  dominant: ComponentMatch | undefined,
  catalogue: ModelCatalogue,
): UnreachedRun[] {
  if (dominant === undefined) return [];
  return runs.filter(ranBenchmark).flatMap((run) => {
    const { model } = run.workload;
    const entry = model === undefined ? null : entryOf(model, catalogue);
    if (model === undefined || entry === null || !modelConditions(dominant, entry).includes(false)) return [];
    return [{ run, model, file: dominant.files[0] ?? dominant.component.component }];
  });
}
