import type { AnyComparison, ComparedOrder } from "../../model/comparison.ts";
import { PLANNED } from "../../model/plannedTrials.ts";
import { counted } from "../cells/numbers.ts";

/** What the order of the runs says, in one line with what would settle it. */
export const orderWords: Readonly<Record<ComparedOrder, string>> = {
  "in-turns": "neither side ran wholly before the other",
  confounded:
    "one variant ran first in every execution: an effect counts only beyond what that place costs; blocks in ABBA order with a server restarted for every trial, or a proven warm-up before each, settle it",
  "one-sided":
    "one side ran before the other: a drift of the machine would look like an effect; runs in turns settle it",
  unknown:
    "order unknown: the files do not say which side ran first; runs in turns rule out a drift and a cold start",
};

const doubted = ["confounded", "one-sided", "unknown"] as const;

/** What a reader must know of the order in which the runs of a table ran, a line a kind; none where the sides took turns. */
export function orderNotes(comparisons: readonly Pick<AnyComparison, "order">[]): string[] {
  return doubted.flatMap((order) => {
    const size = comparisons.filter((each) => each.order === order).length;
    return size === 0 ? [] : [`${counted(size, "comparison")}: ${orderWords[order]}.`];
  });
}

export const COUNTS_FILES =
  "n counts results: whether each had a server start of its own the files do not say";

/** Repeats of a server's benchmark, whose files know nothing of the server's starts. */
export function countsFiles(comparisons: readonly AnyComparison[]): boolean {
  return comparisons.some(
    ({ mode, pipeline, order, reference, candidate, conclusion }) =>
      mode === "serving" &&
      conclusion !== "not-comparable" &&
      // trials as planned have a server each; so has every variant of an execution whose order is known
      pipeline !== PLANNED &&
      order !== "confounded" &&
      Math.max(reference.n, candidate.n) > 1,
  );
}

/** Everything that is said once of the order and the trials of a table. */
export function trialNotes(comparisons: readonly AnyComparison[]): string[] {
  return [...orderNotes(comparisons), ...(countsFiles(comparisons) ? [`${COUNTS_FILES}.`] : [])];
}
