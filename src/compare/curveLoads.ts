import type { Trial } from "../effects/trial.ts";
import type { ComparedCurve } from "../model/comparison.ts";

/** One load of a sweep, with the trials of each side. */
export interface CurveLoad {
  readonly load: string;
  readonly benchmark: string;
  readonly reference: readonly Trial[];
  readonly candidate: readonly Trial[];
}

export interface LoadSweep extends Pick<ComparedCurve, "name" | "by"> {
  /** From the smallest load to the largest. */
  readonly loads: readonly CurveLoad[];
}

const LOADS = [
  { field: "concurrency", by: "concurrency" },
  { field: "requestRate", by: "request rate" },
] as const;

/** The sweeps over concurrency or request rate: what else varies makes another curve. */
export function curveLoads([reference, candidate]: readonly [
  readonly Trial[],
  readonly Trial[],
]): LoadSweep[] {
  const swept = (trials: readonly Trial[]) => trials.filter(({ sweep }) => sweep !== undefined);
  const [a, b] = [swept(reference), swept(candidate)];
  return [...new Set([...a, ...b].map(({ sweep }) => sweep?.of ?? ""))].flatMap((of) => {
    const mine = ({ sweep }: Trial) => sweep?.of === of;
    return sweepsOf(of, a.filter(mine), b.filter(mine));
  });
}

function sweepsOf(of: string, reference: readonly Trial[], candidate: readonly Trial[]): LoadSweep[] {
  const all = [...reference, ...candidate];
  const chosen = LOADS.find(({ field }) => loadsAmong(all, field).length > 1);
  if (chosen === undefined) return [];
  const { field, by } = chosen;
  const names = new Map(all.map((trial) => [JSON.stringify(othersOf(trial, field)), othersOf(trial, field)]));
  return [...names].flatMap(([key, others]) => {
    const isOf = (trial: Trial) => JSON.stringify(othersOf(trial, field)) === key;
    const [a, b] = [reference.filter(isOf), candidate.filter(isOf)];
    const loads = loadsAmong([...a, ...b], field).map((load) => loadOf(load, field, a, b));
    const name = [of, ...others.map(([what, value]) => `${what} ${value}`)].join(", ");
    return loads.length < 2 ? [] : [{ name, by, loads }];
  });
}

function loadOf(load: string, field: string, a: readonly Trial[], b: readonly Trial[]): CurveLoad {
  const isAt = ({ sweep }: Trial) => sweep?.values[field] === load;
  const [reference, candidate] = [a.filter(isAt), b.filter(isAt)];
  return { load, benchmark: (reference[0] ?? candidate[0])?.benchmark ?? "", reference, candidate };
}

/** In their order: numbers, then `inf`. */
function loadsAmong(trials: readonly Trial[], field: string): string[] {
  const found = new Set(trials.flatMap(({ sweep }) => sweep?.values[field] ?? []));
  found.delete("unknown");
  return [...found].toSorted((a, b) => size(a) - size(b));
}

function size(load: string): number {
  const value = Number(load);
  return Number.isNaN(value) ? Infinity : value;
}

function othersOf({ sweep }: Trial, field: string): [string, string][] {
  return Object.entries(sweep?.values ?? {}).filter(([name]) => name !== field);
}
