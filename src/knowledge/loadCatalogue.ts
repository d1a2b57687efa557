import type * as z from "zod";
import { partOf } from "../model/catalogueFile.ts";
import { type CatalogueName, identities, isWhole } from "./identities.ts";
import { type Catalogue, catalogueKinds } from "./kinds.ts";
import { type Layer, layerText } from "./layers.ts";
import { laidOver } from "./merge.ts";
import { jsonOf, validated } from "./validated.ts";

type Entry = Readonly<Record<string, unknown>>;

/** What a catalogue is that no layer has. */
const absent: Readonly<Partial<Record<CatalogueName, Entry>>> = {
  agents: { source: "no layer knows agents", agents: [], models: [] },
  fillers: { source: "no layer knows fillers", templates: [] },
  precedence: { source: "no layer ranks formats", formats: {} },
  prompts: { source: "no layer asks anything of prompts", vagueBelow: 0, shortestAttemptS: 0, criteria: [] },
  judges: { source: "no layer has judges", worseThanPct: 0, targets: [] },
  launchers: { source: "no layer declares launchers", launchers: [], images: [] },
  metrics: { source: "no layer declares metrics", metrics: [] },
};

/**
 * A catalogue of all layers, each file validated: in full where the package has it, in the parts it has where a pack or a
 * user lays it over.
 * @throws UserError naming file, place, what is wrong there and what to do
 */
export function loadCatalogue<N extends CatalogueName>(name: N, layers: readonly Layer[]): Catalogue<N> {
  const schema: z.ZodObject = catalogueKinds[name].schema;
  let merged: Entry | null = absent[name] ?? null;
  for (const layer of layers) {
    const text = layerText(layer, "catalogues", name);
    if (text === null) continue;
    const file = `${layer.place}/catalogues/${name}.json`;
    const isPartial = merged !== null && !isWhole(name);
    const value = validated(
      jsonOf(text, file, advice(layer)),
      isPartial ? partOf(schema) : schema,
      file,
      advice(layer),
    ) as Entry;
    merged = merged === null || isWhole(name) ? value : laidOver(merged, value, identities[name]);
  }
  if (merged === null) throw new Error(`no layer has the catalogue ${name}`);
  return merged as Catalogue<N>;
}

function advice({ kind }: Pick<Layer, "kind">): string {
  return kind === "user"
    ? "correct the file, or --knowledge none leaves the folder out"
    : "reinstall benchtriage: the file is part of it";
}
