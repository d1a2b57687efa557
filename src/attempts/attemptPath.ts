import type { Claim } from "../model/attemptParts.ts";

/** What the place of a run directory tells of the attempt. */
export interface AttemptPlace {
  /** How evaluations name the directory: what stands below `runs/`. */
  readonly id: string;
  /** The batch: the directory above. */
  readonly run: string | null;
  readonly item: string;
  readonly claims: readonly Claim[];
}

/** `…/runs/<project>/<agent>/<model>/<run>/<item>`; shallower directories tell only run and item. */
export function attemptPlace(directory: string): AttemptPlace {
  const id = idOf(directory);
  const parts = id.split("/").filter((part) => part !== "incomplete_runs");
  const [project, agent, model, run] = parts.length === 5 ? parts : [];
  const claims: Claim[] = [];
  const claim = (field: Claim["field"], value: string | undefined) => {
    if (value !== undefined && !noName.has(value)) claims.push({ field, value, pointer: "" });
  };
  claim("project", project);
  claim("agent", agent);
  claim("model", model);
  claim("run", run);
  return { id, run: parts.at(-2) ?? null, item: parts.at(-1) ?? id, claims };
}

const noName = new Set(["unknown", "default", "misc"]);

/** The last folder that collects campaigns is where a run directory's name begins. */
function idOf(directory: string): string {
  const below = /^(?:[^]*\/)?runs\/([^]+)$/.exec(directory)?.[1];
  if (below !== undefined) return below;
  return /^(?:[^]*\/)?((?:incomplete_runs|trajectories)\/[^]+)$/.exec(directory)?.[1] ?? directory;
}
