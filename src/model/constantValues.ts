import * as z from "zod";
import { metricSchema } from "./metrics.ts";

/** A metric that is nearly the same on every commit of a pipeline: what limits it is not the commit. */
export const constantValueSchema = z.strictObject({
  pipeline: z.string(),
  metric: metricSchema,
  /** Commits with a value. */
  commits: z.int(),
  mean: z.number(),
  /** Relative standard deviation over the commits, in percent. */
  spreadPct: z.number(),
});
export type ConstantValue = z.infer<typeof constantValueSchema>;
