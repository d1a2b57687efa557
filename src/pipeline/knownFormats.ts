import type { Formats } from "../formats/formats.ts";
import { formatsOf, lastOfEach, metricsIn, type PlacedRow, rowsIn } from "../formats/loadFormats.ts";
import { type Layer, layerNames, layersOf, layerText } from "../knowledge/layers.ts";
import { useMetrics } from "../knowledge/useMetrics.ts";

/** The package does not change while it runs: its rows are read once, by folder, and its formats made once, by its folders. */
const packagedRows = new Map<string, readonly PlacedRow[]>();
const packagedFormats = new Map<string, Formats>();

/** The formats of the package, its packs and the user, with the metrics that they declare. */
export function knownFormats(layers: readonly Layer[] = layersOf()): Formats {
  const rows = lastOfEach(layers.flatMap(rowsOf));
  const metrics = metricsIn(rows);
  if (metrics.length > 0) useMetrics(layers, metrics);
  if (layers.some(isUsers)) return formatsOf(rows);
  const key = layers.map(({ folder }) => folder).join("\n");
  const formats = packagedFormats.get(key) ?? formatsOf(rows);
  packagedFormats.set(key, formats);
  return formats;
}

function rowsOf(layer: Layer): readonly PlacedRow[] {
  const rows = packagedRows.get(layer.folder) ?? rowsIn(filesOf(layer));
  if (!isUsers(layer)) packagedRows.set(layer.folder, rows);
  return rows;
}

function filesOf(layer: Layer) {
  return layerNames(layer, "formats").map((name) => ({
    place: `${layer.place}/formats/${name}.json`,
    text: layerText(layer, "formats", name) ?? "",
  }));
}

function isUsers({ kind }: Layer): boolean {
  return kind === "user";
}
