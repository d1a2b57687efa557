import { catalogueNames, isWhole } from "./identities.ts";
import { type Layer, layerText } from "./layers.ts";
import { loadCatalogue } from "./loadCatalogue.ts";

/** Whether a user's flags and models have their shape; `fix` else takes them on trust, because it must answer at once. */
export function checkFlags(layers: readonly Layer[]): void {
  const users = layers.filter(({ kind }) => kind === "user");
  for (const name of catalogueNames)
    if (isOfFix(name) && users.some((layer) => layerText(layer, "catalogues", name) !== null))
      loadCatalogue(name, isWhole(name) ? users : layers);
}

/** What `fix` reads. */
function isOfFix(name: string): boolean {
  return name.startsWith("flags/") || name === "models" || name === "launchers";
}
