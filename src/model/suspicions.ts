import * as z from "zod";

/** What changes a measured number without making anything faster: expressions over the lines that a hunk adds. */
export const suspicionSchema = z.strictObject({
  kind: z.string(),
  /** Why it would change the number. */
  why: z.string(),
  /** Kinds of files to look at; all but documents where absent. */
  in: z.array(z.enum(["source", "test", "benchmark"])).optional(),
  /** Expressions, one of which the path must match. */
  paths: z.array(z.string()).optional(),
  added: z.array(z.string()).min(1),
});
