import type { Formats } from "../formats/formats.ts";
import { formatsOf, metricsIn, rowsIn } from "../formats/loadFormats.ts";
import { type Layer, layerNames, layersOf, layerText } from "../knowledge/layers.ts";
import { useMetrics } from "../knowledge/useMetrics.ts";

/** The formats of the package, its packs and the user, with the metrics that they declare. */
export function knownFormats(layers: readonly Layer[] = layersOf()): Formats {
  const rows = rowsIn(
    layers.flatMap((layer) =>
      layerNames(layer, "formats").map((name) => ({
        place: `${layer.place}/formats/${name}.json`,
        text: layerText(layer, "formats", name) ?? "",
      })),
    ),
  );
  const metrics = metricsIn(rows);
  if (metrics.length > 0) useMetrics(layers, metrics);
  return formatsOf(rows);
}
