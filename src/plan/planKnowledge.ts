import { gpuCatalogueSchema, modelCatalogueSchema } from "../model/catalogues.ts";
import { failureCatalogueSchema } from "../model/failures.ts";
import { runnerCatalogueSchema } from "../model/manifest.ts";
import type { PlanKnowledge } from "./manifest.ts";
import { ownReader } from "../knowledge/commandReader.ts";
import { loadOwn } from "../knowledge/home.ts";

/** The catalogues that a plan is made with. */
export function planKnowledge(): PlanKnowledge {
  const own = (name: string) => `data/catalogues/${name}.json`;
  return {
    runner: loadOwn(own("runner"), runnerCatalogueSchema),
    models: loadOwn(own("models"), modelCatalogueSchema),
    gpus: loadOwn(own("gpus"), gpuCatalogueSchema),
    reader: ownReader(),
    retryClasses: loadOwn(own("failures"), failureCatalogueSchema)
      .patterns.filter(({ retry }) => retry === "as-is")
      .map(({ id }) => id),
  };
}
