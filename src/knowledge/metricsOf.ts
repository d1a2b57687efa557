import { declareMetrics } from "../model/metricRegistry.ts";
import type { Layer } from "./layers.ts";

/**
 * Makes what the layers declare, and nothing else, known beside benchtriage's own metrics; without a user's layer no validator
 * is loaded for it, because only users declare metrics in a catalogue.
 */
export async function metricsOf(layers: readonly Layer[]): Promise<void> {
  if (!layers.some(({ kind }) => kind === "user")) return declareMetrics(new Map());
  const { useMetrics } = await import("./useMetrics.ts");
  return useMetrics(layers);
}
