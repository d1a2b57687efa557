import type { WorkloadCatalogue } from "../model/workloadKeys.ts";
import { identities } from "./identities.ts";
import { type Layer, layerText } from "./layers.ts";
import { laidOver } from "./merge.ts";

/**
 * What the keys of result files are, without the validator where every layer that speaks is the package's own: `compare` answers
 * at once.
 */
export async function workloadCatalogue(layers: readonly Layer[]): Promise<WorkloadCatalogue> {
  const speaking = layers.flatMap((layer) => {
    const text = layerText(layer, "catalogues", "workload");
    return text === null ? [] : [{ layer, text }];
  });
  if (speaking.some(({ layer }) => layer.kind === "user"))
    return (await import("./loadCatalogue.ts")).loadCatalogue("workload", layers);
  return speaking
    .map(({ text }) => JSON.parse(text) as WorkloadCatalogue)
    .reduce((older, newer) => laidOver(older, newer, identities.workload) as WorkloadCatalogue);
}
