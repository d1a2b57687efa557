import type { ComparedOrder } from "../model/comparison.ts";
import { compareText } from "../model/order.ts";
import type { Trial } from "./trial.ts";

/**
 * In which order the runs of two sides ran, as far as their files tell: in turns, one side before the other, or unknown. Equal
 * times say nothing.
 */
export function orderOf(
  reference: readonly Trial[],
  candidate: readonly Trial[],
): Exclude<ComparedOrder, "confounded"> {
  const [a, b] = [timesOf(reference), timesOf(candidate)];
  if (a === null || b === null || new Set([...a, ...b]).size < a.length + b.length) return "unknown";
  if (before(a, b) || before(b, a)) return "one-sided";
  return "in-turns";
}

/** When a run started, as its record or its file says. */
export function startOf({ time, workload }: Trial): string | null {
  const start = time ?? workload.settings?.["date"];
  return typeof start === "string" ? start : null;
}

/** Sorted; null where one run does not say. */
function timesOf(trials: readonly Trial[]): string[] | null {
  const times = trials.flatMap((trial) => startOf(trial) ?? []);
  return times.length === 0 || times.length < trials.length ? null : times.toSorted(compareText);
}

function before(a: readonly string[], b: readonly string[]): boolean {
  return compareText(a.at(-1) ?? "", b[0] ?? "") < 0;
}

/** Of every execution whose runs tell when they started, and started one after the other, the runs in that order. */
export type Starts = ReadonlyMap<string, readonly Trial[]>;

export function startsOf(runs: readonly Trial[]): Starts {
  const blocks = new Map<string, Trial[]>();
  for (const run of new Set(runs))
    if (run.block !== undefined) blocks.set(run.block, [...(blocks.get(run.block) ?? []), run]);
  return new Map(
    [...blocks].flatMap(([block, members]) => {
      const times = timesOf(members);
      if (times === null || new Set(times).size < members.length) return [];
      return [[block, members.toSorted((a, b) => compareText(startOf(a) ?? "", startOf(b) ?? ""))]];
    }),
  );
}

/**
 * The places of two variants where in every execution the one ran wholly before the other: 0 for whoever ran first of all. Null
 * where they took turns, or where one execution does not tell.
 */
export function placesIn(
  reference: readonly Trial[],
  candidate: readonly Trial[],
  starts: Starts,
): readonly [number, number] | null {
  const blocks = [...new Set([...reference, ...candidate].map(({ block }) => block ?? ""))];
  const places = blocks.map((block) => {
    const ran = starts.get(block) ?? [];
    const [a, b] = [reference, candidate].map((side) =>
      ran.flatMap((run, place) => (side.some(({ id }) => id === run.id) ? [place] : [])),
    );
    if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return null;
    if (a.at(-1)! < b[0]!) return [Math.min(1, a[0]!), 1 + Math.min(1, a[0]!)] as const;
    return b.at(-1)! < a[0]! ? ([1 + Math.min(1, b[0]!), Math.min(1, b[0]!)] as const) : null;
  });
  const [first = null] = places;
  return places.every((each) => each?.[0] === first?.[0] && each?.[1] === first?.[1]) ? first : null;
}
