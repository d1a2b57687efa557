import type { JoinedCommit } from "../dataset/join.ts";
import type { ModelCatalogue } from "../model/catalogues.ts";
import type { ComponentMatch } from "../model/facts.ts";
import type { UnreachedRun } from "../model/runFacts.ts";
import { holdsResult, isOwn } from "../model/runState.ts";
import { modelConditions } from "./exercise.ts";
import { entryOf } from "./namedModel.ts";

/**
 * Runs with a number, be it of another metric than was meant, whose model or engine never runs the changed code: whatever a
 * source names as their command, they say nothing of the change. Without a component that owns most of it nothing is known.
 */
export function unreachedRuns(
  { runs }: Pick<JoinedCommit, "runs">,
  dominant: ComponentMatch | undefined,
  catalogue: ModelCatalogue,
): UnreachedRun[] {
  if (dominant === undefined) return [];
  return runs
    .filter((run) => isOwn(run) && holdsResult(run))
    .flatMap((run): UnreachedRun[] => {
      const { model, engine } = run.workload;
      const file = dominant.files[0] ?? dominant.component.component;
      const entry = model === undefined ? null : entryOf(model, catalogue);
      if (model !== undefined && entry !== null && modelConditions(dominant, entry).includes(false))
        return [{ run, by: "model", ran: model, file }];
      return engine === "V0" && needsV1(dominant) ? [{ run, by: "engine", ran: engine, file }] : [];
    });
}

function needsV1({ component }: ComponentMatch): boolean {
  return component.requires.some(
    ({ need }) => need.kind === "env" && need.name === "VLLM_USE_V1" && need.any.includes("1"),
  );
}
