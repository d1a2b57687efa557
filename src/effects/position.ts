import type { Policy } from "../model/policy.ts";
import type { RunCodes, Sameness } from "../model/runCode.ts";
import { type Cohort, numbersOf } from "./cohorts.ts";
import type { Position } from "./effectTypes.ts";
import { executionsOf } from "./executions.ts";
import type { DescribedPair } from "./judgePairs.ts";
import { placesIn, type Starts, startsOf } from "./order.ts";
import { type Controls, type Difference, meanOf, predicted } from "./positionCost.ts";
import { stallOf } from "./stall.ts";
import { quantityKey } from "../model/quantity.ts";

/*
 * Which place a variant had in its executions, and what that place costs. Where one variant ran first in every execution,
 * whatever the first one pays (compiling, filling caches, starting up) stands in every pair with the same sign: more repeats
 * make it surer and no truer.
 */

type Settings = NonNullable<Policy["order"]>;

/** A confounded pair with the places of its variants and what it differs by. */
interface Placed extends Difference {
  readonly each: DescribedPair;
  readonly commit: number;
  /** Index of reference and candidate in the pipeline's order. */
  readonly places: readonly [number, number];
  /** Why its code cannot differ on the measured path; null where it may. */
  readonly same: Sameness | "same-code" | null;
}

/**
 * The cost of position for every comparison whose variants are known to have run in one order, by their pipeline or by the start
 * times of every execution (and for no other). A start-up stall bars
 * what it explains. Else the difference is held against what code that cannot differ costs in that order: first of the commit
 * itself, then of other commits, then against whatever other commits differ by, which bounds the cost from above.
 * @param byCommit the described pairs of each commit
 * @param codes which runs measured one code
 */
export function positionsOf(
  byCommit: readonly (readonly DescribedPair[])[],
  settings: Settings | undefined,
  codes: RunCodes,
): Map<DescribedPair, Position> {
  if (settings === undefined) return new Map();
  const placed = byCommit.flatMap((pairs, commit) => {
    const starts = startsOf(pairs.flatMap(({ pair }) => [...pair.reference.runs, ...pair.candidate.runs]));
    return pairs.flatMap((each) => placedIn(each, commit, placesOf(each, settings, starts), codes) ?? []);
  });
  const groups = grouped(placed, ({ each }) => groupOf(each));
  return new Map(
    placed.map((one) => [
      one.each,
      sameCode(one) ??
        stallOf(one.each, settings.stall) ??
        held(one, groups.get(groupOf(one.each)) ?? [], settings),
    ]),
  );
}

function placedIn(
  each: DescribedPair,
  commit: number,
  places: Placed["places"] | null,
  codes: RunCodes,
): Placed | null {
  if (each.barred || places === null) return null;
  const same = samenessOf(each.pair.reference, each.pair.candidate, codes);
  return { each, commit, places, log: logOf(each), better: each.definition.better ?? "lower", same };
}

/** By the pipeline's known order, else by the start times of all executions; null where neither tells one order. */
function placesOf({ pair }: DescribedPair, { pipelines }: Settings, starts: Starts): Placed["places"] | null {
  const { reference, candidate } = pair;
  const order = pipelines[reference.pipeline];
  if (order === undefined || reference.variant === null || candidate.variant === null)
    return placesIn(reference.runs, candidate.runs, starts);
  const [a, b] = [order.indexOf(reference.variant), order.indexOf(candidate.variant)];
  return a < 0 || b < 0 || a === b ? null : [a, b];
}

/** Whether all runs of both sides measured one code, and why. */
function samenessOf(reference: Cohort, candidate: Cohort, codes: RunCodes): Placed["same"] {
  const all = [...candidate.runs, ...reference.runs].map(({ id }) => codes.get(id));
  const [first] = all;
  if (first === undefined || !all.every((each) => each?.code === first.code)) return null;
  return all.find((each) => each?.as !== undefined)?.as ?? "same-code";
}

/** No patch is the cause of what two runs of one code differ by. */
function sameCode({ same }: Placed): Position | null {
  return same === null ? null : { p: 1, beyond: null, reason: { kind: "same-code", args: { why: same } } };
}

/** Pipeline, mode and quantity: in one order what a place costs is one cost. */
function groupOf({ pair }: DescribedPair): string {
  const { reference } = pair;
  return [reference.pipeline, reference.runs[0]?.mode ?? null, quantityKey(pair)].join("\n");
}

/**
 * First against later is one cost, whichever later place it was: the first pays for all. Of two later places each has its own.
 */
function placeOf({ places: [a, b] }: Placed): string {
  return a === 0 ? "first" : `${a} ${b}`;
}

function held(one: Placed, group: readonly Placed[], settings: Settings): Position {
  const others = group.filter(({ commit }) => commit !== one.commit);
  const own = group.filter((each) => each.commit === one.commit && each.same !== null && isAt(one, each));
  const later = others.filter(({ places }) => places[0] > 0);
  const shift = own.flatMap(({ log }) => log ?? []);
  // both ran later than the first: what two later places differ by is what is left
  if (shift.length > 0 && one.places[0] === 0)
    return predicted(one, controlsOf("own", later), settings, meanOf(shift));
  const controls = controlsOf(
    "controls",
    others.filter((each) => each.same !== null && isAt(one, each)),
  );
  if (controls.logs.length >= settings.leastCommits) return predicted(one, controls, settings);
  return predicted(
    one,
    controlsOf(
      "pairs",
      others.filter((each) => isSamePlace(one, each)),
    ),
    settings,
  );
}

function isAt(one: Placed, each: Placed): boolean {
  return placeOf(one) === placeOf(each);
}

function isSamePlace({ places: [a, b] }: Placed, { places: [c, d] }: Placed): boolean {
  return a === c && b === d;
}

/** A commit counts once, however many of its pairs there are (agents, workloads). */
function controlsOf(by: Controls["by"], placed: readonly Placed[]): Controls {
  const commits = grouped(
    placed.filter(({ log }) => log !== null),
    ({ commit }) => commit,
  );
  return { by, logs: [...commits.values()].map((each) => meanOf(each.flatMap(({ log }) => log ?? []))) };
}

/** ln(candidate / reference), over executions where there are several; null where a value has no logarithm. */
function logOf({ pair }: DescribedPair): number | null {
  const { pairs } = executionsOf(pair);
  const logs = (values: readonly number[]) => meanOf(values.map(Math.log));
  const log =
    pairs === null
      ? logs(numbersOf(pair.candidateValues)) - logs(numbersOf(pair.referenceValues))
      : meanOf(pairs.map(([a, b]) => Math.log(b / a)));
  return Number.isFinite(log) ? log : null;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
