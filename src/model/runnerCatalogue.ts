import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { argvSchema, executionSchema, timeoutsSchema } from "./manifest.ts";
import { projectSchema } from "./records.ts";

/** How today's runners name images, and how long they wait: data/catalogues/runner.json. */
export const runnerCatalogueSchema = catalogue({
  projects: z.record(
    projectSchema,
    z.strictObject({
      repository: z.string(),
      human: z.strictObject({ repository: z.string(), tag: z.string() }).nullable(),
      baseline: z.strictObject({ repository: z.string(), tag: z.string() }).nullable(),
      port: z.int(),
      /** Argument vectors; `{commit}` is the tree that is measured. */
      build: z.array(argvSchema),
    }),
  ),
  timeouts: timeoutsSchema,
  execution: executionSchema,
  imageGib: z.number(),
  /** Data files a command may name, and where every runner can fetch them. */
  datasets: z.array(z.strictObject({ file: z.string(), url: z.string(), source: z.string() })),
  sanity: z.array(z.string()),
  record: z.array(z.string()),
  /** The nodes of a cluster that have the GPU, by the label its vendor's plugin sets. */
  nodeLabels: z.record(z.string(), z.string()),
  /** What a pod of a cluster is given, and what it is called there. */
  cluster: z.strictObject({
    /** Holds benchtriage and apptainer. */
    image: z.string(),
    claim: z.string(),
    queue: z.string(),
    cpusPerGpu: z.int().positive(),
    memoryGibPerGpu: z.int().positive(),
    sharedMemoryGib: z.int().positive(),
  }),
  /** What `--agent-type` of the three-way runner calls an agent. */
  agentTypes: z.array(
    z.strictObject({ name: z.string(), model: z.string().nullable(), type: z.string(), source: z.string() }),
  ),
});
export type RunnerCatalogue = z.infer<typeof runnerCatalogueSchema>;
