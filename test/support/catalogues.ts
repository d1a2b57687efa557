import componentsJson from "../../data/catalogues/components.json" with { type: "json" };
import gpusJson from "../../data/catalogues/gpus.json" with { type: "json" };
import modelsJson from "../../data/catalogues/models.json" with { type: "json" };
import signalsJson from "../../data/catalogues/signals.json" with { type: "json" };
import {
  type Component,
  componentCatalogueSchema,
  gpuCatalogueSchema,
  modelCatalogueSchema,
  signalCatalogueSchema,
} from "../../src/model/catalogues.ts";
import { digestChange } from "../../src/patches/digest.ts";

/* The catalogues as the package holds them, and how a text or a file is looked up in them. */

export const { components } = componentCatalogueSchema.parse(componentsJson);
export const { gpus } = gpuCatalogueSchema.parse(gpusJson);
export const { models } = modelCatalogueSchema.parse(modelsJson);
export const catalogue = signalCatalogueSchema.parse(signalsJson);
export const { signals } = catalogue;

export const pointers = {
  diff: "/diff",
  subject: "/subject",
  message: "/message",
  discussion: "/discussion",
};

/** Signals that some prose gives on its own. */
export function said(text: string): string[] {
  const { change } = digestChange(
    { diff: "", subject: text, message: "", discussion: "", pointers },
    catalogue,
  );
  return [...new Set(change.signals.map(({ signal }) => signal))].sort();
}

/** The component that decides for a file: the most specific, the first of equals. */
export function ownerOf(file: string, project: Component["project"]): Component | undefined {
  return components
    .filter(
      (each) => each.project === project && each.paths.some((pattern) => new RegExp(pattern).test(file)),
    )
    .toSorted((a, b) => b.specificity - a.specificity)[0];
}
