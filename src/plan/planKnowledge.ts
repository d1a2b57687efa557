import type { Knowledge } from "../knowledge/knowledge.ts";
import type { PlanKnowledge } from "./manifest.ts";

/** What a plan is made with, of all that is known. */
export function planKnowledge({ runner, models, gpus, commands, failures }: Knowledge): PlanKnowledge {
  return {
    runner,
    models,
    gpus,
    reader: commands,
    withImage: new Set(
      failures.patterns.filter(({ overcomeBy }) => overcomeBy === "image").map(({ id }) => id),
    ),
    retryClasses: failures.patterns.filter(({ retry }) => retry === "as-is").map(({ id }) => id),
  };
}
