import { agentLabel } from "../model/identity.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import type { RunnerCatalogue } from "../model/runnerCatalogue.ts";

/**
 * Argument lists for the runner of today, `run_3way_benchmarks.py`: one line per agent it knows, then the commits no
 * agent tried. That runner rewrites commands by itself, so the lines start its runs and not ours; the
 * notes say what is lost.
 */
export function threeWayLines(
  { jobs }: Manifest,
  { agentTypes }: Pick<RunnerCatalogue, "agentTypes">,
): { readonly lines: string[]; readonly notes: string[] } {
  const timeout = (of: readonly Job[]) =>
    Math.max(
      ...of.map(({ timeouts: { pullS, installS, readyS, runS } }) => pullS + installS + readyS + runS),
    );
  const line = (options: readonly string[], of: readonly Job[]) =>
    [
      ...options,
      "--commits",
      ...of.map(({ commit }) => commit.slice(0, 8)),
      "--timeout",
      String(timeout(of)),
    ].join(" ");
  const byType = new Map<string, Job[]>();
  const unknown = new Set<string>();
  for (const job of jobs) {
    for (const { agent } of job.variants) {
      if (agent === null) continue;
      const known = agentTypes.find(
        ({ name, model }) => name === agent.name && (model === null || model === agent.model),
      );
      if (known === undefined) unknown.add(agentLabel(agent));
      else byType.set(known.type, [...(byType.get(known.type) ?? []), job]);
    }
  }
  const alone = jobs.filter(
    ({ variants }) => variants.length > 0 && variants.every(({ agent }) => agent === null),
  );
  const idle = jobs.filter(({ variants }) => variants.length === 0);
  const lost = jobs.filter(({ mode, steps }) => mode === "serving" && steps.length > 0);
  return {
    lines: [
      ...[...byType]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([type, of]) => line(["--agent-type", type], of)),
      ...(alone.length === 0 ? [] : [line(["--human-only"], alone), line(["--baseline-only"], alone)]),
    ],
    notes: [
      ...(unknown.size === 0 ? [] : [`the runner has no agent type for ${[...unknown].join(", ")}`]),
      ...(idle.length === 0 ? [] : [`${idle.length} jobs have no runnable command and are left out`]),
      ...(lost.length === 0
        ? []
        : [
            `for ${lost.length} serving jobs this runner replaces the command by its own (sonnet, 100 prompts): run manifest.json or commands.sh to measure the corrected one`,
          ]),
      "one trial per variant in a fixed order, no repetition: repeat the lines for the trials the manifest asks for",
    ],
  };
}
