import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";

/**
 * What a key of a result file is:
 * - `workload`: load and server; figures are compared only where it is the same
 * - `tested`: version, commit, image, build: what is held against something else, and differs freely
 * - `identity`: which run it is: when, where, how somebody calls it
 * - `outcome`: what the run came to, beside its metrics
 */
export const keyClassSchema = z.enum(["workload", "tested", "identity", "outcome"]);

/** data/catalogues/workload.json. A key that nothing names is judged by its values (dataset/settings.ts). */
export const workloadCatalogueSchema = catalogue({
  keys: z.array(
    z.strictObject({
      /** Keys as files write them, or their last part behind a dot; `*` stands for any characters. An exact name wins. */
      names: z.array(z.string()).min(1),
      class: keyClassSchema,
      /** Values that a program takes where nobody states one: stated by one side alone they are no difference. */
      defaults: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
      /** What a server draws or writes when it starts: runs that share it were made against one start. */
      start: z.literal(true).optional(),
      /** What programs call by several names: values under any of them are held against each other. */
      same: z.string().optional(),
      /** What it comes with: varied on purpose (--vary), that varies this as well. */
      follows: z.array(z.enum(["engine", "model"])).optional(),
      why: z.string(),
    }),
  ),
});
export type WorkloadCatalogue = z.infer<typeof workloadCatalogueSchema>;
