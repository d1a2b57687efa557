import type * as z from "zod";
import {
  agentCatalogueSchema,
  attemptErrorCatalogueSchema,
  componentCatalogueSchema,
  fillerCatalogueSchema,
  gpuCatalogueSchema,
  modelCatalogueSchema,
  patchCatalogueSchema,
  precedenceCatalogueSchema,
  promptCatalogueSchema,
  signalCatalogueSchema,
} from "../model/catalogues.ts";
import { claimCatalogueSchema } from "../model/claimWords.ts";
import { metricCatalogueSchema } from "../model/declaredMetric.ts";
import { failureCatalogueSchema } from "../model/failures.ts";
import { commitTableSchema, projectFlagsSchema, ruleFileSchema } from "../model/flagSchemas.ts";
import { launcherCatalogueSchema } from "../model/launcherSchemas.ts";
import { judgeCatalogueSchema } from "../model/judgements.ts";
import { runnerCatalogueSchema } from "../model/runnerCatalogue.ts";
import { programFileSchema } from "../model/programSchemas.ts";
import { workloadCatalogueSchema } from "../model/workloadKeys.ts";
import type { CatalogueName } from "./identities.ts";

/** What a file of a kind of catalogue tells, to follow "the catalogue of …", and what it looks like. */
export interface CatalogueKind<T extends z.ZodObject = z.ZodObject> {
  readonly of: string;
  readonly schema: T;
}

/**
 * Every catalogue there is, by the name of its file under catalogues/. A package's own file, a pack's and a user's have the
 * same shape; the published JSON Schema of each is made from here.
 */
export const catalogueKinds = {
  agents: { of: "coding agents and their models, with their spellings", schema: agentCatalogueSchema },
  "attempt-errors": { of: "what goes wrong while an agent runs", schema: attemptErrorCatalogueSchema },
  claims: { of: "what documents claim, and the words that say so", schema: claimCatalogueSchema },
  components: { of: "components of the engines and what exercises them", schema: componentCatalogueSchema },
  failures: { of: "what logs say of failures", schema: failureCatalogueSchema },
  fillers: { of: "commands that fill a field and measure nothing", schema: fillerCatalogueSchema },
  gpus: { of: "GPUs", schema: gpuCatalogueSchema },
  judges: { of: "the words of language models that judge patches", schema: judgeCatalogueSchema },
  launchers: {
    of: "programs that start others, and images of engines, beside benchtriage's own",
    schema: launcherCatalogueSchema,
  },
  metrics: { of: "metrics beside benchtriage's own", schema: metricCatalogueSchema },
  models: { of: "language models", schema: modelCatalogueSchema },
  patches: { of: "patches that only look like work", schema: patchCatalogueSchema },
  precedence: { of: "which format is believed first", schema: precedenceCatalogueSchema },
  prompts: { of: "what a prompt must say", schema: promptCatalogueSchema },
  runner: { of: "images, builds and timeouts of planned jobs", schema: runnerCatalogueSchema },
  signals: { of: "what reveals special hardware in a change", schema: signalCatalogueSchema },
  workload: { of: "what the keys of result files are", schema: workloadCatalogueSchema },
  "flags/rules": { of: "commands that parse and still fail or lie", schema: ruleFileSchema },
  "flags/programs": { of: "where programs declare their flags", schema: programFileSchema },
  "flags/vllm": { of: "the flags of vLLM's programs", schema: projectFlagsSchema },
  "flags/sglang": { of: "the flags of SGLang's programs", schema: projectFlagsSchema },
  "flags/vllm-commits": { of: "the main line of vLLM", schema: commitTableSchema },
  "flags/sglang-commits": { of: "the main line of SGLang", schema: commitTableSchema },
} as const satisfies Readonly<Record<CatalogueName, CatalogueKind>>;

export type Catalogue<N extends CatalogueName> = z.infer<(typeof catalogueKinds)[N]["schema"]>;
