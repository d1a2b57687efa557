import { mean } from "simple-statistics";
import { TOKEN_FIELDS, type TokenField, workloadDifferences } from "../dataset/workload.ts";
import type { LoadGate } from "./loadGate.ts";
import type { Trial } from "./trial.ts";

/**
 * Runs of one thing, parted where anything known of their workloads or commands differs. Token totals part them as well, unless
 * their spread is that of prompts drawn anew in every run.
 */
export function repeatsAmong<R extends Trial>(runs: readonly R[], gate: LoadGate): R[][] {
  return clusters(runs, Infinity).flatMap((load) =>
    TOKEN_FIELDS.every((field) => isExplained(load, field, gate))
      ? [load]
      : clusters(load, gate.tokenTolerancePct),
  );
}

/** A run is held against one of each load that a cluster holds: thousands of nights have few. */
function clusters<R extends Trial>(runs: readonly R[], tolerancePct: number): R[][] {
  const found: { readonly members: R[]; readonly loads: Map<string, R> }[] = [];
  for (const run of runs) {
    const load = loadOf(run, tolerancePct);
    const same = found.find(
      ({ loads }) =>
        loads.has(load) || [...loads.values()].every((member) => isSameLoad(member, run, tolerancePct)),
    );
    if (same === undefined) found.push({ members: [run], loads: new Map([[load, run]]) });
    else {
      same.members.push(run);
      if (!same.loads.has(load)) same.loads.set(load, run);
    }
  }
  return found.map(({ members }) => members);
}

/** All that `isSameLoad` looks at: runs with one of it are the same load, and are so to every other run. */
function loadOf({ command, mode, workload }: Trial, tolerancePct: number): string {
  const { settings: _, ...load } = workload;
  if (tolerancePct === Infinity) for (const field of TOKEN_FIELDS) delete load[field];
  return JSON.stringify([command, mode, load]);
}

function isSameLoad(a: Trial, b: Trial, tolerancePct: number): boolean {
  const sameCommand = a.command === undefined || b.command === undefined || a.command === b.command;
  if (!sameCommand || a.mode !== b.mode) return false;
  return a.workload === b.workload || workloadDifferences(a, b, tolerancePct).length === 0;
}

/**
 * Whether all totals are one within the tolerance, or as far apart as so many prompts drawn anew make them: N lengths that
 * spread by s of their mean have totals that spread by s / √N. Draws give another total every time; a total that comes back is
 * a fixed set of prompts, and another total beside it another set.
 */
function isExplained(runs: readonly Trial[], field: TokenField, gate: LoadGate): boolean {
  const totals = totalsOf(runs, field);
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  if (totals.length < 2 || high - low <= (gate.tokenTolerancePct / 100) * high) return true;
  if (gate.sampling === null || new Set(totals).size < totals.length) return false;
  const { prompts, completed } = runs[0]?.workload ?? {};
  const drawn = prompts ?? completed ?? 0;
  const { lengthSpread, deviations } = gate.sampling;
  return drawn > 0 && high - low <= ((deviations * lengthSpread) / Math.sqrt(drawn)) * mean(totals);
}

/** The token totals of runs that state them. */
export function totalsOf(runs: readonly Pick<Trial, "workload">[], field: TokenField): number[] {
  return runs.flatMap(({ workload }) => workload[field] ?? []);
}
