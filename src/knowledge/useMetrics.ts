import { type DeclaredMetric, entryOf } from "../model/declaredMetric.ts";
import { declareMetrics } from "../model/metrics.ts";
import { UserError } from "../model/userError.ts";
import { type Layer } from "./layers.ts";
import { loadCatalogue } from "./loadCatalogue.ts";

/**
 * Makes what the layers declare, and nothing else, known beside benchtriage's own metrics.
 * @param more what their formats declare
 * @throws UserError where one of our own would change its meaning
 */
export function useMetrics(layers: readonly Layer[], more: readonly DeclaredMetric[] = []): void {
  const { metrics } = loadCatalogue("metrics", layers);
  try {
    declareMetrics(new Map([...metrics, ...more].map((each) => [each.id, entryOf(each)])));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(`catalogues/metrics.json: ${error.message}`, "correct it, or --knowledge none", {
      cause: error,
    });
  }
}
