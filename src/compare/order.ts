import type { Trial } from "../effects/trial.ts";
import type { ComparedOrder } from "../model/comparison.ts";
import { compareText } from "../model/order.ts";

/**
 * In which order the runs of two sides ran, as far as their files tell: in turns, one side before the other, or unknown. Equal
 * times say nothing.
 */
export function orderOf(reference: readonly Trial[], candidate: readonly Trial[]): ComparedOrder {
  const [a, b] = [timesOf(reference), timesOf(candidate)];
  if (a === null || b === null || new Set([...a, ...b]).size < a.length + b.length) return "unknown";
  if (before(a, b) || before(b, a)) return "one-sided";
  return "in-turns";
}

/** When each run started, sorted; null where one does not say. */
function timesOf(trials: readonly Trial[]): string[] | null {
  const times = trials.map(({ time, workload }) => time ?? workload.settings?.["date"]);
  if (times.length === 0 || !times.every((time) => typeof time === "string")) return null;
  return times.toSorted(compareText);
}

function before(a: readonly string[], b: readonly string[]): boolean {
  return compareText(a.at(-1) ?? "", b[0] ?? "") < 0;
}
