import * as z from "zod";

/* What keeps a job of a plan from running: a kind, and what it is about. Words are made where it is printed. */

function part<Kind extends string, Args extends z.ZodRawShape>(kind: Kind, args: Args) {
  return z.strictObject({ kind: z.literal(kind), args: z.strictObject(args) });
}

export const missingSchema = z
  .discriminatedUnion("kind", [
    /** No runnable command is known. */
    part("command", {}),
    /** No source names the parent commit. */
    part("parent", {}),
    /** No source tells what the commit changes: whether a command runs it cannot be told. */
    part("change", {}),
    /** Neither the name of an image is known, nor a commit to build one from. */
    part("image", { variant: z.string() }),
    /** A tag alone may point somewhere else tomorrow: variants that share an image share the line. */
    part("image-digest", { image: z.string(), variants: z.array(z.string()).min(1) }),
    /** No patch with any content is in the data. */
    part("patch", { variant: z.string() }),
    /** What the program prints has no parser: a person must say which number counts. */
    part("metric", { program: z.string().nullable() }),
    part("hardware", { needed: z.int(), gpu: z.string(), count: z.int() }),
    /** Something that a rule found and nobody has said how to correct. */
    part("finding", { rule: z.string(), message: z.string() }),
  ])
  .meta({ id: "missing" });
export type Missing = z.infer<typeof missingSchema>;
export type MissingKind = Missing["kind"];
