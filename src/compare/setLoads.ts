import type { JoinedCommit } from "../dataset/join.ts";
import type { AnyComparison, Comparison } from "../model/comparison.ts";
import { agentLabel } from "../model/agentLabel.ts";
import type { Agent } from "../model/identity.ts";

const LOADS = [
  ["concurrency", "concurrency"],
  ["requestRate", "rate"],
] as const;

/** What the comparisons of a commit are called: the commit, the pipeline, and the agent where it is one's. */
export function setName(id: string, pipeline: string, agent: Agent | undefined): string {
  return `${id} ${pipeline}${agent === undefined ? "" : ` ${agentLabel(agent)}`}`;
}

/**
 * The comparisons of commits that were run at several loads, each under its load. Of two loads only those are held against each other
 * that have no equal on the other side.
 */
export function atTheirLoads(
  comparisons: readonly Comparison[],
  commits: readonly JoinedCommit[],
): AnyComparison[] {
  const loadOf = new Map(
    commits.flatMap(({ runs }) =>
      runs.map(({ id, workload }) => [id, LOADS.map(([field]) => workload[field])] as const),
    ),
  );
  const sideLoad = ({ runs: [first = ""] }: Comparison["reference"]) => loadOf.get(first) ?? [];
  const key = (load: readonly unknown[]) => JSON.stringify(load);
  const subject = ({ commit, pipeline, metric, statistic, candidate: { agent } }: Comparison) =>
    JSON.stringify([commit, pipeline, agent, metric, statistic]);
  const paired = new Set(
    comparisons.flatMap((each) => {
      const [a, b] = [key(sideLoad(each.reference)), key(sideLoad(each.candidate))];
      return a === b ? [`${subject(each)} ${a}`] : [];
    }),
  );
  const isPaired = (each: Comparison, side: Comparison["reference"]) =>
    paired.has(`${subject(each)} ${key(sideLoad(side))}`);
  const kept = comparisons.filter((each) => {
    const isOne = key(sideLoad(each.reference)) === key(sideLoad(each.candidate));
    return isOne || !isPaired(each, each.reference) || !isPaired(each, each.candidate);
  });
  const varied = variedIn(kept, (each) => [sideLoad(each.reference), sideLoad(each.candidate)]);
  return kept.map((each) => {
    const loads = sideLoad(each.reference);
    const named = LOADS.flatMap(([, word], at) =>
      varied.get(placeOf(each))?.has(at) === true && loads[at] !== undefined ? [`${word} ${loads[at]}`] : [],
    );
    if (named.length === 0) return each;
    const name = setName(each.commit.slice(0, 8), each.pipeline, each.candidate.agent);
    return { ...each, benchmark: [name, ...named].join(", ") };
  });
}

function placeOf({ commit, pipeline }: Comparison): string {
  return `${commit} ${pipeline}`;
}

/** Which loads take several values among the comparisons of a commit and pipeline. */
function variedIn(
  comparisons: readonly Comparison[],
  loadsOf: (comparison: Comparison) => readonly (readonly unknown[])[],
): Map<string, Set<number>> {
  const values = new Map<string, Set<unknown>[]>();
  for (const each of comparisons) {
    const known = values.get(placeOf(each)) ?? LOADS.map(() => new Set<unknown>());
    values.set(placeOf(each), known);
    for (const loads of loadsOf(each)) for (const [at, load] of loads.entries()) known[at]?.add(load);
  }
  return new Map(
    [...values].map(([place, sets]) => [
      place,
      new Set(sets.flatMap((set, at) => (set.size > 1 ? [at] : []))),
    ]),
  );
}
