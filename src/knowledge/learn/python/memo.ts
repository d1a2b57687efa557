import type { Doubt } from "./machine.ts";
import type { Value } from "./value.ts";

/** What a value rests on: names of files, with what they meant. */
export type Trace = Map<string, Map<string, number>>;

export interface Remembered {
  readonly value: Value;
  readonly trace: Trace;
  readonly doubts: readonly Doubt[];
}

/**
 * What functions said of classes: kept from one commit to the next while every name that the answer rests on means the
 * same. A configuration of thirty classes that changes in one of them is worked out for that one.
 */
export type Memo = Map<string, Remembered>;

export function holds(trace: Trace, meaning: (path: string, key: string) => number): boolean {
  for (const [path, keys] of trace)
    for (const [key, value] of keys) if (meaning(path, key) !== value) return false;
  return true;
}
