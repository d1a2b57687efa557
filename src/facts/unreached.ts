import type { JoinedCommit } from "../dataset/join.ts";
import type { ModelCatalogue } from "../model/catalogues.ts";
import type { ComponentMatch } from "../model/facts.ts";
import type { UnreachedRun } from "../model/runFacts.ts";
import { ranBenchmark } from "../model/runState.ts";
import { modelConditions } from "./exercise.ts";
import { entryOf } from "./namedModel.ts";

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
