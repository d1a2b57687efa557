// Condenses the domain documents into data/catalogues/{gpus,models,signals,components}.json.
// usage: npx tsx .ci/condense-catalogues.ts ../shared/domain [output folder]
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type * as z from "zod";
import {
  componentCatalogueSchema,
  gpuCatalogueSchema,
  modelCatalogueSchema,
  signalCatalogueSchema,
} from "../src/model/catalogues.ts";
import { componentCatalogue, type ComponentRule } from "./catalogue-components.ts";
import { gpuCatalogue, type GpuRow } from "./catalogue-gpus.ts";
import { modelCatalogue, type ModelRow } from "./catalogue-models.ts";
import { signalCatalogue, type HardwareSignals } from "./catalogue-signals.ts";

const [from = "../shared/domain", to = "data/catalogues"] = process.argv.slice(2);

function read<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(from, name), "utf8")) as T;
}

/** What would not load is not written. */
function write(name: string, schema: z.ZodType, catalogue: unknown): void {
  schema.parse(catalogue);
  writeFileSync(path.join(to, `${name}.json`), `${JSON.stringify(catalogue, null, 1)}\n`);
}

const hardware = read<HardwareSignals & { gpus: GpuRow[]; gpu_table_source: string }>(
  "hardware-signals.json",
);
const models = read<{ models: ModelRow[] }>("models.json");
const components = read<{ rules: ComponentRule[] }>("component-benchmarks.json");

write("gpus", gpuCatalogueSchema, gpuCatalogue(hardware.gpus, hardware.gpu_table_source));
write("models", modelCatalogueSchema, modelCatalogue(models.models));
write("signals", signalCatalogueSchema, signalCatalogue(hardware));
write("components", componentCatalogueSchema, componentCatalogue(components.rules));
